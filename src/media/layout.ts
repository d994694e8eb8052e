/** What our own look at a file's outline tells, before the library reads its tracks. */
import type { MediaProblem } from '../course/model/media-facts.ts';

export interface Layout {
  problem: MediaProblem | undefined;
  indexAtFront?: boolean | undefined;
  /** Seconds, where the outline tells them better than the tracks do. */
  duration?: number | undefined;
  /** Seconds up to the last frame, for a file that does not say how long it is. */
  lastFrame?: number | undefined;
  /**
   * What the library is given in place of the file: descriptions of the tracks without samples, so that no
   * damage in a table of millions keeps it busy.
   */
  head?: Buffer;
}
