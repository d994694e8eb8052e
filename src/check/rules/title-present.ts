import { inLesson, inModule, inSettings, type Rule } from '../rule.ts';

export const titlePresent: Rule = {
  id: 'title-present',
  summary: 'The course, its modules and its lessons have a title.',
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
      for (const lesson of module.lessons.filter(({ title }) => isBlank(title))) {
        report(
          'This lesson has no title; write "title: …" between two lines of --- at its top, or begin it with a line "# Title"',
          inLesson(lesson),
        );
      }
    }
  },
};

function isBlank(title: string): boolean {
  return title.trim() === '';
}
