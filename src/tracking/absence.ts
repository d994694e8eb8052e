/**
 * Whether the learner is there. A page that slept does not know what other devices have told the LMS or LRS
 * meanwhile; so its session is ended while it surely is the latest.
 */
import type { LearningTime } from './tracking.ts';

/** Milliseconds without a sign of the learner after which the session is ended. */
export const SLEEP = 30 * 60_000;
/** Milliseconds between two looks; timers of a hidden page come late, those of a sleeping computer not at all. */
const WATCH = 60_000;

export interface Absence {
  stop(): void;
}

/** @param slept the computer did, or the page was frozen: others may have gone on meanwhile */
export function watchAbsence(
  time: LearningTime,
  now: () => number,
  absent: (how: { slept: boolean }) => void,
): Absence {
  let looked = now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const slept = now() - looked >= SLEEP;
    looked = now();
    if (slept || time.idle() >= SLEEP) absent({ slept });
    else timer = setTimeout(look, WATCH);
  }

  timer = setTimeout(look, WATCH);
  return { stop: () => clearTimeout(timer) };
}
