/** What happens often is done once: after a pause, and for those who make none at the latest after a while. */

export interface Debounced {
  /** It has happened again. */
  (): void;
  /** Does at once what still waits. */
  settle(): void;
  /** Forgets what still waits. */
  cancel(): void;
}

/**
 * @param pause milliseconds without another call after which it is done
 * @param longest milliseconds after the first call after which it is done in any case
 */
export function debounce(run: () => void, pause: number, longest = 2000): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const settle = () => {
    if (timer === undefined) return;
    cancel();
    run();
  };
  const call = () => {
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(pause, since + longest - now)));
  };
  return Object.assign(call, { settle, cancel });
}
