/** `init`: a small first course to change, in a folder that holds nothing yet. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { slugId } from '../course/model/ids.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { shellWord } from '../library/shell-word.ts';
import { codeOf } from '../load/read-text.ts';
import { makeFolder } from '../package/make-folder.ts';
import { templateFile } from '../tool/files.ts';
import { writeEditorFiles } from './editor-files.ts';
import { refuseUnlessEmpty } from './empty-folder.ts';
import type { Io } from './io.ts';

/** Stands for the new course's id in the template. */
const TEMPLATE_ID = 'first-course';

export function initCourse(dir: string, io: Io): ExitCode {
  const folder = resolve(io.cwd, dir);
  refuseUnlessEmpty(folder, dir, 'name a new one, such as "courses/my-course"');
  let desk: ReturnType<typeof writeEditorFiles>;
  try {
    makeFolder(folder);
    cpSync(templateFile('starter'), folder, { recursive: true });
    nameCourse(join(folder, 'course.yaml'), slugId(basename(folder)));
    desk = writeEditorFiles(folder, io.cwd);
  } catch (error) {
    throw new UsageError(
      `The course cannot be written to "${dir}" (${codeOf(error)}); choose another folder.`,
    );
  }
  const shown = relative(io.cwd, folder) || '.';
  const typed = shellWord(shown);
  io.stderr.write(
    `A first course stands in "${shown}". Set title, language and iri in course.yaml, then:\n\n  npx coursewright preview ${typed} --open\n  npx coursewright check ${typed}\n  npx coursewright build ${typed}\n`,
  );
  if (desk.kept.length > 0)
    io.stderr.write(`\nThese were there and are as they were: ${desk.kept.join(', ')}.\n`);
  return exitCodes.fine;
}

function nameCourse(path: string, id: string): void {
  if (id === '') return;
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(TEMPLATE_ID, id));
}
