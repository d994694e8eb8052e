import type { Lesson } from '../../course/model/model.ts';
import { inLesson, lessonsOf, type Rule } from '../rule.ts';

export const lessonNotEmpty: Rule = {
  id: 'lesson-not-empty',
  summary: 'A lesson has content.',
  severity: 'error',
  releaseOnly: true,
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      if (isEmpty(lesson))
        report('This lesson is empty; write its text, or remove the file', inLesson(lesson));
    }
  },
};

/** What could not be shown has a message of its own. */
function isEmpty({ facts, blocks }: Lesson): boolean {
  const { words, images, videos, files, links, leftOut = false } = facts;
  const things = words + blocks.length + images.length + videos.length + files.length + links.length;
  return things === 0 && !leftOut && facts.isBlank;
}
