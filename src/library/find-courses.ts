/** Which course folders a command is about. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { nearMatch } from '../diagnostics/near-match.ts';
import { UsageError } from '../diagnostics/usage-error.ts';

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

/**
 * What of the courses is meant where parts of them were given: their paths as messages have them. Undefined: all.
 * A course that is given whole is one of the parts.
 */
export function partsOf(given: readonly string[], cwd: string): string[] | undefined {
  const paths = given.map((one) => resolve(cwd, one));
  const isPart = (path: string): boolean =>
    existsSync(path) && basename(path) !== 'course.yaml' && !existsSync(join(path, 'course.yaml'));
  if (!paths.some(isPart)) return undefined;
  const parts = paths.map((path, index) => (isPart(path) ? path : findCourse(given[index] ?? '', cwd)));
  return parts.map((path) => relative(cwd, path).split(sep).join('/').normalize('NFC'));
}

/** Also takes a file or folder inside a course, and the bare name of a folder under `courses/`. */
function findCourse(given: string, cwd: string): string {
  const path = resolve(cwd, given);
  if (existsSync(path)) {
    const course = courseOf(path);
    if (course !== undefined) return course;
    throw new UsageError(
      `"${given}" is no course: it holds no course.yaml. Begin one with \`npx coursewright init\`.`,
    );
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
  if (existsSync(join(path, 'course.yaml'))) return path;
  const folder = dirname(path);
  return folder === path ? undefined : courseOf(folder);
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
