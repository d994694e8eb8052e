import type { Lesson } from '../../course/model/model.ts';
import { inLesson, inModule, inSettings, type Report, type Rule } from '../rule.ts';

export const titlePresent: Rule = {
  id: 'title-present',
  summary: 'The course, its modules, lessons and sessions have a title.',
  severity: 'error',
  run(course, report, context) {
    if (isBlank(course.title)) {
      report('The course has no title; write "title: …" in course.yaml', inSettings(context, 'title'));
    }
    for (const module of course.modules) {
      if (isBlank(module.title)) {
        report(
          `The module "${module.id}" has no title; write "title: …" in its module.yaml`,
          inModule(module),
        );
      }
      for (const lesson of module.lessons) reportBlank(lesson, 'lesson', report);
      for (const session of module.sessions) reportBlank(session, 'session', report);
    }
  },
};

function reportBlank(text: Lesson, kind: string, report: Report): void {
  if (!isBlank(text.title)) return;
  report(
    `This ${kind} has no title; write "title: …" between two lines of --- at its top, or begin it with a line "# Title"`,
    inLesson(text),
  );
}

function isBlank(title: string): boolean {
  return title.trim() === '';
}
