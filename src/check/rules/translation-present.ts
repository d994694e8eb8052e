import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const translationPresent: Rule = {
  id: 'translation-present',
  summary: 'Every lesson is translated into every language of the course.',
  severity: 'warning',
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      if (lesson.language === course.language) continue;
      const wanted = `i18n/${course.language}/${lesson.path}`;
      report(
        `The lesson ${quote(lesson.title)} has no translation into "${course.language}", so learners read it in "${lesson.language}"; write ${wanted}`,
        inLesson(lesson),
      );
    }
  },
};
