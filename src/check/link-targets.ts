/** The lesson that a link inside the course leads to. */
import type { Course, Lesson, LessonFacts } from '../course/model/model.ts';
import { sourcePath } from '../course/model/source-path.ts';
import { lessonsOf } from './rule.ts';

type Link = LessonFacts['links'][number];

/** Finds a link's lesson, itself for an anchor; a translation is found by the path of its source too. */
export function linkedLessons(course: Course): (lesson: Lesson, link: Link) => Lesson | undefined {
  const byPath = new Map(lessonsOf(course).map((lesson) => [sourcePath(lesson.path), lesson]));
  return (lesson, link) => {
    if (link.kind === 'anchor') return lesson;
    return link.kind === 'lesson' ? byPath.get(sourcePath(link.target ?? '')) : undefined;
  };
}
