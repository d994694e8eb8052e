/**
 * Times of answers, as ticks since the attempt began. How long a tick lasts follows from the bits that
 * the course's room in the saved state leaves for a time: all of them together are a year and a day. They
 * count from 1, for 0 says that the time is not known; what comes later counts as the last tick.
 */
import { FIRST } from '../course/days.ts';
import { type Attempt, BEGAN_BITS, type SavedState } from './codec.ts';

const SPAN = 366 * 86_400;
const MINUTE = 60_000;

/** Seconds. */
function tickLength(scale: number): number {
  return Math.ceil(SPAN / 2 ** scale);
}

export function lastTick(scale: number): number {
  return 2 ** scale - 1;
}

/** @param now milliseconds since 1970 */
export function minutesOf(now: number): number {
  return within(0, Math.floor((now - FIRST) / MINUTE), 2 ** BEGAN_BITS - 1);
}

/**
 * @param now milliseconds since 1970
 * @param began minutes since 2020
 */
export function tickAt(now: number, began: number, scale: number): number {
  const seconds = (now - FIRST) / 1000 - began * 60;
  return tickAfter(Math.floor(seconds / tickLength(scale)), scale);
}

function tickAfter(lengths: number, scale: number): number {
  return within(1, 1 + lengths, lastTick(scale));
}

/** When the tick begins, in milliseconds since 1970. */
export function momentOf(tick: number, began: number, scale: number): number {
  return FIRST + began * MINUTE + (tick - 1) * tickLength(scale) * 1000;
}

/** The same work, its times counted from the beginning of another attempt or in other ticks. */
export function timedBy(state: SavedState, attempt: Attempt | undefined, scale: number): SavedState {
  const shift = ((state.attempt?.began ?? 0) - (attempt?.began ?? 0)) * 60;
  const isSame = state.scale === scale && (shift === 0 || state.attempt === undefined);
  if (isSame) return { ...state, attempt };
  const [from, to] = [tickLength(state.scale), tickLength(scale)];
  // Rounded, so that they come back from other ticks as they were.
  const move = (ticks: number): number => {
    const seconds = (ticks - 1) * from + (state.attempt === undefined ? 0 : shift);
    return ticks === 0 ? 0 : tickAfter(Math.round(seconds / to), scale);
  };
  const times = [...state.times].map(([block, ticks]): [number, number] => [block, move(ticks)]);
  return {
    ...state,
    attempt,
    scale,
    placeTime: move(state.placeTime),
    // Without times nothing says that an answer was taken back.
    times: new Map(scale === 0 ? [] : times),
  };
}

function within(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
