/** Runs in the page's head, before anything is painted: the learner's reading settings, without a flash. */
import { applyReading, readReading } from './reading.ts';

document.documentElement.classList.add('js');
applyReading(readReading());
