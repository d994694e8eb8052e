import { describe, expect, it } from 'vitest';
import { emptyState, type SavedState } from '../../src/state/codec.ts';
import { lastTick, minutesOf, momentOf, tickAt, timedBy } from '../../src/state/times.ts';

const BEGAN = minutesOf(Date.UTC(2026, 0, 1));
const DAY = 86_400_000;
const at = (days: number): number => Date.UTC(2026, 0, 1) + days * DAY;

describe('a tick', () => {
  it.each([
    ['counts from one', 13, 0, 1],
    ['lasts about an hour where times have 13 bits', 13, 1, 23],
    ['lasts half a minute where they have 20', 20, 1, 2788],
    ['lasts a quarter of a year where they have two', 2, 100, 2],
    ['is the last one in the year after', 13, 400, lastTick(13)],
    ['is the first one before the attempt began', 13, -700, 1],
    ['is none where there is no room for times', 0, 5, 0],
  ])('%s', (_, scale, days, tick) => {
    expect(tickAt(at(days), BEGAN, scale)).toBe(tick);
  });
});

it('begins at a moment, which is of that tick, and the millisecond before is not', () => {
  const moment = momentOf(100, BEGAN, 13);
  expect([tickAt(moment, BEGAN, 13), tickAt(moment - 1, BEGAN, 13)]).toEqual([100, 99]);
});

describe('times', () => {
  const attempt = { tag: 7, began: BEGAN, commit: 0 };
  const state: SavedState = {
    ...emptyState('c', 'en'),
    attempt,
    scale: 13,
    placeTime: 100,
    times: new Map([
      [1, 1],
      [2, 100],
    ]),
  };
  const times = (moved: SavedState): number[] => [...moved.times.values(), moved.placeTime];

  it('are the same by the clock in an attempt that began earlier', () => {
    const earlier = { ...attempt, began: BEGAN - 10 * 1440 };
    expect(times(timedBy(state, earlier, 13))).toEqual([225, 324, 324]);
  });
  it('are the same by the clock in other ticks', () => {
    expect(times(timedBy(state, attempt, 20))).toEqual([1, 12_331, 12_331]);
    expect(times(timedBy(timedBy(state, attempt, 20), attempt, 13))).toEqual(times(state));
  });
  it('that are not known stay so', () => {
    const unknown = { ...state, placeTime: 0, times: new Map<number, number>() };
    expect(times(timedBy(unknown, { ...attempt, began: BEGAN - 1440 }, 20))).toEqual([0]);
  });
  it('are gone where there is no room for them', () => {
    expect(times(timedBy(state, attempt, 0))).toEqual([0]);
  });
});
