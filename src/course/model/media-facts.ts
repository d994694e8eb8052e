/** What was found inside a video or sound file: plain data, so that rules need no disk. */

/** By content, whatever the file's name says. */
export type MediaContainer =
  | 'mp4'
  | 'mov'
  | 'webm'
  | 'mkv'
  | 'ogg'
  | 'mp3'
  | 'aac'
  | 'wav'
  | 'flac'
  | 'ts'
  | 'avi'
  | 'mpeg'
  | 'wmv'
  | 'flv'
  | 'aiff'
  | 'amr';

export interface MediaFacts {
  /** Undefined for what is no video and no sound. */
  container: MediaContainer | undefined;
  problem: MediaProblem | undefined;
  /** Seconds. */
  duration: number | undefined;
  /** False where the file does not say how long it is, so that browsers cannot jump in it. */
  lengthStated: boolean;
  video: VideoTrackFacts | undefined;
  audio: AudioTrackFacts | undefined;
  /** Bits a second of the whole file. */
  bitRate: number | undefined;
  /**
   * Of an MP4: its index (`moov`) stands before the media, so that playing begins before all is loaded.
   * Undefined for other kinds.
   */
  indexAtFront: boolean | undefined;
}

/** Why a file cannot be played as it is. */
export type MediaProblem =
  | { kind: 'empty' }
  /** The system refused to open it, e.g. `EACCES`. */
  | { kind: 'closed'; code: string }
  /** It promises more bytes than there are. */
  | { kind: 'truncated' }
  /** Its index is missing: a recording that was not finished, or a file that was cut. */
  | { kind: 'no-index' }
  | { kind: 'damaged' }
  | { kind: 'no-media'; looksLike: LooksLike };

export type LooksLike = 'text' | 'page' | 'git-lfs' | 'subtitles' | 'picture' | 'pdf' | 'archive' | 'unknown';

export interface VideoTrackFacts {
  /** As people call it, e.g. `H.264`. */
  codec: string;
  /** RFC 6381 where it is known, else the container's own name of it, e.g. `mp4v`. */
  codecString: string;
  /** Pixels as shown: turned as the file asks for, with square pixels. */
  width: number;
  height: number;
  /** A width or height in odd numbers, before it is turned or stretched. */
  odd: boolean;
}

export interface AudioTrackFacts {
  codec: string;
  codecString: string;
  channels: number;
}
