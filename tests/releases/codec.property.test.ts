import fc from 'fast-check';
import { it } from 'vitest';
import { cases } from '../support/cases.ts';
import { codec } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it.for([1, 2])(
  'keeps what learners did, whatever a release changes: stories of seed %i',
  async (seed, { task }) => {
    await fc.assert(
      fc.asyncProperty(stories, (story) => play(story, codec)),
      { numRuns: cases(task, 500, 3000), seed },
    );
  },
);
