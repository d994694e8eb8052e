/** Which pages are open: each holds a lock with the name of its record while it lives. */

/** The part of `navigator.locks` that is used. */
export interface JournalLocks {
  request(name: string, held: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ held?: { name?: string }[] }>;
}

/**
 * Takes the lock of this page's record and tells of which records the page is gone. Where a browser gives
 * no locks (plain http), of none: the record of an open tab is never taken for a left-over one.
 */
export async function holdPresence(
  locks: JournalLocks | undefined,
  name: string,
): Promise<(record: string) => boolean> {
  if (locks === undefined) return () => false;
  try {
    locks.request(name, () => new Promise(() => {})).catch(() => {});
    const { held = [] } = await locks.query();
    const open = new Set(held.map((lock) => lock.name));
    return (record) => !open.has(record);
  } catch {
    return () => false;
  }
}
