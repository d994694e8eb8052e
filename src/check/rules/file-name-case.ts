import { assetInOtherCase, lessonInOtherCase } from '../other-case.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const fileNameCase: Rule = {
  id: 'file-name-case',
  summary: 'A file is written as it is named, capital letters included.',
  severity: 'error',
  everyText: true,
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      const { files, links } = lesson.facts;
      const missing = [
        ...files
          .filter(({ kind }) => kind === 'missing')
          .map(({ path, written, position }) => ({ path, written, position })),
        ...links
          .filter(({ kind }) => kind === 'missing')
          .map(({ target, href, position }) => ({ path: target ?? '', written: href, position })),
      ];
      for (const { path, written, position } of missing) {
        const found = assetInOtherCase(course, path) ?? lessonInOtherCase(course, path);
        if (found === undefined) continue;
        const reason = `${quote(written)} differs from the file's name "${found}" in capital letters; write it as the file is named`;
        report(reason, inLesson(lesson, position));
      }
    }
  },
};
