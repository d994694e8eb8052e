import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { debounce } from '../../src/player/debounce.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is done, with the milliseconds since the beginning. */
function noted(pause: number, longest?: number) {
  const at: number[] = [];
  const from = performance.now();
  const soon = debounce(() => at.push(Math.round(performance.now() - from)), pause, longest);
  return { at, soon };
}

function type(soon: () => void, keys: number, every: number): void {
  for (let key = 0; key < keys; key++) {
    soon();
    vi.advanceTimersByTime(every);
  }
}

it('waits for a pause', () => {
  const { at, soon } = noted(700);
  type(soon, 3, 300);
  expect(at).toEqual([]);
  vi.advanceTimersByTime(5000);
  expect(at).toEqual([1300]);
});

it('but no longer than two seconds, again and again', () => {
  const { at, soon } = noted(700);
  type(soon, 50, 200);
  vi.advanceTimersByTime(5000);
  expect(at).toEqual([2000, 4000, 6000, 8000, 10_000]);
});

it('or as long as it is told to', () => {
  const { at, soon } = noted(700, 900);
  type(soon, 4, 500);
  expect(at).toEqual([900, 1900]);
});

it('does at once what still waits, and nothing where nothing does', () => {
  const { at, soon } = noted(700);
  soon.settle();
  soon();
  vi.advanceTimersByTime(100);
  soon.settle();
  soon.settle();
  vi.advanceTimersByTime(5000);
  expect(at).toEqual([100]);
});

it('forgets what still waits', () => {
  const { at, soon } = noted(700);
  soon();
  soon.cancel();
  vi.advanceTimersByTime(5000);
  expect(at).toEqual([]);
});
