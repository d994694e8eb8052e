export interface Clock {
  /** Milliseconds since the clock was made, from one that never goes back (`performance.now`). */
  elapsed(): number;
  /** Milliseconds since 1970, by the clock of the device: it may be wrong, and go back. */
  now(): number;
}

export function createClock(
  ticking: () => number = () => performance.now(),
  now: () => number = () => Date.now(),
): Clock {
  const opened = ticking();
  return { elapsed: () => Math.max(0, ticking() - opened), now };
}
