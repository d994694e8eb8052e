import fc from 'fast-check';
import { it } from 'vitest';
import { scorm12 } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it('keeps what learners did in SCORM 1.2, whatever a release changes: 3,000 stories', async () => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, scorm12)),
    { numRuns: 3000 },
  );
}, 300_000);
