/** `portal`: courses → a static site around them. */
import { join, resolve } from 'node:path';
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
import type { PortalResult } from '../pipeline/portal.ts';
import { PORTAL_FOLDER } from '../portal/load.ts';
import type { FolderServer } from '../preview/serve-folder.ts';
import { commonOptions } from './common-options.ts';
import { type Io, wantsColour } from './io.ts';
import { makeProgress } from './progress.ts';

export interface PortalFlags {
  out: string;
  strict: boolean;
  draft: boolean;
  frozen: boolean;
  cache?: boolean;
  serve: boolean;
  port: number;
  reporter: ReporterName;
}

export async function writePortal(given: string[], flags: PortalFlags, io: Io): Promise<ExitCode> {
  if (flags.out.trim() === '') throw new UsageError('The option --out names no folder.');
  const { cwd, signal, cache } = sessionOf(commonOptions(flags, io));
  const courses = findCourses(given, cwd);
  const { buildPortal } = await import('../pipeline/portal.ts');
  const { toolkit } = await import('../pipeline/toolkit.ts');
  const { out, strict, draft, frozen } = flags;
  const write = async (): Promise<ExitCode> => {
    const progress = makeProgress(io);
    const options = { cwd, signal, cache, courses, out, strict, draft, frozen, onProgress: progress.update };
    const result = await buildPortal(toolkit, options).finally(progress.clear);
    cache?.tidy();
    return report(result, flags, io);
  };
  if (!flags.serve) return write();
  const { afterChanges } = await import('./after-changes.ts');
  const { serveFolder } = await import('../preview/serve-folder.ts');
  let server: FolderServer | undefined;
  const watched = await afterChanges([...courses, join(cwd, PORTAL_FOLDER)], io, async () => {
    if ((await write()) === exitCodes.fine) server?.tell();
  });
  try {
    await watched.run();
    server = await serveFolder(resolve(cwd, out), flags.port);
    io.stderr.write(`Portal: ${server.origin}/  (Ctrl-C ends it)\n`);
    await watched.ended();
    await server.close();
  } finally {
    await watched.close();
  }
  return exitCodes.fine;
}

function report({ messages, written }: PortalResult, flags: PortalFlags, io: Io): ExitCode {
  const problems = sortMessages(messages);
  if (flags.reporter === 'json') io.stdout.write(jsonReport(problems, []));
  else if (flags.reporter === 'github') io.stdout.write(githubReport(problems));
  else if (problems.length > 0) io.stderr.write(prettyReport(problems, wantsColour(io)));
  if (written === undefined) {
    io.stderr.write('No portal was written; that of the last build is untouched.\n');
    if (count(problems).errors === 0) io.stderr.write('Warnings count as errors under --strict.\n');
    return exitCodes.problems;
  }
  const { pages, files, bytes, packages } = written;
  io.stderr.write(
    `${flags.out}: ${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB without the ${packages} packages.\n`,
  );
  return exitCodes.fine;
}
