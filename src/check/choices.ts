import type { Block, Course } from '../course/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { inLesson, lessonsOf } from './rule.ts';

/** Every choice of the course with its place. */
export function choicesOf(course: Course): { block: Block; place: Place }[] {
  return lessonsOf(course).flatMap((lesson) =>
    lesson.blocks
      .filter((block) => block.type === 'choice')
      .map((block) => ({ block, place: inLesson(lesson, block.position) })),
  );
}
