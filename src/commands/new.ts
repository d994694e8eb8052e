/** `new`: lessons, sessions and modules as files, questions as text to paste. */
import { join, relative } from 'node:path';
import { type DeskCourse, openCourse } from '../desk/desk-course.ts';
import { freeId, newLesson, newModule, newSession } from '../desk/new.ts';
import { questionKinds, questionText } from '../desk/questions.ts';
import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { visible } from '../diagnostics/visible.ts';
import { courseOf, findCourses } from '../library/find-courses.ts';
import { checkNames } from '../library/known-names.ts';
import { loadTexts } from '../texts/index.ts';
import { type SkeletonTexts, skeletonTexts } from '../texts/skeleton.ts';
import type { Io } from './io.ts';

export interface NewFlags {
  /** Folder of the course; undefined: the one that the working directory lies in or holds. */
  course?: string;
  module?: string;
}

export function writeLesson(title: string, flags: NewFlags, io: Io): Promise<ExitCode> {
  return writeInModule(newLesson, title, flags, io);
}

export function writeSession(title: string, flags: NewFlags, io: Io): Promise<ExitCode> {
  return writeInModule(newSession, title, flags, io);
}

async function writeInModule(
  make: typeof newLesson,
  title: string,
  flags: NewFlags,
  io: Io,
): Promise<ExitCode> {
  const course = await courseOfFlags(flags, io);
  return told(
    [make(course, title, flags.module, wordsOf(course.project.settings.language))],
    course.root,
    io,
  );
}

export async function writeModule(title: string, flags: NewFlags, io: Io): Promise<ExitCode> {
  const course = await courseOfFlags(flags, io);
  return told(newModule(course, title, wordsOf(course.project.settings.language)), course.root, io);
}

/** @param prompt what is asked; undefined: words that say what belongs there */
export async function printQuestion(
  kind: string,
  prompt: string | undefined,
  flags: NewFlags,
  io: Io,
): Promise<ExitCode> {
  checkNames([kind], questionKinds, 'kind of question');
  const { project } = await courseOfFlags(flags, io);
  const { language } = project.settings;
  const { texts } = await loadTexts(language);
  const own = wordsOf(language);
  const id = freeId(prompt ?? 'my-question', 'my-question', []);
  io.stdout.write(visibleLines(questionText(kind, { id, prompt: prompt?.trim(), own, texts })));
  io.stderr.write(
    'Paste it into a lesson. What follows # is its id: choose one now, and keep it for good.\n',
  );
  return exitCodes.fine;
}

async function courseOfFlags({ course }: NewFlags, io: Io): Promise<DeskCourse> {
  const { toolkit } = await import('../pipeline/toolkit.ts');
  return openCourse(courseFor(course, io), io.cwd, toolkit);
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function wordsOf(language: string): SkeletonTexts {
  const words = skeletonTexts[language.toLowerCase().split('-')[0] ?? ''] ?? skeletonTexts.en;
  if (words === undefined) throw new Error('English words for skeletons are missing');
  return words;
}

function courseFor(given: string | undefined, io: Io): string {
  const [folder, ...others] =
    given === undefined ? [courseOf(io.cwd) ?? findCourses([], io.cwd)].flat() : findCourses([given], io.cwd);
  if (folder === undefined || others.length > 0)
    throw new UsageError('There are several courses here; name one with --course.');
  return folder;
}

function told(paths: readonly string[], root: string, io: Io): ExitCode {
  for (const path of paths) io.stdout.write(`${visible(relative(io.cwd, join(root, path)))}\n`);
  return exitCodes.fine;
}
