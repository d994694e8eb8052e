/** What `check --watch` and `portal --serve` do until they are told to end: the same work after every change. */
import { visible } from '../diagnostics/visible.ts';
import { watch } from '../watch/watch.ts';
import type { Io } from './io.ts';
import { unseenChanges } from './unseen-changes.ts';

export interface AfterChanges<Result> {
  /** Does the work now, or once that which runs has ended; rejects where it does. */
  run(): Promise<Result>;
  /** Resolves once the signal says so. */
  ended(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Made before the first run, since what changes during it would go unseen.
 * @param folders absolute
 * @param work is never called while an earlier call runs; where it fails after a change, its error is told and no end
 */
export async function afterChanges<Result>(
  folders: readonly string[],
  io: Io,
  work: () => Promise<Result>,
): Promise<AfterChanges<Result>> {
  let last: Promise<unknown> = Promise.resolve();
  const run = (): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const watched = {
    changed: () =>
      run().then(
        () => undefined,
        (error) => tellError(error, io),
      ),
    failed: (error: NodeJS.ErrnoException) => void io.stderr.write(`${unseenChanges(error)}\n`),
  };
  const watchers = await Promise.all(folders.map((folder) => watch(folder, watched)));
  return {
    run,
    async ended() {
      if (io.signal.aborted) return;
      await new Promise<void>((resolve) =>
        io.signal.addEventListener('abort', () => resolve(), { once: true }),
      );
    },
    async close() {
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

export function tellError(error: unknown, io: Io): void {
  if (!io.signal.aborted)
    io.stderr.write(`${visible(error instanceof Error ? error.message : String(error))}\n`);
}
