/** `preview`: the course in a browser, as it is written. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { prettyReport } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { LiveCourse } from '../preview/live-course.ts';
import { findCourses } from './find-courses.ts';
import { type Io, wantsColour } from './io.ts';

export interface PreviewFlags {
  port: number;
  open?: boolean;
  from?: string;
}

export async function previewCourse(
  given: string | undefined,
  flags: PreviewFlags,
  io: Io,
): Promise<ExitCode> {
  const [folder, ...others] = findCourses(given === undefined ? [] : [given], io.cwd);
  if (folder === undefined || others.length > 0)
    throw new UsageError('There are several courses here; name the one to preview.');
  const { preview } = await import('../preview/preview.ts');
  const { toolkit } = await import('../pipeline/toolkit.ts');
  await preview({
    folder,
    cwd: io.cwd,
    toolkit,
    port: flags.port,
    from: flags.from,
    signal: io.signal,
    onReady: (origin) => void io.stderr.write(`Preview: ${origin}/  (Ctrl-C ends it)\n`),
    onUpdate: (course) => tell(course, io),
  });
  return exitCodes.fine;
}

function tell({ problems: { messages, stopped } }: LiveCourse, io: Io): void {
  if (stopped !== undefined) io.stderr.write(`${stopped}\n`);
  else if (messages.length > 0) io.stderr.write(prettyReport(messages, wantsColour(io)));
  else io.stderr.write('No problems.\n');
}
