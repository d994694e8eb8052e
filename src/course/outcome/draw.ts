/**
 * Which questions an attempt at a quiz asks and in which order: pure functions of the seed that the saved
 * state keeps. Each question has a lot of its own, so that a release that adds one does not mix the others.
 */
import type { QuizPlan } from '../model/model.ts';

/** Of a quiz's plan, in block numbers. */
export type Pools = { pools: (Pick<QuizPlan['pools'][number], 'draw'> & { blocks: readonly number[] })[] };

/**
 * Each attempt goes on in the learner's own order of the pool where the last one ended, so that nothing is
 * asked again before everything was asked. Empty where nothing is drawn.
 */
export function drawnBlocks({ pools }: Pools, seed: number, attempt: number): number[] {
  if (pools.every(({ draw }) => draw === undefined)) return [];
  return pools.flatMap(({ draw, blocks }) => {
    if (draw === undefined || draw >= blocks.length) return blocks;
    const order = shuffledBy(blocks, seed);
    const from = (attempt - 1) * draw;
    return Array.from({ length: draw }, (_, index) => order[(from + index) % order.length] ?? 0);
  });
}

/** Another order in each attempt, the same one each time that the attempt is looked at. */
export function shuffledBy(numbers: readonly number[], ...seed: number[]): number[] {
  const lots = new Map(numbers.map((number) => [number, lotOf([...seed, number])]));
  return [...numbers].sort((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0) || a - b);
}

/** 32 bits that look like chance: each number is mixed in by the last steps of MurmurHash3. */
function lotOf(numbers: readonly number[]): number {
  let lot = 0x9e3779b9;
  for (const number of numbers) {
    lot = Math.imul(lot ^ number, 0x85ebca6b);
    lot = Math.imul(lot ^ (lot >>> 13), 0xc2b2ae35);
    lot ^= lot >>> 16;
  }
  return lot >>> 0;
}
