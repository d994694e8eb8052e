/** `preview`: the course in a browser, as it is written. */
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { prettyReport } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible } from '../diagnostics/visible.ts';
import { findCourses } from '../library/find-courses.ts';
import { editorAddress } from '../preview/editor.ts';
import type { LiveCourse } from '../preview/live-course.ts';
import { type Io, wantsColour } from './io.ts';
import { unseenChanges } from './unseen-changes.ts';

export interface PreviewFlags {
  port: number;
  open?: boolean;
  editor: string;
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
  const editor = editorAddress(flags.editor);
  const { preview } = await import('../preview/preview.ts');
  const { toolkit } = await import('../pipeline/toolkit.ts');
  const say = (line: string) => void io.stderr.write(`${line}\n`);
  await preview({
    folder,
    cwd: io.cwd,
    toolkit,
    editor,
    port: flags.port,
    from: flags.from,
    signal: io.signal,
    onReady: (origin) => {
      say(`Preview: ${origin}/  (Ctrl-C ends it)`);
      if (flags.open === true) void openPage(`${origin}/`, say);
    },
    onUpdate: (course) => tell(course, io),
    onUnwatched: (error) => say(unseenChanges(error)),
  });
  return exitCodes.fine;
}

async function openPage(address: string, say: (line: string) => void): Promise<void> {
  const { openBrowser } = await import('../preview/open-browser.ts');
  await openBrowser(address, () => say(`No browser could be opened here; open ${address} in one.`));
}

function tell({ problems: { messages, stopped } }: LiveCourse, io: Io): void {
  if (stopped !== undefined) io.stderr.write(`${visible(stopped)}\n`);
  else if (messages.length > 0) io.stderr.write(prettyReport(messages, wantsColour(io)));
  else io.stderr.write('No problems.\n');
}
