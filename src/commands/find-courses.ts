/** Which course folders a command is about. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nearMatch } from '../diagnostics/near-match.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { shellWord } from './shell-word.ts';

/** Absolute paths, each once: the folders given, or every course under `courses/`. */
export function findCourses(given: readonly string[], cwd: string): string[] {
  if (given.length > 0) return [...new Set(given.map((one) => findCourse(one, cwd)))];
  const courses = coursesBelow(join(cwd, 'courses')).map((name) => join(cwd, 'courses', name));
  if (courses.length > 0) return courses;
  if (existsSync(join(cwd, 'course.yaml'))) return [cwd];
  throw new UsageError(
    'There is no course here: neither a course.yaml nor a folder "courses" with one. Name a course folder, or begin one with `npx coursewright init courses/my-course`.',
  );
}

/** Also takes the path of a course.yaml, and the bare name of a folder under `courses/`. */
function findCourse(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  if (existsSync(join(path, 'course.yaml'))) return path;
  if (basename(path) === 'course.yaml' && existsSync(path)) return dirname(path);
  if (existsSync(path)) {
    const course = courseAbove(path);
    const reason =
      course === undefined
        ? 'is no course: it holds no course.yaml. Begin one with `npx coursewright init`.'
        : `is a part of a course; name the whole course: ${shellWord(relative(cwd, course) || '.')}`;
    throw new UsageError(`"${given}" ${reason}`);
  }
  const names = coursesBelow(join(cwd, 'courses'));
  if (names.includes(given)) return join(cwd, 'courses', given);
  const near = nearMatch(basename(given), names);
  throw new UsageError(
    `There is no course "${given}".${near === undefined ? '' : ` Did you mean "courses/${near}"?`}`,
  );
}

/** The course that a path lies in, itself included; undefined where it lies in none. */
export function courseOf(path: string): string | undefined {
  return existsSync(join(path, 'course.yaml')) ? path : courseAbove(path);
}

function courseAbove(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  return existsSync(join(folder, 'course.yaml')) ? folder : courseAbove(folder);
}

function coursesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith('.') && existsSync(join(folder, name, 'course.yaml')))
      .sort();
  } catch {
    return [];
  }
}
