/** The worst learner: does all there is to do, in the way that takes most room. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { BlockData, PackageData } from '../../src/course/model/package-data.ts';
import { writeAnswer } from '../../src/state/answer-bits.ts';
import { BitWriter } from '../../src/state/bits.ts';
import { stateBudget } from '../../src/state/budget.ts';
import { emptyState, encodeFixed, type SavedState } from '../../src/state/codec.ts';
import { type Dice, diceOf } from './support/dice.ts';
import { nextRelease } from './support/edits.ts';
import { randomAnswer } from './support/learner.ts';
import { randomCourse } from './support/random-course.ts';
import { release } from './support/release.ts';

/** Characters by which a learner may stay behind the worst case of a tiny course: a first attempt at a quiz, say, has none before it. */
const SLACK = 8;

const courses = fc.record({
  seed: fc.noShrink(fc.integer()),
  lessons: fc.integer({ min: 1, max: 30 }),
  blocks: fc.integer({ min: 0, max: 6 }),
});

it('never exceeds the worst case, and comes within a tenth of it', () => {
  fc.assert(
    fc.property(courses, ({ seed, lessons, blocks }) => {
      const dice = diceOf(seed);
      const first = release(randomCourse(dice, { lessons, blocks }));
      // Numbers that a release left unused make those behind them longer.
      const { data } = release(nextRelease(first.course, 20, dice), first);
      const { id, language } = data.course;
      const { worst, scale } = stateBudget(data, id, language, dice.pick([undefined, 4096]));
      const chars = encodeFixed(worstLearner(data, scale, dice)).length;
      expect(chars).toBeLessThanOrEqual(worst);
      expect(chars).toBeGreaterThanOrEqual(0.9 * worst - SLACK);
    }),
    { numRuns: 300 },
  );
});

function worstLearner(data: PackageData, scale: number, dice: Dice): SavedState {
  const numbers = data.lessons.map(({ number }) => number);
  const blocks = data.lessons.flatMap((lesson) => lesson.blocks);
  const answers = new Map(
    blocks.flatMap((block): [number, Answer][] => {
      const [longest] = candidates(block, dice).sort((a, b) => bitsOf(b) - bitsOf(a));
      return longest === undefined ? [] : [[block.number, longest]];
    }),
  );
  for (const { plan, number } of blocks) if (plan !== undefined) drawLongest(plan, number, answers);
  const timed = blocks.flatMap(({ number, state }) =>
    answers.has(number) || state.kind === 'text' ? [number] : [],
  );
  return {
    ...emptyState(data.course.id, data.course.language),
    attempt: { tag: dice.below(2 ** 24), began: dice.below(2 ** 24), commit: dice.below(2 ** 30) },
    scale,
    times: new Map(scale === 0 ? [] : timed.map((number) => [number, dice.below(2 ** scale)])),
    place: Math.max(...numbers),
    lessons: new Set(numbers),
    answers,
    completion: 'completed',
    success: 'passed',
    score: 9_999,
    activeSeconds: 1_000_000,
  };
}

/** An attempt at a quiz that draws: by bad luck those questions whose answers take most. */
function drawLongest(
  { pools }: NonNullable<BlockData['plan']>,
  quiz: number,
  answers: Map<number, Answer>,
): void {
  const answer = answers.get(quiz);
  if (answer?.kind !== 'quiz' || answer.drawn.length === 0) return;
  const drawn: number[] = [];
  for (const { draw, blocks } of pools) {
    const size = (block: number): number => bitsOf(answers.get(block));
    const sorted = [...blocks].sort((a, b) => size(b) - size(a) || b - a);
    drawn.push(...sorted.slice(0, draw));
    for (const block of sorted.slice(draw ?? sorted.length)) answers.delete(block);
  }
  answers.set(quiz, { ...answer, drawn });
}

/** What a learner can do there: by chance, and to the utmost. */
function candidates(block: BlockData, dice: Dice): Answer[] {
  const tries = block.attempts ?? 6;
  const all = block.parts.map(({ number }) => number);
  const random = Array.from({ length: 30 }, () => randomAnswer(block, tries, dice)).filter(
    (answer) => answer !== undefined,
  );
  switch (block.state.kind) {
    case 'choice':
      return block.state.multiple ? [...random, { kind: 'choice', tries, chosen: all }] : random;
    case 'blanks':
      return [{ kind: 'blanks', tries, right: all, texts: {} }];
    case 'number':
      return [...random, { kind: 'number', tries, value: '-12345678.25' }];
    case 'plan': {
      const dates = block.state.dates ? Object.fromEntries(all.map((part) => [part, 16_000])) : {};
      return [{ kind: 'plan', ticked: all, dates, texts: {} }];
    }
    case 'pairs': {
      const [lefts, rights] = [all.slice(0, block.state.lefts), all.slice(block.state.lefts)];
      return rights.map((right) => ({ kind: 'pairs', tries, pairs: lefts.map((left) => [left, right]) }));
    }
    case 'quiz': {
      const attempts = block.attempts ?? 63;
      const kept = attempts === 1 ? undefined : 5_000;
      const pools = block.plan?.pools ?? [];
      return Array.from({ length: 30 }, () => {
        const drawn = pools.flatMap((pool) => dice.shuffled(pool.blocks).slice(0, pool.draw));
        const isDrawn = pools.some(({ draw }) => draw !== undefined);
        return { kind: 'quiz', attempts, seed: 77, drawn: isDrawn ? drawn : [], finished: true, kept };
      });
    }
    default:
      return random;
  }
}

function bitsOf(answer: Answer | undefined): number {
  const bits = new BitWriter();
  writeAnswer(bits, answer);
  return bits.length;
}
