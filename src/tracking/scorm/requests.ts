/**
 * Whether what an LMS's page sends gets an answer. Some say "true" to a commit whose request met no server;
 * the browser's own timings of that page know better, where it has them.
 */

const KINDS: readonly string[] = ['xmlhttprequest', 'fetch'];

/**
 * Tells whether a request of that page got no answer since it was asked last. A browser is believed only
 * once it was seen to know of an answer; where it knows of none, it never is.
 */
export function watchRequests(window: unknown): () => boolean {
  let canTell = false;
  let isLost = false;

  function hear(entries: readonly PerformanceEntry[], origin: string): void {
    for (const { name, initiatorType, responseStatus } of entries as PerformanceResourceTiming[]) {
      if (!KINDS.includes(initiatorType) || !name.startsWith(`${origin}/`)) continue;
      canTell ||= responseStatus > 0;
      isLost ||= canTell && responseStatus === 0;
    }
  }

  try {
    const { PerformanceObserver, location } = window as typeof globalThis;
    const { origin } = location;
    const observer = new PerformanceObserver((list) => hear(list.getEntries(), origin));
    observer.observe({ type: 'resource' });
    return () => {
      hear(observer.takeRecords(), origin);
      const was = isLost;
      isLost = false;
      return was;
    };
  } catch {
    return () => false;
  }
}
