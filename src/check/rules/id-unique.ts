import { lessonKey, sessionKey } from '../../course/model/ids.ts';
import type { Lesson } from '../../course/model/model.ts';
import type { Place } from '../../diagnostics/message.ts';
import { inLesson, inModule, type Report, type Rule } from '../rule.ts';

/** Ids of blocks and options are compared where a lesson is read; here, what stands in several files. */
export const idUnique: Rule = {
  id: 'id-unique',
  summary:
    'An id is used once: modules in a course, lessons and sessions in a module, blocks in a lesson, options in a block.',
  severity: 'error',
  run(course, report) {
    compare(
      course.modules.map((module) => ({ id: module.id, place: inModule(module) })),
      (id) => `Two modules have the id "${id}"; rename a folder, or write "id: …" in one module.yaml`,
      report,
    );
    // Of two modules with one id all lessons might seem to be there twice.
    const ids = course.modules.map(({ id }) => id.toLowerCase());
    const modules = course.modules.filter(({ id }, index) => ids.indexOf(id.toLowerCase()) === index);
    const compareTexts = (kind: 'lessons' | 'sessions', keyOf: (text: Lesson) => string) =>
      compare(
        modules.flatMap(({ [kind]: texts }) =>
          texts.map((text) => ({ id: keyOf(text), place: inLesson(text, text.facts.frontMatter.id) })),
        ),
        (key) => `Two ${kind} have the id "${key}"; rename a file, or write another "id: …" at its top`,
        report,
      );
    compareTexts('lessons', lessonKey);
    compareTexts('sessions', sessionKey);
  },
};

function compare(
  named: { id: string; place: Place }[],
  reason: (id: string) => string,
  report: Report,
): void {
  const first = new Map<string, Place>();
  for (const { id, place } of named) {
    const before = first.get(id.toLowerCase());
    if (before === undefined) first.set(id.toLowerCase(), place);
    else report(reason(id), place, { text: 'first used here', place: before });
  }
}
