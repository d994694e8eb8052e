import { nearMatch } from '../../diagnostics/near-match.ts';
import { assetInOtherCase, lessonInOtherCase } from '../other-case.ts';
import { addressHint } from '../path-hint.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const linkTargetExists: Rule = {
  id: 'link-target-exists',
  summary: 'A link inside the course leads to a lesson or a file of it.',
  severity: 'error',
  everyText: true,
  run(course, report) {
    // No link leads to the plan of a session.
    const linked = lessonsOf(course).flatMap((lesson) => ('steps' in lesson ? [] : lesson.path));
    const paths = [...linked, ...Object.keys(course.assets)];
    for (const lesson of lessonsOf(course)) {
      for (const { href, kind, target = '', position } of lesson.facts.links) {
        if (kind !== 'missing') continue;
        if ((assetInOtherCase(course, target) ?? lessonInOtherCase(course, target)) !== undefined) continue;
        const near = nearMatch(target, paths);
        const hint =
          addressHint(href) ??
          (near === undefined ? 'correct the path, relative to this file' : `did you mean "${near}"?`);
        report(
          `The link ${quote(href)} leads nowhere: there is no "${target}"; ${hint}`,
          inLesson(lesson, position),
        );
      }
    }
  },
};
