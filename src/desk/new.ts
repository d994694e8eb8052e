/** New lessons, sessions and modules: files with the right numbers, ids of their own, and words that say what belongs there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { line } from '../config/fields.ts';
import { slugId } from '../course/model/ids.ts';
import { nearMatch } from '../diagnostics/near-match.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { SESSIONS } from '../load/classify.ts';
import type { ModuleSource } from '../load/project.ts';
import { codeOf } from '../load/read-text.ts';
import type { SkeletonTexts } from '../texts/skeleton.ts';
import type { DeskCourse } from './desk-course.ts';
import { lastOrder, nameWith, orderedName, styleOf } from './place.ts';
import { scalar } from './yaml-text.ts';

/** @returns the path of its file in the course */
export function newLesson(
  course: DeskCourse,
  title: string,
  named: string | undefined,
  own: SkeletonTexts,
): string {
  const { folder, id, lessons } = moduleCalled(course, named);
  const taken = course.lessons.map(({ key }) => key).filter((key) => key.startsWith(`${id}/`));
  const slug = freeId(
    title,
    'lesson',
    taken.map((key) => key.slice(id.length + 1)),
  );
  const name = nextName(
    lessons.map(({ path }) => basename(path)),
    `${slug}.md`,
  );
  return write(course, posix.join(folder, name), lessonText(title, own));
}

/** In the folder of a module's sessions, with one step as long as itself. @returns the path of its file in the course */
export function newSession(
  course: DeskCourse,
  title: string,
  named: string | undefined,
  own: SkeletonTexts,
): string {
  const { folder, sessions } = moduleCalled(course, named);
  if (folder === '')
    throw new UsageError(
      'A session stands in the folder of a module; move the lessons of this course into one first.',
    );
  const slug = freeId(
    title,
    'session',
    sessions.map(({ id }) => id),
  );
  const name = nextName(
    sessions.map(({ path }) => basename(path)),
    `${slug}.md`,
  );
  return write(course, posix.join(folder, SESSIONS, name), sessionText(title, own));
}

function sessionText(title: string, own: SkeletonTexts): string {
  const head = `title: ${scalar(oneLine(title))}\nmode: face-to-face\nminutes: 90\n`;
  return `---\n${head}---\n\n:::step[${own.first}]{minutes=90 form=plenary}\n${own.session}\n:::\n`;
}

/** With a first lesson, for a module without one is none. */
export function newModule(course: DeskCourse, title: string, own: SkeletonTexts): string[] {
  const { modules } = course.project;
  if (modules.some(({ folder }) => folder === ''))
    throw new UsageError(
      'The lessons of this course stand in the course folder itself; move them into a module first.',
    );
  const slug = freeId(
    title,
    'module',
    modules.map(({ id }) => id),
  );
  const folder = nextName(
    modules.map((module) => module.folder),
    slug,
  );
  return [
    write(course, `${folder}/module.yaml`, `title: ${scalar(oneLine(title))}\n`),
    write(course, `${folder}/01-${slugId(own.overview)}.md`, lessonText(own.overview, own)),
  ];
}

function lessonText(title: string, own: SkeletonTexts): string {
  return `---\ntitle: ${scalar(oneLine(title))}\n---\n\n${own.lesson}\n`;
}

/** @throws UsageError for what is no title */
function oneLine(title: string): string {
  const text = title.trim();
  if (line.safeParse(text).success) return text;
  throw new UsageError('A title is one line of text; write it in quotes, such as "The first visit".');
}

/** The last one where none is named. */
function moduleCalled({ project: { modules } }: DeskCourse, named: string | undefined): ModuleSource {
  if (named === undefined) {
    const last = modules.at(-1);
    if (last !== undefined) return last;
    throw new UsageError('The course has no module yet; begin one with `coursewright new module "Title"`.');
  }
  const wanted = named.replace(/\/+$/, '').normalize('NFC');
  const found = modules.find(({ id, folder }) => id === wanted || folder === basename(wanted));
  if (found !== undefined) return found;
  const names = modules.flatMap(({ id, folder }) => [folder, id]);
  const near = nearMatch(wanted, names);
  throw new UsageError(
    `There is no module "${named}"; ${near === undefined ? `there are: ${modules.map(({ folder }) => folder).join(', ')}` : `did you mean "${near}"?`}`,
  );
}

/** From the title, or from a word where nothing of it can stand in an id. */
export function freeId(title: string, word: string, taken: readonly string[]): string {
  const base = slugId(oneLine(title)).slice(0, 60).replace(/-$/, '') || word;
  const used = new Set(taken.map((id) => id.toLowerCase()));
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!used.has(id)) return id;
  }
}

function nextName(siblings: readonly string[], rest: string): string {
  const isNumbered = siblings.length === 0 || siblings.some((name) => orderedName(name) !== undefined);
  return isNumbered ? nameWith(lastOrder(siblings) + 1, { ...styleOf(siblings), order: 0, rest }) : rest;
}

function write({ root }: DeskCourse, path: string, text: string): string {
  try {
    mkdirSync(join(root, posix.dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written (${codeOf(error)}).`);
  }
  return path;
}
