/** Property tests draw the same cases in every run: a failure is the change's, never the dice's. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20261123 });
