import fc from 'fast-check';
import { it } from 'vitest';
import { cases } from '../support/cases.ts';
import { cmi5, xapi } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it('keeps what learners did in an LRS, whatever a release changes', async ({ task }) => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, xapi)),
    { numRuns: cases(task, 500, 1000) },
  );
});

it('keeps what learners did at a cmi5 LMS, and breaks none of its rules, whatever a release changes', async ({
  task,
}) => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, cmi5)),
    { numRuns: cases(task, 100, 1000) },
  );
});
