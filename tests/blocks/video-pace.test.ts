import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from '../../src/blocks/video/browser-pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A film that comes on by so many seconds while so many of our clock pass. */
function film() {
  const pace = createPace();
  let at = 0;
  pace.stand(at);
  return (step: number, passed: number, speed = 1) => {
    vi.advanceTimersByTime(1000 * passed);
    at += step;
    return pace.reach(at, speed);
  };
}

it('allows what the clock does, at the speed that is known, and a second more at first', () => {
  const comesOn = film();
  expect(comesOn(1, 1)).toBe(1);
  expect(comesOn(2, 1, 2)).toBe(2);
  expect(comesOn(-0.25, 1)).toBe(-0.25);
  expect(film()(2.2, 1)).toBe(2.2);
  expect(film()(2.3, 1)).toBeUndefined();
  expect(film()(-1, 1)).toBeUndefined();
  expect(film()(0.5, 1, 0)).toBe(0.5);
  expect(film()(0.75, 1, 0)).toBeUndefined();
});

it('allows news that come late, and the next ones soon after them', () => {
  const comesOn = film();
  expect(comesOn(0.5, 1.4)).toBe(0.5);
  expect(comesOn(1, 0.05)).toBe(1);
  expect(comesOn(0.5, 0.05)).toBe(0.5);
});

it('lets nobody gather time for a jump', () => {
  const comesOn = film();
  for (let at = 0; at < 1000; at++) expect(comesOn(0.25, 0.25)).toBe(0.25);
  expect(comesOn(2.75, 0.25)).toBeUndefined();
  // A jump leaves nothing to the next one.
  expect(comesOn(1, 0.25)).toBeUndefined();
  expect(comesOn(0.25, 0.25)).toBe(0.25);
});

it('counts what was played before the news that it plays, and no jump on the way there', () => {
  const pace = createPace();
  pace.stand(10);
  pace.play(10.8);
  vi.advanceTimersByTime(250);
  expect(pace.reach(11, 1)).toBe(1);
  pace.play(20);
  vi.advanceTimersByTime(250);
  expect(pace.reach(20.25, 1)).toBe(0.25);
  pace.play(3);
  vi.advanceTimersByTime(250);
  expect(pace.reach(3.25, 1)).toBe(0.25);
});
