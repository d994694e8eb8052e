import type { Block, Course } from '../course/model/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { inLesson, lessonsOf } from './rule.ts';

/** Types of which some options are right and others wrong. */
const JUDGED: readonly string[] = ['choice', 'hotspot'];
/** Types that are reported as a choice from a list, judged or not. */
export const LISTED: readonly string[] = [...JUDGED, 'survey', 'checklist', 'likert', 'cards'];

/** Every choice of the course with its place. */
export function choicesOf(course: Course, types = JUDGED): { block: Block; place: Place }[] {
  return lessonsOf(course).flatMap((lesson) =>
    lesson.blocks
      .filter((block) => types.includes(block.type))
      .map((block) => ({ block, place: inLesson(lesson, block.position) })),
  );
}
