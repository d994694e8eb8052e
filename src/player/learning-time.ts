/**
 * How long the learner really worked in this page. Nothing ticks: whatever shows that somebody is there
 * (a key, a pointer, a scroll, media that play) lets time count for a while from then on. So a sleeping
 * laptop, a phone that froze the page and a learner who went for lunch all cost at most that while, and
 * the time of day plays no part.
 */
import type { LearningTime } from '../tracking/tracking.ts';

/** Milliseconds without a sign of the learner after which time no longer counts: a long page read slowly. */
export const IDLE = 5 * 60_000;
/** The same for media heard in a hidden page, which tell of themselves once a second. */
const LISTENING = 5000;

/** Signs of work on what they happen to. */
const TOUCHES = ['keydown', 'pointerdown', 'input', 'focusin'];
const SIGNS = [...TOUCHES, 'pointermove', 'wheel', 'scroll'];

export interface SpentTime extends LearningTime {
  /** Milliseconds that were spent on a question since its last answer, which this one is. */
  answered(question: Element | null): number;
}

export interface ActiveTime extends SpentTime {
  /** Another lesson is in sight; undefined: a page that belongs to none. */
  enter(lesson: string | undefined): void;
  /** The learner gave a sign. */
  active(): void;
  /** The same; from now on time is spent on this question, until it is spent on another or on none. */
  activeOn(question: Element | undefined): void;
  /** Media play on; who hears them in a hidden page is learning, who only lets them run is not. */
  playing(audible: boolean): void;
  hide(): void;
  show(): void;
}

/** `now` is a clock that never goes back. */
export function createActiveTime(now: () => number): ActiveTime {
  /** On the page (''), lessons and questions. */
  const spent = new Map<unknown, number>();
  let lesson: string | undefined;
  let question: Element | undefined;
  let hidden = false;
  let countedTo = now();
  let signAt = countedTo;
  /** Time counts up to here, unless there is another sign. */
  let until = countedTo + IDLE;

  function count(): number {
    const at = Math.max(countedTo, now());
    const gained = Math.max(0, Math.min(at, until) - countedTo);
    countedTo = at;
    for (const key of ['', lesson, question]) spent.set(key, (spent.get(key) ?? 0) + gained);
    return at;
  }

  const spentOn = (key: unknown): number => {
    count();
    return spent.get(key) ?? 0;
  };

  const active = (): void => {
    const at = count();
    if (hidden) return;
    signAt = at;
    until = at + IDLE;
  };

  return {
    active,
    enter(key) {
      count();
      lesson = key;
    },
    activeOn(touched) {
      active();
      question = touched;
    },
    answered(asked) {
      const time = spentOn(asked);
      spent.delete(asked);
      return time;
    },
    playing(audible) {
      if (!hidden) active();
      else if (audible) {
        signAt = count();
        until = signAt + LISTENING;
      }
    },
    hide() {
      until = count();
      hidden = true;
    },
    show() {
      hidden = false;
      active();
    },
    total: () => spentOn(''),
    inLesson: spentOn,
    idle: () => now() - signAt,
  };
}

/** Listens to the page from now on. */
export function startLearningTime(): ActiveTime {
  const time = createActiveTime(() => performance.now());
  const look = (): void => (document.visibilityState === 'hidden' ? time.hide() : time.show());
  look();
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => time.hide());
  // `capture`: neither scrolling within the page nor media bubble.
  const listening = { capture: true, passive: true };
  const hear = createHearing(time);
  for (const sign of SIGNS) addEventListener(sign, hear, listening);
  addEventListener('timeupdate', ({ target }) => notePlaying(time, target as HTMLMediaElement), listening);
  return time;
}

/** A block, or a statement on a scale, which is answered by itself. */
const QUESTION = '[data-block][id], [role=radiogroup]';

/** What a question takes counts from its first touch on, while it is in sight, until another block is touched. */
function createHearing(time: ActiveTime): (event: Event) => void {
  let touched: Element | undefined;
  return ({ type, target }) => {
    if (TOUCHES.includes(type)) touched = (target as Element).closest?.(QUESTION) ?? touched;
    const box = touched?.getBoundingClientRect();
    time.activeOn(box && box.bottom > 0 && box.top < innerHeight ? touched : undefined);
  };
}

function notePlaying(time: ActiveTime, media: HTMLMediaElement): void {
  // A jump in media that stand still tells of itself too.
  if (!media.paused) time.playing(!media.muted && media.volume > 0);
}
