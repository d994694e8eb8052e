/** What the parts of a video's browser side share: the page, the data, and the player once it plays. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import type { VideoPlayer } from './browser-player.ts';
import type { VideoData } from './video-data.ts';

export interface VideoContext {
  readonly element: HTMLElement;
  /** Holds the poster, then the player. */
  readonly stage: HTMLElement;
  readonly block: BlockData;
  readonly data: VideoData;
  readonly host: BlockHost;
  /** Undefined until the learner has begun, and after it failed. */
  readonly player: VideoPlayer | undefined;
  /** Begins to play where the learner was, or at `at` seconds; goes on where it plays already. */
  play(at?: number): void;
  /** Plays from `at` seconds, with the picture in sight and the focus in it. */
  leadTo(at: number): void;
  /** Calls back with each player that begins; a video that is tried again has another one. */
  onPlayer(listener: (player: VideoPlayer) => void): void;
  /** Calls back each time it turns out that nothing plays here. */
  onFail(listener: (why: Failure) => void): void;
  /** Shows that nothing plays here, why, and what is left. */
  fail(why: Failure): void;
}

/**
 * `media`: the browser cannot play it. `gone`: its host has it no more, or does not show it here.
 * `silent`: its host does not answer, but may yet. `disk`: hosts play only in a page that has an address.
 */
export type Failure = 'media' | 'gone' | 'offline' | 'silent' | 'disk';

/** What a video of another host needs beside. */
export interface Hosts {
  player(data: VideoData, title: string): VideoPlayer;
  /** `host` as people call it; undefined where the page has no place to ask. */
  consent(element: HTMLElement, poster: HTMLElement, host: string, blockHost: BlockHost): Consent | undefined;
}

/** Whether a host may be asked; without it nothing leads to the host. */
export interface Consent {
  isGiven(): boolean;
  /** The learner clicked what names the host. */
  give(): void;
  /** Leads to the sentence, which stands beside the poster. */
  ask(): void;
}

/** The chapters of a video, for a learner to choose from. */
export interface Chapters {
  /** Lets the list below the video, which the build wrote, lead to its times. */
  start(context: VideoContext): void;
  /** A list for the controls; undefined where there is but one chapter. */
  menu(context: VideoContext, player: VideoPlayer, jump: (at: number) => void): HTMLElement | undefined;
}

declare global {
  interface Window {
    /** In packages that show a video of another host. */
    coursewrightHosts?: Hosts;
    /** In packages that show a video with chapters. */
    coursewrightChapters?: Chapters;
    /** Asks the questions inside a video, in packages that have some. */
    coursewrightPauses?: (context: VideoContext) => void;
  }
}
