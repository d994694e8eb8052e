/** Notices that nobody has learned in the page for so long that others may have gone on with the course. */
import type { LearningTime } from '../tracking.ts';

/** Milliseconds. */
const SLEEP = 30 * 60_000;

/** Calls `fallAsleep` once; what is returned ends the watch. */
export function watchSleep(time: LearningTime, fallAsleep: () => void): () => void {
  let timer = setTimeout(look, SLEEP);

  function look(): void {
    const left = SLEEP - time.idle();
    if (left <= 0) fallAsleep();
    else timer = setTimeout(look, left);
  }

  return () => clearTimeout(timer);
}
