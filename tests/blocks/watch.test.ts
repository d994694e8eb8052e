import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchLog } from '../../src/blocks/video/browser-watch.ts';
import type { WatchAnswer } from '../../src/course/model/answer.ts';
import { MAX_SEGMENTS } from '../../src/course/model/video-event.ts';

/** Ten slots of two seconds. */
const LENGTH = 20;
const WHOLE = { start: 0, end: LENGTH };

function after(...stretches: [number, number][]): string {
  const watched = watchLog(undefined, 10, WHOLE);
  for (const [from, to] of stretches) watched.played(from, to);
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
  const watched = watchLog(undefined, 10, WHOLE);
  expect([watched.played(0, 1), watched.played(1, 2), watched.played(0, 2)]).toEqual([false, true, false]);
});

it('counts between start and end only', () => {
  const watched = watchLog(undefined, 10, { start: 4, end: 14 });
  watched.played(0, 4);
  expect(watched.share).toBe(0);
  watched.played(4, 14);
  expect(watched.share).toBe(1);
});

describe('over sessions', () => {
  it('goes on where the learner left, also after the number of parts has changed', () => {
    const saved: WatchAnswer = { kind: 'watch', slots: [true, true, false] };
    expect(watchLog(saved, 2, WHOLE).slots).toEqual([true, true]);
  });

  it('nothing is lost of a film that is watched in pieces of half a part', () => {
    let saved: WatchAnswer | undefined;
    for (let at = 0; at < LENGTH; at++) {
      const watched = watchLog(saved, 10, WHOLE);
      watched.played(at, at + 1);
      saved = watched.answer(at + 1);
    }
    expect(saved?.slots).toEqual(Array(10).fill(true));
  });

  it('a stretch that does not begin with its part is not taken for one that does', () => {
    const before = watchLog(undefined, 10, WHOLE);
    before.played(0.9, 1.5);
    const watched = watchLog(before.answer(1.5), 10, WHOLE);
    watched.played(1.5, 2);
    expect(watched.share).toBe(0);
  });

  it('keeps that the transcript was read', () => {
    const watched = watchLog({ kind: 'watch', slots: [], read: true }, 10, WHOLE);
    expect(watched.answer(3)).toMatchObject({ at: 3, read: true });
  });
});

/** Begins at, and lasts. */
const stretch = fc.tuple(
  fc.double({ min: 0, max: LENGTH, noNaN: true }),
  fc.double({ min: 0, max: 3, noNaN: true }),
);

/** Seconds of the union, by a comb of hundredths. */
function unionOf(stretches: readonly (readonly [number, number])[]): number {
  let seconds = 0;
  for (let at = 0.005; at < LENGTH; at += 0.01)
    if (stretches.some(([from, to]) => from <= at && at < to)) seconds += 0.01;
  return seconds;
}

it('is the union of what was played: never more by a tenth, and at most one part less for each end of a stretch', () => {
  fc.assert(
    fc.property(fc.array(fc.array(stretch, { maxLength: 8 }), { maxLength: 4 }), (sessions) => {
      const all: [number, number][] = [];
      let saved: WatchAnswer | undefined;
      for (const stretches of sessions) {
        const watched = watchLog(saved, 10, WHOLE);
        let at = 0;
        for (const [from, length] of stretches) {
          at = Math.min(LENGTH, from + length);
          all.push([from, at]);
          watched.played(from, at);
        }
        saved = watched.answer(at);
      }
      const seen = 2 * (saved?.slots.filter(Boolean).length ?? 0);
      const union = unionOf(all);
      expect(seen * 0.9).toBeLessThanOrEqual(union + 0.1);
      expect(seen).toBeGreaterThanOrEqual(union - 4 * all.length - 0.1);
    }),
  );
});

it('tells stretches that are sorted, apart and few, after 10,000 jumps too', () => {
  const watched = watchLog(undefined, 60, { start: 0, end: 3600 });
  let at = 1;
  for (let jump = 0; jump < 10_000; jump++) {
    at = (at * 48_271) % 2_147_483_647;
    const from = (at / 2_147_483_647) * 3590;
    watched.played(from, from + 0.4);
  }
  const segments = watched.segments();
  expect(segments.length).toBeLessThanOrEqual(MAX_SEGMENTS);
  for (const [index, [from, to]] of segments.entries()) {
    expect(to).toBeGreaterThan(from);
    expect(from).toBeGreaterThan(segments[index - 1]?.[1] ?? -1);
  }
  expect(watched.answer(1).slots.length).toBe(60);
});
