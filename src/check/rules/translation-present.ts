import { inLesson, quote, type Rule } from '../rule.ts';

export const translationPresent: Rule = {
  id: 'translation-present',
  summary: 'Every lesson and session is translated into every language of the course.',
  severity: 'warning',
  run(course, report) {
    for (const { lessons, sessions } of course.modules) {
      const texts = [
        ...lessons.map((text) => ({ text, kind: 'lesson', readers: 'learners' })),
        ...sessions.map((text) => ({ text, kind: 'session', readers: 'trainers' })),
      ];
      for (const { text, kind, readers } of texts) {
        if (text.language === course.language) continue;
        const wanted = `i18n/${course.language}/${text.path}`;
        report(
          `The ${kind} ${quote(text.title)} has no translation into "${course.language}", so ${readers} read it in "${text.language}"; write ${wanted}`,
          inLesson(text),
        );
      }
    }
  },
};
