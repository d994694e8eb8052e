/** `portal`: courses → a static site around them. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import {
  count,
  githubReport,
  jsonReport,
  prettyReport,
  type ReporterName,
  sortMessages,
} from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { findCourses } from '../library/find-courses.ts';
import { sessionOf } from '../library/session.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';
import { makeProgress } from './progress.ts';

export interface PortalFlags {
  out: string;
  strict: boolean;
  draft: boolean;
  frozen: boolean;
  cache?: boolean;
  reporter: ReporterName;
}

export async function writePortal(given: string[], flags: PortalFlags, io: Io): Promise<ExitCode> {
  if (flags.out.trim() === '') throw new UsageError('The option --out names no folder.');
  const { cwd, signal, cache } = sessionOf(commonOptions(flags, io));
  const courses = findCourses(given, cwd);
  const { buildPortal } = await import('../pipeline/portal.ts');
  const { toolkit } = await import('../pipeline/toolkit.ts');
  const progress = makeProgress(io);
  const { out, strict, draft, frozen } = flags;
  const { messages, written } = await buildPortal(toolkit, {
    cwd,
    signal,
    cache,
    courses,
    out,
    strict,
    draft,
    frozen,
    onProgress: progress.update,
  }).finally(progress.clear);
  cache?.tidy();
  const problems = sortMessages(messages);
  if (flags.reporter === 'json') io.stdout.write(jsonReport(problems, []));
  else if (flags.reporter === 'github') io.stdout.write(githubReport(problems));
  else if (problems.length > 0) io.stderr.write(prettyReport(problems, wantsColour(io)));
  const { errors, warnings } = count(problems);
  if (written === undefined) {
    io.stderr.write('No portal was written; that of the last build is untouched.\n');
    if (errors === 0 && warnings > 0) io.stderr.write('Warnings count as errors under --strict.\n');
    return exitCodes.problems;
  }
  const { pages, files, bytes, packages } = written;
  io.stderr.write(
    `${out}: ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB without the ${packages} packages.\n`,
  );
  return exitCodes.fine;
}
