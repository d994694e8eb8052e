import type { Block, Lesson, Module } from '../../course/model/model.ts';
import { inLesson, type Rule } from '../rule.ts';

export const pretestShowsLessons: Rule = {
  id: 'pretest-shows-lessons',
  summary: 'A pre-test asks for all objectives of at least one lesson, so that it can be known.',
  severity: 'warning',
  run(course, report) {
    for (const module of course.modules) {
      for (const lesson of module.lessons) {
        for (const block of lesson.blocks) {
          if (!block.plan?.pretest || showsAny(module, lesson, block)) continue;
          const reason = `The pre-test "${block.id}" can mark no lesson as known; give its questions objective=…, and name the same objectives in the front matter of the lessons that work on them`;
          report(reason, inLesson(lesson, block.position));
        }
      }
    }
  },
};

function showsAny({ lessons }: Module, test: Lesson, { id }: Block): boolean {
  const asked = test.blocks.flatMap(({ quiz, objective }) => (quiz === id ? [objective] : []));
  return lessons.some(
    ({ objectives, ...lesson }) =>
      lesson.id !== test.id && objectives.length > 0 && objectives.every((one) => asked.includes(one)),
  );
}
