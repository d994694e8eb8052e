/** Days as the saved state counts them, and as people read them. */
import { regional } from '../texts/region.ts';

/** Milliseconds of a day of UTC, which has no other length. */
export const DAY = 86_400_000;
/** The first day that is counted, in milliseconds since 1970. */
export const FIRST = Date.UTC(2020, 0, 1);

/** Days from 2020-01-01 to the day that the learner's own calendar shows at a moment. */
export function localDay(at: Date): number {
  return Math.max(0, (Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) - FIRST) / DAY);
}

/** Days since 2020-01-01 as `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

/** A moment by the learner's own clock. */
export function longMoment(at: number, language: string): string {
  return new Date(at).toLocaleString(regional(language), { dateStyle: 'long', timeStyle: 'short' });
}

/** With the month in words. */
export function longDay(day: number, language: string): string {
  return new Date(FIRST + day * DAY).toLocaleDateString(regional(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
}
