import fc from 'fast-check';
import { it } from 'vitest';
import { xapi } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it('keeps what learners did in an LRS, whatever a release changes: 1,000 stories', async () => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, xapi)),
    { numRuns: 1000 },
  );
}, 300_000);
