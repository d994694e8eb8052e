/** Adds to a sync status how the channels stand, how much is still to be sent, and when nothing was. */
import type { Channel, Sync, SyncStatus } from './tracking.ts';

export function syncTeller(
  listener: (sync: Sync) => void,
  channels: () => readonly Channel[],
): (status: SyncStatus) => void {
  let savedAt: number | undefined;
  return (status) => {
    if (status === 'saved' || status === 'local') savedAt = Date.now();
    const now = channels();
    const open = now.filter((channel) => channel.status !== 'refused');
    listener({ status, waiting: open.reduce((sum, { count }) => sum + count, 0), savedAt, channels: now });
  };
}
