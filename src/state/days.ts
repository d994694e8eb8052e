/** The days that the saved state can hold, as a date field writes them. */
import { DATE_BITS } from './answer-bits.ts';

/** Milliseconds of a day of UTC, which has no other length. */
const DAY = 86_400_000;
const FIRST = Date.UTC(2020, 0, 1);

export const FIRST_DATE = dateOf(0);
export const LAST_DATE = dateOf(2 ** DATE_BITS - 1);

/** Days since 2020-01-01 as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

/** Undefined where nothing, no date, or one that cannot be kept is written. */
export function dayOf(date: string): number | undefined {
  const day = (Date.parse(`${date}T00:00:00Z`) - FIRST) / DAY;
  const fits = Number.isInteger(day) && day >= 0 && day < 2 ** DATE_BITS;
  // 30 February is read as 2 March.
  return fits && dateOf(day) === date ? day : undefined;
}
