import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBlocks, shuffledBy } from '../../src/course/outcome/draw.ts';

const seed = fc.integer({ min: 0, max: 4095 });
const blocks = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 30 });
const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe('what an attempt draws', () => {
  it('is so many of each pool, none twice', () => {
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 1, max: 30 }),
        seed,
        fc.integer({ min: 1, max: 63 }),
        (pool, draw, from, attempt) => {
          const drawn = drawnBlocks({ pools: [{ draw, blocks: pool }] }, from, attempt);
          expect(drawn).toHaveLength(Math.min(draw, pool.length));
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(pool).toEqual(expect.arrayContaining(drawn));
        },
      ),
    );
  });

  it('comes again only once everything was asked', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 30 }), seed, (pool, draw, from) => {
        const whole = Math.floor(pool.length / draw);
        const attempts = Array.from({ length: whole }, (_, at) =>
          drawnBlocks({ pools: [{ draw, blocks: pool }] }, from, at + 1),
        );
        const asked = attempts.flat();
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it('is all of a pool without a draw, beside one with', () => {
    const pools = [
      { draw: 1, blocks: [1, 2, 3] },
      { draw: undefined, blocks: [7, 8] },
    ];
    expect(drawnBlocks({ pools }, 9, 1).slice(1)).toEqual([7, 8]);
  });

  it('is not kept where nothing is drawn', () => {
    expect(drawnBlocks({ pools: [{ draw: undefined, blocks: [1, 2] }] }, 9, 1)).toEqual([]);
  });
});

describe('the order of an attempt', () => {
  it('holds the same numbers, and is the same each time', () => {
    fc.assert(
      fc.property(blocks, seed, (numbers, from) => {
        const order = shuffledBy(numbers, from, 1);
        expect(sorted(order)).toEqual(sorted(numbers));
        expect(shuffledBy([...numbers].reverse(), from, 1)).toEqual(order);
      }),
    );
  });

  it('stays for the others where a release adds a question', () => {
    fc.assert(
      fc.property(blocks, seed, (numbers, from) => {
        const more = shuffledBy([...numbers, 5000], from, 1);
        expect(more.filter((number) => number !== 5000)).toEqual(shuffledBy(numbers, from, 1));
      }),
    );
  });

  it('differs from attempt to attempt and from learner to learner, and puts each question anywhere', () => {
    const numbers = [1, 2, 3, 4];
    const orders = Array.from({ length: 4096 }, (_, from) => shuffledBy(numbers, from, 1));
    expect(new Set(orders.map(String)).size).toBe(24);
    for (const number of numbers) {
      for (const place of numbers.keys()) {
        const often = orders.filter((order) => order[place] === number).length;
        expect(often).toBeGreaterThan(4096 / 4 / 1.3);
        expect(often).toBeLessThan((4096 / 4) * 1.3);
      }
    }
  });
});
