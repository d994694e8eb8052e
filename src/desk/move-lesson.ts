/** Moves a lesson: its file and those of its translations, with neighbours that make way. */
import { posix } from 'node:path';
import { readFrontMatter } from '../config/front-matter.ts';
import { lessonSchema } from '../config/lesson-schema.ts';
import { idFromName } from '../course/model/ids.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { classify } from '../load/classify.ts';
import type { ModuleSource } from '../load/project.ts';
import { type DeskCourse, type DeskLesson, inAllTrees, rawText } from './desk-course.ts';
import { lastOrder, makeWay, nameWith, orderedName, styleOf } from './place.ts';
import { Plan } from './plan.ts';
import { withFrontMatter, withoutMark } from './text-file.ts';

/** Where to: a path in the course folder, of the lesson or of a module; a neighbour; or both. */
export interface LessonPlace {
  path: string | undefined;
  neighbour: { lesson: DeskLesson; side: 'before' | 'after' } | undefined;
}

/** @param asked objectives that questions of the lesson ask for */
export function planLesson(
  course: DeskCourse,
  lesson: DeskLesson,
  place: LessonPlace,
  asked: readonly string[],
): Plan {
  const plan = new Plan(course);
  const to = newPath(course, lesson, place);
  const folder = folderOf(to);
  checkPath(to);
  if (to === lesson.path) throw new UsageError(`"${lesson.path}" stands there already.`);
  if (course.files.has(to)) throw new UsageError(`"${to}" is there already; name another file.`);
  const module = course.project.modules.find((one) => one.folder === folder);
  if (module !== lesson.module) checkLeaving(course, lesson, folder, module, asked);

  move(plan, lesson, to, module?.id ?? idFromName(folder));
  const neighbours = lessonsIn(course, folder).filter((one) => one !== lesson);
  const way = makeWay(neighbours.map(nameOf), posix.basename(to));
  for (const neighbour of neighbours) {
    const name = way.get(nameOf(neighbour));
    if (name !== undefined) move(plan, neighbour, posix.join(folder, name), neighbour.module.id);
  }
  if (module !== lesson.module && course.project.settings.package === 'module')
    plan.notes.push(
      'Each module is a package of its own ("package: module"), so in its new package the lesson is new to learners.',
    );
  return plan;
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

function nameOf({ path }: DeskLesson): string {
  return posix.basename(path);
}

function lessonsIn({ lessons }: DeskCourse, folder: string): DeskLesson[] {
  return lessons.filter(({ path }) => folderOf(path) === folder);
}

function newPath(course: DeskCourse, lesson: DeskLesson, { path, neighbour }: LessonPlace): string {
  if (neighbour === undefined && path !== undefined && /\.md$/i.test(path)) return path;
  if (path !== undefined && /\.md$/i.test(path))
    throw new UsageError(
      'Name the new file, or its neighbour by --before or --after; both say where it goes.',
    );
  const folder = path === undefined ? folderOf(neighbour?.lesson.path ?? '') : moduleFolder(course, path);
  const others = lessonsIn(course, folder)
    .filter((one) => one !== lesson)
    .map(nameOf);
  const rest = orderedName(nameOf(lesson))?.rest ?? nameOf(lesson);
  if (neighbour === undefined) {
    if (folder === folderOf(lesson.path))
      throw new UsageError(`"${lesson.path}" stands in that module already.`);
    if (others.length > 0 && others.every((name) => orderedName(name) === undefined))
      return posix.join(folder, nameOf(lesson));
    return posix.join(folder, nameWith(lastOrder(others) + 1, { ...styleOf(others), order: 0, rest }));
  }
  if (folderOf(neighbour.lesson.path) !== folder)
    throw new UsageError(`"${neighbour.lesson.path}" stands in another module than "${folder}".`);
  if (neighbour.lesson === lesson) throw new UsageError('A lesson cannot be its own neighbour.');
  const beside = orderedName(nameOf(neighbour.lesson));
  if (beside === undefined)
    throw new UsageError(
      `"${neighbour.lesson.path}" has no number at its beginning, by which lessons are ordered; name the new file instead.`,
    );
  const order = neighbour.side === 'before' ? beside.order : beside.order + 1;
  return posix.join(folder, nameWith(order, { ...beside, rest }));
}

function moduleFolder({ project }: DeskCourse, named: string): string {
  const module = project.modules.find(({ folder, id }) => folder === named || id === named);
  if (module !== undefined) return module.folder;
  throw new UsageError(
    `There is no module "${named}"; name one that there is, or the new file with its ending, such as ${named}/01-start.md.`,
  );
}

/** @throws UsageError where a file of this name would be no lesson */
function checkPath(path: string): void {
  const { source } = classify([{ path, from: '', bytes: 0 }]);
  const isPlain = !/[<>:"|?*\\\p{Cc}]|(^|\/)(\.|node_modules\/|\s)|\s$/u.test(path);
  if (isPlain && source.lessons.size > 0) return;
  throw new UsageError(
    `"${path}" would be no lesson; name a file such as 02-basics/01-start.md, in the folder of a module.`,
  );
}

function checkLeaving(
  course: DeskCourse,
  lesson: DeskLesson,
  folder: string,
  module: ModuleSource | undefined,
  asked: readonly string[],
): void {
  if (folder === '' || lesson.module.folder === '')
    throw new UsageError('The lessons of a course stand all in modules, or all in the course folder itself.');
  const id = idFromName(folder);
  const twin = course.project.modules.find((one) => one.id.toLowerCase() === id);
  if (module === undefined && (id === '' || twin !== undefined))
    throw new UsageError(
      `"${folder}" can be no new module, for ${id === '' ? 'no id can be made of its name' : `"${twin?.folder}" has the id "${id}"`}.`,
    );
  if (lessonsIn(course, folderOf(lesson.path)).length === 1)
    throw new UsageError(
      `"${lesson.path}" is the only lesson of its module, which would be left empty; move the module, or give it another lesson first.`,
    );
  const known = module?.settings.objectives.map(({ id }) => id) ?? [];
  const unknown = [...new Set([...lesson.objectives, ...asked])].filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new UsageError(
      `"${lesson.path}" serves objectives that "${folder}" does not have (${unknown.join(', ')}); write them into ${folder}/module.yaml first, or take them out of the lesson.`,
    );
}

/** Renames a lesson in every language; what its new name would make of its id is written into it. */
function move(plan: Plan, lesson: DeskLesson, to: string, moduleId: string): void {
  const { course } = plan;
  const twin = course.lessons.find(
    (one) => one !== lesson && one.key.toLowerCase() === lesson.key.toLowerCase(),
  );
  if (twin !== undefined)
    throw new UsageError(`"${lesson.path}" and "${twin.path}" have one id; give one of them another first.`);
  plan.rename(lesson.path, to);
  const [oldModule = '', id = ''] = lesson.key.split('/');
  const derived = lesson.hasWrittenId ? id : idFromName(posix.basename(to));
  if (`${moduleId}/${derived}` === lesson.key) return;
  writeId(plan, lesson, moduleId === oldModule ? id : lesson.key);
}

function writeId(plan: Plan, { path: source }: DeskLesson, id: string): void {
  const { course } = plan;
  for (const path of inAllTrees(course, source)) {
    const text = rawText(course, path);
    if (text === undefined) continue;
    // A translation needs no id, but may not have another.
    if (path !== source && readFrontMatter(withoutMark(text)[1], path, lessonSchema).value.id === undefined)
      continue;
    const now = withFrontMatter(text, 'id', id);
    if (now === undefined)
      throw new UsageError(
        `The id "${id}" cannot be written into the front matter of "${path}"; write it there by hand first.`,
      );
    plan.texts.set(path, now);
  }
}
