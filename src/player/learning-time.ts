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

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'input', 'focusin'];

export interface ActiveTime extends LearningTime {
  /** Another lesson is in sight. */
  enter(lesson: string): void;
  /** The learner gave a sign. */
  active(): void;
  /** Media play on; who hears them in a hidden page is learning, who only lets them run is not. */
  playing(audible: boolean): void;
  hide(): void;
  show(): void;
}

/** `now` is a clock that never goes back. */
export function createActiveTime(now: () => number): ActiveTime {
  const lessons = new Map<string, number>();
  let lesson: string | undefined;
  let total = 0;
  let hidden = false;
  let countedTo = now();
  let signAt = countedTo;
  /** Time counts up to here, unless there is another sign. */
  let until = countedTo + IDLE;

  function count(): number {
    const at = Math.max(countedTo, now());
    const gained = Math.max(0, Math.min(at, until) - countedTo);
    countedTo = at;
    total += gained;
    if (lesson !== undefined) lessons.set(lesson, (lessons.get(lesson) ?? 0) + gained);
    return at;
  }

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
    total() {
      count();
      return total;
    },
    inLesson(key) {
      count();
      return lessons.get(key) ?? 0;
    },
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
  for (const sign of SIGNS) addEventListener(sign, () => time.active(), listening);
  addEventListener('timeupdate', ({ target }) => notePlaying(time, target), listening);
  return time;
}

function notePlaying(time: ActiveTime, target: EventTarget | null): void {
  // A jump in media that stand still tells of itself too.
  if (!(target instanceof HTMLMediaElement) || target.paused) return;
  time.playing(!target.muted && target.volume > 0);
}
