import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const headingLevels: Rule = {
  id: 'heading-levels',
  summary: 'Headings of a lesson begin at ## and skip no level.',
  severity: 'error',
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      const { headings, headingShift = 0 } = lesson.facts;
      const marksOf = (depth: number) => '#'.repeat(depth - headingShift);
      let above = 1;
      for (const { depth, text, position } of headings) {
        const marks = marksOf(depth);
        if (depth === 1) {
          report(
            `The heading ${quote(text)} is written with one #, which is kept for the lesson's title; write ##`,
            inLesson(lesson, position),
          );
        } else if (depth > above + 1) {
          const expected = marksOf(above + 1);
          const after =
            above === 1 ? 'the first headings of a lesson have ##' : `it follows one with ${marksOf(above)}`;
          report(
            `The heading ${quote(text)} is written with ${marks}, but ${after}; write ${expected}`,
            inLesson(lesson, position),
          );
        }
        above = Math.max(2, depth);
      }
    }
  },
};
