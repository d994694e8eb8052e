/** Time since the page was opened, from a clock that never goes back (`performance.now`). */
export interface Clock {
  /** Milliseconds since the clock was made. */
  elapsed(): number;
}

export function createClock(now: () => number = () => performance.now()): Clock {
  const opened = now();
  return { elapsed: () => Math.max(0, now() - opened) };
}
