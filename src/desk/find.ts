/** What an argument names: a lesson, a module or a block of the course, by its path or its id. */
import { lessonKey } from '../course/model/ids.ts';
import type { Block, Lesson } from '../course/model/model.ts';
import { sourcePath } from '../course/model/source-path.ts';
import { nearMatch } from '../diagnostics/near-match.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { ModuleSource } from '../load/project.ts';
import type { DeskCourse, DeskLesson } from './desk-course.ts';

export type Found =
  | { kind: 'lesson'; lesson: DeskLesson }
  | { kind: 'module'; module: ModuleSource }
  | { kind: 'block'; lesson: Lesson; block: Block };

/**
 * @param blocksOf the compiled lessons of the source; asked only where nothing else has the name
 * @throws UsageError where nothing or more than one thing has that name
 */
export async function find(
  course: DeskCourse,
  written: string,
  blocksOf: () => Promise<readonly Lesson[]>,
): Promise<Found> {
  const byPath = findPath(course, written);
  if (byPath !== undefined) return byPath;
  const { project, lessons } = course;
  const named: Found[] = [
    ...project.modules
      .filter(({ id, folder }) => id === written && folder !== '')
      .map((module): Found => ({ kind: 'module', module })),
    ...lessons
      .filter(({ key }) => key === written || key.endsWith(`/${written}`))
      .map((lesson): Found => ({ kind: 'lesson', lesson })),
  ];
  if (named.length === 0) named.push(...blocksNamed(await blocksOf(), written));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) throw nothing(course, written);
  throw new UsageError(
    `"${written}" names several things: ${named.map(called).join(', ')}. Write one of these.`,
  );
}

function blocksNamed(lessons: readonly Lesson[], written: string): Found[] {
  return lessons.flatMap((lesson) =>
    lesson.blocks
      .filter(({ id }) => id === written || `${lessonKey(lesson)}:${id}` === written)
      .map((block): Found => ({ kind: 'block', lesson, block })),
  );
}

/** As it is found without doubt. */
function called(found: Found): string {
  if (found.kind === 'lesson') return found.lesson.path;
  if (found.kind === 'module') return `${found.module.folder}/`;
  return `${lessonKey(found.lesson)}:${found.block.id}`;
}

/** A path in the course folder, of a lesson or the folder of a module. */
export function findPath({ project, lessons, files }: DeskCourse, path: string): Found | undefined {
  const lesson = lessons.find((one) => one.path === path);
  if (lesson !== undefined) return { kind: 'lesson', lesson };
  const module = project.modules.find(
    ({ folder }) => folder !== '' && (folder === path || `${folder}/module.yaml` === path),
  );
  if (module !== undefined) return { kind: 'module', module };
  const source = sourcePath(path);
  if (source !== path && path.startsWith('i18n/')) {
    const isTranslated =
      lessons.some((one) => one.path === source) || project.modules.some(({ folder }) => folder === source);
    throw new UsageError(
      isTranslated
        ? `"${path}" is a translation, and moves with what it translates: name "${source}".`
        : `"${path}" translates nothing that there is in the course; rename it by hand.`,
    );
  }
  if (files.has(path))
    throw new UsageError(
      `"${path}" is no lesson; files and pictures are moved by hand, and \`check\` tells which links they leave.`,
    );
  return undefined;
}

function nothing({ lessons, project }: DeskCourse, written: string): UsageError {
  const names = [
    ...lessons.flatMap(({ path, key }) => [path, key]),
    ...project.modules.map(({ folder }) => folder),
  ];
  const near = nearMatch(written, names);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return new UsageError(`There is no lesson, module or block "${written}" in the course.${hint}`);
}
