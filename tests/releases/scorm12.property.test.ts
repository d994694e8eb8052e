import fc from 'fast-check';
import { it } from 'vitest';
import { cases } from '../support/cases.ts';
import { scorm12 } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it('keeps what learners did in SCORM 1.2, whatever a release changes', async ({ task }) => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, scorm12)),
    { numRuns: cases(task, 1000, 3000) },
  );
});
