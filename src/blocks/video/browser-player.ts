/**
 * A playing video as the rest of the block sees it, whoever plays it: the browser's own element or a host
 * in its frame. Times are seconds.
 */

export type PlayerEvent =
  /** The length is known. */
  | { kind: 'ready' }
  /** A host answers for the first time. */
  | { kind: 'heard' }
  /** A host does not answer; it may do so later. */
  | { kind: 'silent' }
  /** Time went on; a few times a second while it plays. */
  | { kind: 'time' }
  | { kind: 'played' }
  | { kind: 'paused' }
  | { kind: 'ended' }
  /** A jump, by whomever; several in one go come as one. */
  | { kind: 'seeked'; from: number; to: number }
  /** What the learner set has changed. */
  | { kind: 'changed'; what: 'speed' | 'volume' | 'captions' | 'fullscreen' | 'quality' }
  /** `gone`: the host says that there is no such video, or that it may not be shown here. */
  | { kind: 'failed'; why: 'media' | 'gone' };

export interface VideoPlayer {
  readonly element: HTMLElement;
  readonly time: number;
  /** Undefined while it is not known. */
  readonly length: number | undefined;
  readonly paused: boolean;
  readonly speed: number;
  /** 0…1; 0 where it is muted. */
  readonly volume: number;
  /** Language of the captions that are shown; undefined: none. */
  readonly captions: string | undefined;
  /** E.g. `720p`; undefined where there is but one. */
  readonly quality: string | undefined;
  /** Names of the files that can be chosen; undefined where a host chooses. */
  readonly qualities?: readonly string[];
  play(): void;
  pause(): void;
  seek(to: number): void;
  setSpeed(speed: number): void;
  /** 0…1 */
  setVolume(volume: number): void;
  setCaptions(language: string | undefined): void;
  /** Goes on with another file at the same second. */
  setQuality?(name: string): void;
  on(listener: (event: PlayerEvent) => void): void;
  /** Ends it and takes its element out of the page. */
  remove(): void;
}

/** The part of a player that tells its listeners. */
export function playerEvents(): { on: VideoPlayer['on']; tell(event: PlayerEvent): void } {
  const listeners: ((event: PlayerEvent) => void)[] = [];
  return {
    on: (listener) => {
      listeners.push(listener);
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}
