import { nearMatch } from '../../diagnostics/near-match.ts';
import { linkedLessons } from '../link-targets.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';

export const anchorExists: Rule = {
  id: 'anchor-exists',
  summary: 'A link to a place in a lesson names one of its headings.',
  severity: 'error',
  everyText: true,
  run(course, report) {
    const lessonOf = linkedLessons(course);
    for (const lesson of lessonsOf(course)) {
      for (const link of lesson.facts.links) {
        const target = lessonOf(lesson, link);
        if (target === undefined || !link.anchor) continue;
        const anchors = target.facts.headings.map((heading) => heading.anchor);
        if (anchors.includes(link.anchor) || link.anchor === target.facts.titleAnchor) continue;
        const near = nearMatch(link.anchor, anchors);
        const hint = near === undefined ? hintFor(anchors) : `did you mean "#${near}"?`;
        const where = target === lesson ? 'this lesson' : `"${target.path}"`;
        report(
          `The link ${quote(link.href)} names the place "#${link.anchor}", which ${where} does not have; ${hint}`,
          inLesson(lesson, link.position),
        );
      }
    }
  },
};

function hintFor(anchors: string[]): string {
  if (anchors.length === 0) return 'it has no headings, so leave out what follows "#"';
  const first = anchors.slice(0, 5).map((anchor) => `#${anchor}`);
  return `it has ${first.join(', ')}${anchors.length > first.length ? ' …' : ''}`;
}
