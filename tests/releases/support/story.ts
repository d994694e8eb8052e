/** One learner over several releases of one course. */
import fc from 'fast-check';
import { diceOf } from './dice.ts';
import { nextRelease } from './edits.ts';
import { Learner } from './learner.ts';
import type { Platform } from './platforms.ts';
import { randomCourse } from './random-course.ts';
import { type Release, release } from './release.ts';

export interface Story {
  seed: number;
  lessons: number;
  blocks: number;
  actions: number;
  edits: number;
}

export const stories: fc.Arbitrary<Story> = fc.record({
  seed: fc.noShrink(fc.integer()),
  lessons: fc.integer({ min: 1, max: 6 }),
  blocks: fc.integer({ min: 0, max: 5 }),
  actions: fc.integer({ min: 0, max: 12 }),
  edits: fc.integer({ min: 0, max: 8 }),
});

/** Begins in release n, goes on in n+1 (or not), then in n+3; now and then an older package is uploaded again. */
export async function play(story: Story, platformOf: (otherBrowser: boolean) => Platform): Promise<void> {
  const dice = diceOf(story.seed);
  const releases: Release[] = [release(randomCourse(dice, story))];
  for (let n = 0; n < 3; n++) {
    const before = releases.at(-1);
    if (before !== undefined)
      releases.push(release(nextRelease(before.course, dice.below(story.edits + 1), dice), before));
  }
  const [first, second, , last] = releases;
  if (first === undefined || second === undefined || last === undefined) throw new Error('four releases');
  const learner = new Learner(platformOf(dice.chance(0.5)), dice);
  await learner.visit(first, story.actions);
  if (dice.chance(0.7)) await learner.visit(second, dice.below(story.actions + 1));
  await learner.visit(last, dice.below(story.actions + 1));
  if (dice.chance(0.3)) {
    await learner.visit(dice.pick(releases), dice.below(3));
    await learner.visit(last, 0);
  }
}
