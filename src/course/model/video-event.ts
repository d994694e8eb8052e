/** What happens to a video while a learner watches it, in no standard's words. Times are seconds of the video. */

/** Stretches that were played, sorted and apart. */
export type Segments = readonly (readonly [from: number, to: number])[];

export interface VideoEvent {
  /** `kept`: nothing happened; how far it is now, in case nobody hears of its end. */
  kind: 'initialized' | 'played' | 'paused' | 'seeked' | 'interacted' | 'completed' | 'terminated' | 'kept';
  /** Where the video stood when it happened. */
  time: number;
  /** When it happened, in milliseconds since 1970; undefined: now. */
  at?: number | undefined;
  /** Of `seeked`: where it came from. */
  from?: number | undefined;
  /** Of the whole video, as all below counts it; undefined while nobody knows. */
  length: number | undefined;
  /** Share 0…1 of the whole video that counts. */
  counted: number;
  /** All that was played, over all sessions that are known of; at most `MAX_SEGMENTS`. */
  segments: Segments;
  /** Share 0…1 of what counts that was played. */
  progress: number;
  /** Share 0…1 that is asked for; undefined: none. */
  threshold: number | undefined;
  /** Seconds of playing in this page, what was repeated included. */
  played: number;
  setting: VideoSetting;
}

/** How it is shown. */
export interface VideoSetting {
  speed: number;
  /** 0…1; 0 where it is muted. */
  volume: number;
  fullScreen: boolean;
  /** Language of the captions that are shown. */
  captions: string | undefined;
  /** Which of its renditions or versions, e.g. `720p` or `sign`. */
  quality: string | undefined;
  /** Pixels of the picture in the page. */
  width: number;
  height: number;
}

/** More stretches are told as the slots of the saved state, which are fewer. */
export const MAX_SEGMENTS = 50;
