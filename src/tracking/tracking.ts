/**
 * The one interface between the player and what an LMS or LRS understands. The player says what
 * happened; only a tracker knows how its standard writes it.
 */
import type { Response } from '../course/model/interaction.ts';
import type { PackageData } from '../course/model/package-data.ts';
import type { VideoEvent } from '../course/model/video-event.ts';
import type { Outcome, Score } from '../course/outcome/outcome.ts';
import type { SavedState } from '../state/codec.ts';

/** Work of this course in this browser that belongs to another attempt, or was done where no LMS was found. */
export interface EarlierWork {
  /** Names it to `Tracking.adopt`. */
  id: string;
  /** When it was kept last, in milliseconds since 1970. */
  at: number;
  state: SavedState;
  /** The LMS or LRS was never told of it. */
  unsent: boolean;
}

/** Why a learner is asked what becomes of earlier work: `Ask`. */
export interface Offer {
  /** When the earlier work was kept last, in milliseconds since 1970. */
  at: number;
  /** `nothing-held`: the LMS holds nothing, and nobody knows why. `unreadable`: what it holds cannot be read. */
  reason: 'nothing-held' | 'unreadable';
}

/** Asks the learner, once at a start: go on with the work on this device, or begin anew. */
export type Ask = (offer: Offer) => Promise<'go-on' | 'anew'>;

/** What a tracker learned at the launch. */
export interface Launch {
  learner: { id: string; name: string };
  /** In `review` and `browse` nothing is reported but time. */
  mode: 'normal' | 'review' | 'browse';
  /** What the course saved last, or undefined at the first start. */
  state: string | undefined;
  /** Whole texts that were too long for the LMS and stayed in this browser, by block number. */
  texts: Record<number, string>;
  /** Never joined by itself: offered in the learner's own record. The latest first. */
  earlier: readonly EarlierWork[];
}

/** How the learner's work stands at the LMS; the player puts it into words. */
export type SyncStatus =
  /** Everything has been confirmed. */
  | 'saved'
  /** Kept in this browser, being sent. */
  | 'pending'
  /** The LMS or LRS does not answer or refuses; kept in this browser, tried again. */
  | 'offline'
  /** No longer logged in: needs the learner to open the course again. */
  | 'denied'
  /** Neither the LMS nor this browser keeps anything. */
  | 'unsaved'
  /** No LMS and no LRS: kept in this browser, reported to nobody. */
  | 'local'
  /** Nothing was done for so long that the session was ended: `Tracking.wake` goes on. */
  | 'asleep'
  /** The session cannot go on in this page: the course must be opened again. */
  | 'ended';

/** What the LMS or LRS is told of, each by itself: the failure of one delays no other. */
export type ChannelName =
  /** The saved state: where the learner goes on. */
  | 'state'
  /** Answers for the trainer's report: interactions, or statements. */
  | 'answers'
  /** Completion, success and score. */
  | 'result';

export interface Channel {
  name: ChannelName;
  /** `refused`: the LMS or LRS does not take it; asking again would not help. */
  status: 'saved' | 'pending' | 'offline' | 'refused';
  /** How many are still to be sent, or were refused. */
  count: number;
}

/** The status, and what belongs to it. */
export interface Sync {
  status: SyncStatus;
  /** Answers, statements and the state (as one) that nobody has confirmed yet. */
  waiting: number;
  /** When everything was kept last, in milliseconds since 1970; undefined: not yet in this page. */
  savedAt: number | undefined;
  /** Those that this tracker has, in the order of `ChannelName`. */
  channels: readonly Channel[];
}

/** Active time of the learner in this page, in milliseconds; never goes back. */
export interface LearningTime {
  /** Since the page was opened. */
  total(): number;
  /** In one lesson, over all visits to it; lessons by their `LessonEvent.id`. */
  inLesson(id: string): number;
  /** Since the learner last gave a sign, or media last played to somebody. */
  idle(): number;
}

export interface LessonEvent {
  id: string;
  title: string;
  /** 0…100, share of lessons opened. */
  progress: number;
}

/** The block in which something happened to a video. */
export interface VideoPlace {
  /** `LessonData.key`. */
  lesson: string;
  /** `BlockData.id`. */
  block: string;
  title: string;
}

export type VideoReport = VideoPlace & VideoEvent;

export interface ResourceUse {
  /** Key of the item in toolkit.yaml. */
  id: string;
  title: string;
}

export interface Tracking {
  /** Finds the LMS or LRS. Never rejects: what fails is told by `onStatus`. */
  start(time: LearningTime, ask: Ask): Promise<Launch>;
  /** Called with each change of the sync status; may be set once, before `start`. */
  onStatus(listener: (sync: Sync) => void): void;
  /** Cheap; kept at once in the journal, sent coalesced. */
  save(state: SavedState): void;
  /** A lesson is in sight (for the first time, if `first`), until another one is or the page goes. */
  lesson(event: LessonEvent, first: boolean): void;
  answer(response: Response): void;
  /** Something happened to a video. Never while nothing may be reported. */
  video(report: VideoReport): void;
  /** The learner takes an item of the toolkit away. Never while nothing may be reported; what has no words for it is silent. */
  resource?(use: ResourceUse): void;
  /** Called only when success is decided; always before `finish`. */
  score(score: Score): void;
  finish(outcome: Outcome): void;
  /** The learner asked for it: everything is sent, then the session ends. Resolves when the window may close. */
  exit(): Promise<void>;
  /**
   * Characters that the LMS keeps of a text of which it has taken the beginning only, by block number; the
   * whole of it stays in this browser. Known once `saved` was told.
   */
  readonly cutTexts?: ReadonlyMap<number, number> | undefined;
  /** Where the LMS wants the window to go after `exit`, once it has said so. */
  readonly returnAddress?: string | undefined;
  /** The learner is back: goes on with a session that was ended while nothing was done. */
  wake(): void;
  /** Joins earlier work (`EarlierWork.id`) with this attempt's, and starts the page anew with it. */
  adopt(id: string): Promise<void>;
  /** Removes from this device what it holds of this learner's work in this course. */
  forget(): Promise<void>;
  /** What the LMS or LRS refused for its content, in words for the learner's own record. */
  refused(): readonly string[];
  /** The page hides or may go: commit what is there (synchronous, or fire and forget). */
  flush(): void;
  /** The page goes: safe inside `pagehide`. */
  close(): void;
}

/** Made by each tracker's module; the package's script calls it with its own data. */
export type CreateTracking = (data: PackageData) => Tracking;
