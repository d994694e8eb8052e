import { lessonsOf, quote, type Rule } from '../rule.ts';

export const glossaryTermUsed: Rule = {
  id: 'glossary-term-used',
  summary: 'Every term of the glossary occurs in the text of a lesson.',
  severity: 'warning',
  run(course, report) {
    const lessons = lessonsOf(course);
    // Where a lesson is not translated yet, its terms may be those that are missing.
    if (lessons.some(({ language }) => language !== course.language)) return;
    const used = new Set(lessons.flatMap(({ facts }) => facts.terms));
    for (const { id, term, language, file, position } of course.glossary) {
      if (language !== course.language || used.has(id)) continue;
      report(
        `The term ${quote(term)} occurs in no lesson's text (headings, links, code and questions do not count); add the form that the lessons use to "also", or remove the term`,
        { file, ...position },
      );
    }
  },
};
