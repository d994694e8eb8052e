import fc from 'fast-check';
import { it } from 'vitest';
import { codec } from './support/platforms.ts';
import { play, stories } from './support/story.ts';

it('keeps what learners did, whatever a release changes: 3,000 stories', async () => {
  await fc.assert(
    fc.asyncProperty(stories, (story) => play(story, codec)),
    { numRuns: 3000, seed: 1 },
  );
}, 300_000);
