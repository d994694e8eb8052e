/** `import`: files of another tool → a course folder, with a report of all that is not in it as it was. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { slugId } from '../course/model/ids.ts';
import { plural } from '../course/text/plural.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import type { Message } from '../diagnostics/message.ts';
import { count } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible } from '../diagnostics/visible.ts';
import { formatOf } from '../import/formats.ts';
import { importSource } from '../import/import-source.ts';
import { importReport, REPORT_FILE } from '../import/report.ts';
import { openSource } from '../import/source.ts';
import { writerInto } from '../import/write-course.ts';
import { shellWord } from '../library/shell-word.ts';
import { courseDirectory } from '../load/course-directory.ts';
import { refuseUnlessEmpty } from './empty-folder.ts';
import type { Io } from './io.ts';

export interface ImportFlags {
  format?: string;
  force: boolean;
}

/** @param dir the course folder; `courses/<name of the source>` where it is left out */
export async function importCourse(
  given: string,
  dir: string | undefined,
  flags: ImportFlags,
  io: Io,
): Promise<ExitCode> {
  const source = openSource(resolve(io.cwd, given), given);
  const folder = resolve(io.cwd, dir ?? join('courses', slugId(source.name) || 'imported'));
  const shown = courseDirectory(folder, io.cwd);
  refuseInside(source.file === undefined ? source.root : undefined, folder);
  if (!flags.force)
    refuseUnlessEmpty(folder, shown, 'name a new one, or give --force to replace files of the same names');
  const { format, why } = formatOf(source, flags.format);
  io.stdout.write(`${visible(`${basename(given)} is read as ${format.name}, because ${why}.`)}\n`);

  const { imported, files, leftovers } = await importSource(source, format, folder);
  const messages = await checked(folder, io);
  const lessons = imported.modules.flatMap((module) => module.lessons).length;
  writerInto(folder)(
    REPORT_FILE,
    importReport({
      source: basename(given),
      format: format.name,
      modules: imported.modules.filter((module) => module.lessons.length > 0).length,
      lessons,
      files,
      leftovers,
      messages,
    }),
  );
  const { errors, warnings } = count(messages);
  const todo = leftovers.filter((leftover) => leftover.todo !== undefined).length;
  io.stdout.write(
    `${plural(lessons, 'lesson')} ${lessons === 1 ? 'stands' : 'stand'} in "${visible(shown)}".\n`,
  );
  io.stderr.write(
    `${plural(todo, 'thing')} to do, ${plural(errors, 'error')} and ${plural(warnings, 'warning')} of check: read ${visible(`${shown}/${REPORT_FILE}`)}, then\n\n  npx coursewright preview ${shellWord(shown)} --open\n`,
  );
  return errors > 0 ? exitCodes.problems : exitCodes.fine;
}

/** What `check` says of the course as it was written; files are relative to its folder. */
async function checked(folder: string, io: Io): Promise<Message[]> {
  const [{ compile }, { toolkit }] = await Promise.all([
    import('../pipeline/compile.ts'),
    import('../pipeline/toolkit.ts'),
  ]);
  const { messages } = await compile(folder, toolkit, { cwd: folder, signal: io.signal });
  return messages;
}

/** Reading what is being written has no end. */
function refuseInside(source: string | undefined, folder: string): void {
  if (source === undefined) return;
  const target = realOf(folder);
  if (`${target}${sep}`.startsWith(source + sep) || `${source}${sep}`.startsWith(target + sep))
    throw new UsageError('The source and the course would lie in one another; name another folder.');
}

/** Links resolved, as far as the path exists. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
  }
}
