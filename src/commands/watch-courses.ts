/** `check --watch`: what `check` says, and says anew after every change, until it is told to end. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { visible } from '../diagnostics/visible.ts';
import { findCourses } from '../library/find-courses.ts';
import { watch } from '../watch/watch.ts';
import { type BuildFlags, buildCourses } from './build.ts';
import type { Io } from './io.ts';
import { unseenChanges } from './unseen-changes.ts';

export async function watchCourses(given: string[], flags: BuildFlags, io: Io): Promise<ExitCode> {
  const courses = findCourses(given, io.cwd);
  let last: Promise<void> = Promise.resolve();
  const again = (): Promise<void> => {
    last = last.then(() => check(given, flags, io));
    return last;
  };
  // Before the first check: what changes during it would go unseen.
  const watchers = await Promise.all(
    courses.map((folder) =>
      watch(folder, {
        changed: again,
        failed: (error) => void io.stderr.write(`${unseenChanges(error)}\n`),
      }),
    ),
  );
  await again();
  if (!io.signal.aborted) {
    io.stderr.write('Checks again after every change; Ctrl-C ends it.\n');
    await new Promise<void>((resolve) =>
      io.signal.addEventListener('abort', () => resolve(), { once: true }),
    );
  }
  await Promise.all(watchers.map((watcher) => watcher.close()));
  return exitCodes.fine;
}

/** Nothing that becomes of the course meanwhile is an end. */
async function check(given: string[], flags: BuildFlags, io: Io): Promise<void> {
  if (io.signal.aborted) return;
  try {
    await buildCourses(given, flags, io, false);
  } catch (error) {
    if (!io.signal.aborted)
      io.stderr.write(`${visible(error instanceof Error ? error.message : String(error))}\n`);
  }
}
