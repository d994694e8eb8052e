/** What the player's behaviours share: the course, its tracker, the learner's state, and a few events. */
import type { LessonData, PackageData } from '../course/model/package-data.ts';
import type { SidePage } from '../course/model/side-pages.ts';
import type { SavedState } from '../state/codec.ts';
import { formatText, type TextKey } from '../texts/texts.ts';
import type { Launch, Sync, Tracking } from '../tracking/tracking.ts';
import type { QuizControl } from './browser-block.ts';
import type { SpentTime } from './learning-time.ts';

interface Events {
  /** Another lesson is in sight. */
  shown: LessonData;
  /** A page beside the lessons is in sight. */
  beside: SidePage;
  /** The launch is known: state and mode hold. */
  ready: Launch;
  /** Something of the learner's state has changed. */
  changed: SavedState;
  status: Sync;
  /** The page may go (`save`), or it goes or the session ends (`end`); before the tracker closes. */
  leaving: 'save' | 'end';
  /** Every lesson was taken into the page, to be printed. */
  printing: undefined;
  /** The learner chose whether videos of a host always play. */
  hosts: string;
  /** Lessons and parts of the page were replaced (`replace.ts`). */
  replaced: undefined;
}

type Listener<K extends keyof Events> = (value: Events[K]) => void;

export interface Session {
  /** Always the same object; what stands in it may be replaced. */
  readonly data: PackageData;
  readonly tracking: Tracking;
  /** What the learner's work in this page has taken. */
  readonly time: SpentTime;
  state: SavedState;
  /** Undefined until the tracker has started. */
  launch: Launch | undefined;
  sync: Sync | undefined;
  /** Active time of earlier sessions. */
  secondsBefore: number;
  /** A state that could not be read stays where it is until the learner does something. */
  untouched: boolean;
  /** The page goes or the learner has left: nothing is kept or told any more. */
  closed: boolean;
  /** The tracker was told its last word. */
  ended: boolean;
  /** The lesson in sight. */
  lesson: LessonData;
  /** Quizzes whose questions are led by them, by block number. */
  readonly quizzes: Map<number, QuizControl>;
  /** Lessons whose blocks are mounted, and what is aborted when their element leaves the page for good. */
  readonly mounted: Map<LessonData, AbortController>;
  /** Ends the session, with nothing of the page left to act on. Gives back what says the last words, and the way out. */
  leave(): Promise<(last: string) => void>;
  say(key: TextKey, values?: Record<string, string | number>): string;
  /** `gone`: it is called no more once this is aborted. */
  on<K extends keyof Events>(event: K, listener: Listener<K>, gone?: AbortSignal): void;
  emit<K extends keyof Events>(event: K, value: Events[K]): void;
}

export function createSession(
  data: PackageData,
  tracking: Tracking,
  time: SpentTime,
  state: SavedState,
  lesson: LessonData,
): Session {
  const listeners = new Set<readonly [event: keyof Events, listener: (value: never) => void]>();
  return {
    data,
    tracking,
    time,
    state,
    lesson,
    launch: undefined,
    sync: undefined,
    untouched: false,
    closed: false,
    ended: false,
    secondsBefore: 0,
    quizzes: new Map(),
    mounted: new Map(),
    // Nobody leaves before the player has begun, and says what leaving is.
    leave: () => new Promise(() => {}),
    say: (key, values) => formatText(data.texts, languageOf({ data }), key, values),
    on: (event, listener, gone) => {
      const entry = [event, listener] as const;
      listeners.add(entry);
      gone?.addEventListener('abort', () => listeners.delete(entry));
    },
    emit: (event, value) => {
      for (const [heard, listener] of listeners) if (heard === event) listener(value as never);
    },
  };
}

/** Over all sessions, up to now. */
export function activeSeconds({ secondsBefore, time }: Session): number {
  return secondsBefore + Math.floor(time.total() / 1000);
}

/** In review and browse everything is shown and nothing is kept; before the launch and after the end, neither. */
export function isReadOnly({ launch, closed }: Session): boolean {
  return closed || launch?.mode !== 'normal';
}

/** Why nothing is kept, in words; undefined where everything is. */
export function notKept({ launch, say }: Session): string | undefined {
  if (launch === undefined || launch.mode === 'normal') return undefined;
  return say(launch.mode === 'browse' ? 'preview' : 'review');
}

/** Of the page around the lessons. */
export function languageOf({ data }: Pick<Session, 'data'>): string {
  return data.textsLanguage ?? data.course.language;
}
