import { ID_PATTERN } from '../../course/model/ids.ts';
import type { Place } from '../../diagnostics/message.ts';
import { inLesson, inModule, inSettings, type Report, type Rule } from '../rule.ts';

export const idValid: Rule = {
  id: 'id-valid',
  summary:
    'An id consists of letters, digits, "-" and "_", so that it can stand in an address and in a manifest.',
  severity: 'error',
  run(course, report, context) {
    checkId(course.id, 'the course', '"id: …" in course.yaml', inSettings(context, 'id'), report);
    for (const module of course.modules) {
      checkId(
        module.id,
        `the folder "${module.folder}"`,
        '"id: …" in its module.yaml',
        inModule(module),
        report,
      );
      for (const lesson of module.lessons) {
        const name = lesson.path.slice(lesson.path.lastIndexOf('/') + 1);
        const place = inLesson(lesson, lesson.facts.frontMatter.id);
        checkId(lesson.id, `the file name "${name}"`, '"id: …" at its top', place, report);
      }
    }
  },
};

function checkId(id: string, owner: string, remedy: string, place: Place, report: Report): void {
  if (ID_PATTERN.test(id)) return;
  if (id === '') report(`No id can be made from ${owner}; write ${remedy}, in Latin letters`, place);
  else
    report(
      `"${id}" is no id; use at most 64 letters, digits, "-" and "_", beginning with a letter or digit`,
      place,
    );
}
