/** Adds to a sync status how much is still to be sent, and when nothing was. */
import type { Sync, SyncStatus } from './tracking.ts';

export function syncTeller(
  listener: (sync: Sync) => void,
  waiting: () => number,
): (status: SyncStatus) => void {
  let savedAt: number | undefined;
  return (status) => {
    if (status === 'saved' || status === 'local') savedAt = Date.now();
    listener({ status, waiting: waiting(), savedAt });
  };
}
