import fc from 'fast-check';
import { it } from 'vitest';
import { cases } from '../support/cases.ts';
import { scorm12, scorm2004 } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

/** One session stands behind both standards, so they share the cases. */
it.for([
  ['SCORM 1.2', scorm12, 500, 3000],
  ['SCORM 2004', scorm2004, 200, 1000],
] as const)(
  'keeps what learners did in %s, whatever a release changes',
  async ([, platform, byDefault, whole], { task }) => {
    await fc.assert(
      fc.asyncProperty(stories, (story) => play(story, platform)),
      { numRuns: cases(task, byDefault, whole) },
    );
  },
);
