/** The browser side of a block type: mounted when its lesson is shown for the first time, and anew where it was replaced. */
import type { Answer } from '../course/model/answer.ts';
import type { BlockData, PackageData } from '../course/model/package-data.ts';
import type { VideoEvent } from '../course/model/video-event.ts';
import type { Judgement } from '../course/outcome/judge.ts';
import type { QuizStanding } from '../course/outcome/outcome.ts';
import type { TextKey } from '../texts/texts.ts';

/** Which hosts of videos the learner lets play. */
export interface HostChoice {
  /** Whether videos of another host play without another word, as the learner chose for this course. */
  isAllowed(host: string): boolean;
  allow(host: string, always: boolean): void;
  /** Calls back when that choice has changed. */
  onChange(listener: () => void): void;
}

export interface BrowserBlock {
  type: string;
  mount(element: HTMLElement, block: BlockData, blockHost: BlockHost): void;
  /** Keys that act while such a block has the focus, for the list of keys. */
  keys?: { title: TextKey; rows: readonly (readonly [key: string, label: TextKey])[] };
}

/** The part of a question that differs from type to type; the rest is the same for all (blocks/question). */
export interface QuestionView {
  /** What is said when nothing, or not enough, was answered. */
  missing: TextKey;
  /** The answer as it stands in the page, with `tries` 0; undefined where it is not ready to be checked. */
  read(): Answer | undefined;
  /** Puts an answer into the page; undefined empties it. Words of an answer may be missing. */
  write(answer: Answer | undefined): void;
  /** Nothing can be changed while it is locked. */
  lock(locked: boolean): void;
  /** Shows how each part did, by icon, word and colour; `solve`: what is right may be told. Undefined: no marks. */
  mark(judgement: Judgement | undefined, solve: boolean): void;
  /** The first thing to act on. */
  focus(): void;
  /** Makes it ready for another try, keeping what may stay; without it, it is emptied. */
  again?(): void;
  /** Shows its options in the order of these part numbers; a type without an order to change has none. */
  arrange?(parts: readonly number[]): void;
}

/** `changed` is called after each change that raises no `input` or `change` event. Undefined: the page lacks a part. */
export type CreateQuestion = (
  element: HTMLElement,
  block: BlockData,
  blockHost: BlockHost,
  changed: () => void,
) => QuestionView | undefined;

/** A question of a quiz, as its quiz leads it. */
export interface QuizMember {
  block: BlockData;
  element: HTMLElement;
  /**
   * `open`: takes an answer; `answered`: shows it without a verdict, still open; `review`: how it did.
   * `solve`: what is right may be told.
   */
  show(phase: 'open' | 'answered' | 'review', solve: boolean): void;
  /** Empties it for another attempt. */
  clear(): void;
  /** An answer stands in the page that could be handed in. */
  isAnswered(): boolean;
  /** Keeps what was just written; called before the attempt is handed in. */
  settle(): void;
  /** Reports the answer that is kept; called when the attempt was handed in. */
  handIn(): void;
  arrange(parts: readonly number[]): void;
}

/** What a question in a quiz may ask of it. */
export interface QuizControl {
  feedback: 'once' | 'end';
  /** What would have been right may be told. */
  solve: boolean;
  join(member: QuizMember): void;
  /** An answer has changed (`end`) or was checked (`once`). */
  answered(member: QuizMember): void;
}

/** What a mounted block may ask of the player. */
export interface BlockHost {
  /** What was saved of this block. */
  answer: Answer | undefined;
  /** Aborted when the block's element leaves the page for good; listeners and timers beyond it end with it. */
  gone: AbortSignal;
  /** In review and browse: show, don't change. */
  readOnly: boolean;
  text(key: TextKey, values?: Record<string, string | number>): string;
  /** Keeps the block's state: in the journal at once, at the LMS soon. */
  save(answer: Answer | undefined): void;
  /** Reports the answer that is kept; `part`: the one to this part of the block, as in `reportedOf`. */
  respond(part?: string): void;
  /** How an answer does, by the one rule; undefined for a block where nothing is right or wrong. */
  judge(answer: Answer | undefined): Judgement | undefined;
  /** The quiz around this question, once its own side is there. */
  quiz: QuizControl | undefined;
  /** Of a quiz: takes its questions, which are mounted after it. */
  lead(control: QuizControl): void;
  /** Of a quiz: how it stands. */
  standing(): QuizStanding | undefined;
  /** Numbers of the lessons that pre-tests showed to be known. */
  known(): ReadonlySet<number>;
  /** What was saved of another block of the course, e.g. of a quiz's questions. */
  answerOf(block: number): Answer | undefined;
  /** How the answer kept of another block does. */
  judgeOf(block: number): Judgement | undefined;
  /** Forgets what was saved of other blocks, before another attempt. */
  forget(blocks: readonly number[]): void;
  /** Tells what happens to a video. */
  video(event: VideoEvent): void;
  /**
   * Calls back when the lesson goes out of sight (`lesson`), when the page may go and keeps what is there
   * now (`save`), and when the page or the session ends (`end`).
   */
  onLeave(listener: (how: 'lesson' | 'save' | 'end') => void): void;
  /** In packages that show a video of another host. */
  hosts: HostChoice | undefined;
  data: PackageData;
  /** Calls back when something of the learner's state has changed, in whatever block. */
  onChange(listener: () => void): void;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
  /** Characters that the LMS surely keeps of this text; undefined: no limit. */
  guaranteed: number | undefined;
  /**
   * Tells, each time the LMS has confirmed, how many characters it keeps of a text that it did not take
   * whole; undefined: all.
   */
  onTextKept(listener: (kept: number | undefined) => void): void;
}

declare global {
  interface Window {
    /** Block types' browser sides register here before the player starts. */
    coursewrightBlocks?: BrowserBlock[];
    /** What all questions share; block types' own sides stand behind it in the package's script. */
    coursewrightQuestion?: (type: string, create: CreateQuestion) => void;
    /** The compiler's data, from `course.js`. */
    coursewrightCourse?: PackageData;
    /** The package's tracker, from its own bundle. */
    coursewrightTracking?: import('../tracking/tracking.ts').CreateTracking;
  }
}
