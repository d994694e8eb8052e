import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchedSlots } from '../../src/blocks/video/browser-watch.ts';

/** Ten slots of two seconds. */
const LENGTH = 20;

function after(...stretches: [number, number][]): string {
  const watched = watchedSlots([], 10);
  for (const [from, to] of stretches) watched.played(from, to, LENGTH);
  return watched.slots.map((slot) => (slot ? 'x' : '.')).join('');
}

describe('a part counts when nine tenths of it were played', () => {
  it.each<[string, [number, number][], string]>([
    ['nothing', [], '..........'],
    ['all of it', [[0, 20]], 'xxxxxxxxxx'],
    ['the beginning', [[0, 4]], 'xx........'],
    ['a little less than nine tenths', [[0, 1.7]], '..........'],
    ['a little missing at its ends', [[0.1, 1.95]], 'x.........'],
    [
      'in pieces, out of order',
      [
        [1.2, 2],
        [0, 0.6],
        [0.5, 1.3],
      ],
      'x.........',
    ],
    [
      'the same piece twice is one',
      [
        [0, 1],
        [0, 1],
      ],
      '..........',
    ],
    [
      'what a seek jumps over does not count',
      [
        [0, 2],
        [18, 20],
      ],
      'x........x',
    ],
  ])('%s', (_, stretches, expected) => {
    expect(after(...stretches)).toBe(expected);
  });
});

it('says when a part became full, once', () => {
  const watched = watchedSlots([], 10);
  expect([watched.played(0, 1, LENGTH), watched.played(1, 2, LENGTH), watched.played(0, 2, LENGTH)]).toEqual([
    false,
    true,
    false,
  ]);
});

it('goes on where the learner left, also after the number of parts has changed', () => {
  const watched = watchedSlots([true, true, false], 2);
  expect(watched.slots).toEqual([true, true]);
});

it('never counts more than was played', () => {
  const stretch = fc.tuple(
    fc.double({ min: 0, max: LENGTH, noNaN: true }),
    fc.double({ min: 0, max: 3, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
      const watched = watchedSlots([], 10);
      let played = 0;
      for (const [from, length] of stretches) {
        const to = Math.min(LENGTH, from + length);
        played += to - from;
        watched.played(from, to, LENGTH);
      }
      expect(watched.slots.filter(Boolean).length * 1.8).toBeLessThanOrEqual(played + 1e-6);
    }),
  );
});
