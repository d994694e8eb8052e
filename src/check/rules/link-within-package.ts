import { linkedLessons } from '../link-targets.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const linkWithinPackage: Rule = {
  id: 'link-within-package',
  summary: 'Where each module is a package of its own, links between lessons stay within a module.',
  severity: 'warning',
  ofPackages: true,
  run(course, report) {
    if (course.packaging !== 'module') return;
    const lessonOf = linkedLessons(course);
    const moduleOf = new Map(course.modules.flatMap((one) => one.lessons.map((lesson) => [lesson, one])));
    for (const lesson of lessonsOf(course)) {
      for (const link of lesson.facts.links) {
        const target = lessonOf(lesson, link);
        const module = target && moduleOf.get(target);
        if (module === undefined || module === moduleOf.get(lesson)) continue;
        const reason = `The link ${quote(link.href)} leads to the module "${module.id}", which is a package of its own ("package: module", or target moodle); it is shown as text there; name that lesson in words, or build one package with "package: course"`;
        report(reason, inLesson(lesson, link.position));
      }
    }
  },
};
