import { nearMatch } from '../../diagnostics/near-match.ts';
import { roleName } from '../file-roles.ts';
import { assetInOtherCase } from '../other-case.ts';
import { addressHint } from '../path-hint.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const assetExists: Rule = {
  id: 'asset-exists',
  summary: 'A file that a lesson shows, plays or offers is in the course folder.',
  severity: 'error',
  everyText: true,
  run(course, report) {
    const paths = Object.keys(course.assets);
    for (const lesson of lessonsOf(course)) {
      for (const { path, written, role, kind, position } of lesson.facts.files) {
        if (kind !== 'missing' || assetInOtherCase(course, path) !== undefined) continue;
        const near = nearMatch(
          path,
          paths.filter((candidate) => extensionOf(candidate) === extensionOf(path)),
        );
        const hint =
          (addressHint(written) && 'what lies on the web is not shown; put the file into the course') ??
          (near === undefined ? 'put it there, or correct the path' : `did you mean "${near}"?`);
        report(
          `The ${roleName(role)} ${quote(written)} is missing: there is no "${path}" in the course folder; ${hint}`,
          inLesson(lesson, position),
        );
      }
    }
  },
};

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.')).toLowerCase();
}
