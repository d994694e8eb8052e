import { inLesson, lessonsOf, type Rule } from '../rule.ts';

export const lessonNotEmpty: Rule = {
  id: 'lesson-not-empty',
  summary: 'A lesson has content.',
  severity: 'error',
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      const { words, images, videos, files, links } = lesson.facts;
      const things =
        words + lesson.blocks.length + images.length + videos.length + files.length + links.length;
      if (things === 0) report('This lesson is empty; write its text, or remove the file', inLesson(lesson));
    }
  },
};
