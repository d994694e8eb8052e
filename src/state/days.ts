/** The days that the saved state can hold, as a date field writes them. */
import { DAY, dateOf, FIRST } from '../course/days.ts';
import { DATE_BITS } from './answer-bits.ts';

export const FIRST_DATE = dateOf(0);
export const LAST_DATE = dateOf(2 ** DATE_BITS - 1);

/** Undefined where nothing, no date, or one that cannot be kept is written. */
export function dayOf(date: string): number | undefined {
  const day = (Date.parse(`${date}T00:00:00Z`) - FIRST) / DAY;
  const fits = Number.isInteger(day) && day >= 0 && day < 2 ** DATE_BITS;
  // 30 February is read as 2 March.
  return fits && dateOf(day) === date ? day : undefined;
}
