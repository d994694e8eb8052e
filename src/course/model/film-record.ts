/** How much of a film was watched, as trainers read it: share and place, e.g. `83 % 0:50/1:00`. */
import { clock } from '../clock.ts';

/**
 * @param share 0…1
 * @param time where the film stands, in seconds
 * @param length of the whole film in seconds; undefined: not known
 */
export function filmRecord(share: number, time: number, length: number | undefined): string {
  const whole = length === undefined ? '' : `/${clock(Math.floor(length))}`;
  return `${percentOf(share)} % ${clock(Math.floor(time))}${whole}`;
}

/** Downwards, as what is missing must not look as if it were there. */
export function percentOf(share: number): number {
  return Math.floor(100 * share + 1e-9);
}
