/**
 * Time for many pages in one process: each has timers that end with it, and the clock of its device. Quicker
 * by far than the test runner's own clock, so that thousands of histories can be played.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose code is running. */
export interface Timed {
  /** Milliseconds by which the clock of its device is wrong. */
  skew: number;
  /** Nothing of it runs any more. */
  readonly gone: boolean;
  /** Its device sleeps until then: timers that are due come late. */
  asleepUntil: number;
}

export interface SharedTime {
  /** Milliseconds since 1970, by a clock that is right. */
  now(): number;
  /** Runs as code of this page, and all that follows from it. */
  within<Result>(page: Timed, run: () => Result): Result;
  /** Lets so many milliseconds pass, with all that happens in them. */
  pass(milliseconds: number): Promise<void>;
  /** What was begun comes to its end, as far as it waits for no timer. */
  settle(): Promise<void>;
  /** Gives the process its own clock back. */
  restore(): void;
}

/** One for all histories: each that there is costs every promise of the process something, used or not. */
const running = new AsyncLocalStorage<Timed>();

interface Timer {
  due: number;
  page: Timed | undefined;
  run(): void;
}

export function shareTime(began: number): SharedTime {
  const own = { setTimeout, clearTimeout, now: Date.now };
  const timers = new Map<number, Timer>();
  let time = began;
  let last = 0;

  Object.assign(globalThis, {
    setTimeout(run: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): number {
      const due = time + Math.max(1, milliseconds);
      timers.set(++last, { due, page: running.getStore(), run: () => run(...values) });
      return last;
    },
    clearTimeout: (timer: number) => void timers.delete(timer),
  });
  Date.now = () => time + (running.getStore()?.skew ?? 0);

  const dueOf = ({ due, page }: Timer): number => Math.max(due, page?.asleepUntil ?? 0);

  function next(): [number, Timer] | undefined {
    let found: [number, Timer] | undefined;
    for (const [id, timer] of timers) {
      if (timer.page?.gone) timers.delete(id);
      else if (found === undefined || dueOf(timer) < dueOf(found[1])) found = [id, timer];
    }
    return found;
  }

  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

  return {
    now: () => time,
    within: (page, run) => running.run(page, run),
    settle,
    async pass(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (let found = next(); found !== undefined && dueOf(found[1]) <= end; found = next()) {
        const [id, timer] = found;
        timers.delete(id);
        time = Math.max(time, dueOf(timer));
        if (timer.page === undefined) timer.run();
        else running.run(timer.page, timer.run);
        await settle();
      }
      time = end;
    },
    restore() {
      Object.assign(globalThis, { setTimeout: own.setTimeout, clearTimeout: own.clearTimeout });
      Date.now = own.now;
    },
  };
}
