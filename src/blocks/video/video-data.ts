/** What the build side of a video hands to its browser side, beside the page. */
import type { Chapter } from '../../course/model.ts';
import type { CaptionTrack } from './caption-tracks.ts';
import type { Playback } from './playback.ts';

export interface VideoData extends Playback {
  /** The language of the course first. */
  captions: CaptionTrack[];
  chapters: Chapter[];
  /** Seconds at which questions are asked; the questions stand in the page. */
  pauses: number[];
  /** Seconds between which watching counts; undefined: the whole video. */
  start?: number | undefined;
  end?: number | undefined;
  /** Seconds, as the library says. */
  duration?: number | undefined;
  /** Share 0…1 that this video asks for; undefined: what the course asks for. */
  watch?: number | undefined;
  /** Reading the transcript to its end counts as watching. */
  reading?: boolean | undefined;
}
