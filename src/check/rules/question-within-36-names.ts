import type { Block } from '../../course/model/model.ts';
import { inLesson, lessonsOf, lowest, type Rule } from '../rule.ts';

export const questionWithin36Names: Rule = {
  id: 'question-within-36-names',
  summary: 'A matching, ordering or categorising has no more items than its standards have names for.',
  severity: 'warning',
  run(course, report, context) {
    const most = lowest(context, 'options');
    if (most === undefined) return;
    for (const lesson of lessonsOf(course)) {
      for (const block of lesson.blocks) {
        const count = mostOf(block);
        if (count <= most.limit) continue;
        const reason = `"${block.id}" has ${count} items, and ${most.standards} can name ${most.limit}; its answers are reported as text (fill-in) there, so consider several smaller questions`;
        report(reason, inLesson(lesson, block.position));
      }
    }
  },
};

/** Items of the longer side. */
function mostOf({ interaction }: Block): number {
  if (interaction?.type !== 'matching' && interaction?.type !== 'sequencing') return 0;
  return Math.max(interaction.choices.length, interaction.targets?.length ?? 0);
}
