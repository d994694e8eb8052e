/** File names that differ from the written ones only in case: fine on one disk, missing on another. */
import type { Course } from '../course/model/model.ts';

export function assetInOtherCase(course: Course, path: string): string | undefined {
  return inOtherCase(path, Object.keys(course.assets));
}

export function lessonInOtherCase(course: Course, path: string): string | undefined {
  return inOtherCase(
    path,
    course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.path)),
  );
}

function inOtherCase(path: string, paths: string[]): string | undefined {
  const wanted = path.toLowerCase();
  return paths.find((candidate) => candidate !== path && candidate.toLowerCase() === wanted);
}
