/** What the build side of a video hands to its browser side, beside the page. */
import type { Chapter } from '../../course/model/model.ts';
import type { CaptionTrack } from './caption-tracks.ts';
import type { Playback } from './playback.ts';

/** A file that shows the whole film. */
export interface Film {
  /** With a voice that describes the picture, or with an interpreter; else another size or codec. */
  kind: 'film' | 'description' | 'sign';
  /** Unique in the video, e.g. `film`, `film-2`, `sign-ise`. */
  name: string;
  src: string;
  /** Of a version with description or signs, as learners read it. */
  called?: string;
  bytes?: number;
}

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
  /** What can be chosen instead of `src`, which comes first; undefined where there is nothing else. */
  films?: Film[] | undefined;
  /** No version of it has sound. */
  silent?: boolean | undefined;
  /** Share 0…1 that this video asks for; undefined: what the course asks for. */
  watch?: number | undefined;
  /** Reading the transcript to its end counts as watching. */
  reading?: boolean | undefined;
  /** Learners can say that they read the transcript, at once or where the video does not play. */
  readable?: boolean | undefined;
}
