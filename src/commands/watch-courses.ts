/** `check --watch`: what `check` says, and says anew after every change, until it is told to end. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { findCourses } from '../library/find-courses.ts';
import { afterChanges, tellError } from './after-changes.ts';
import { type BuildFlags, buildCourses } from './build.ts';
import type { Io } from './io.ts';

export async function watchCourses(given: string[], flags: BuildFlags, io: Io): Promise<ExitCode> {
  const check = async (): Promise<void> => {
    if (!io.signal.aborted) await buildCourses(given, flags, io, false);
  };
  const watched = await afterChanges(findCourses(given, io.cwd), io, check);
  // Nothing that becomes of the course meanwhile is an end.
  await watched.run().catch((error: unknown) => tellError(error, io));
  if (!io.signal.aborted) io.stderr.write('Checks again after every change; Ctrl-C ends it.\n');
  await watched.ended();
  await watched.close();
  return exitCodes.fine;
}
