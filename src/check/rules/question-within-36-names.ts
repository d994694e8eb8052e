import type { Block } from '../../course/model.ts';
import { inLesson, lessonsOf, type Rule } from '../rule.ts';

/** SCORM 1.2 RTE 3.4.7: one character a…z or 0…9 names an item. */
const LIMIT = 36;

export const questionWithin36Names: Rule = {
  id: 'question-within-36-names',
  summary: 'A matching, ordering or categorising has no more items than SCORM 1.2 has names for.',
  severity: 'warning',
  target: 'scorm12',
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      for (const block of lesson.blocks) {
        const count = mostOf(block);
        if (count <= LIMIT) continue;
        const reason = `"${block.id}" has ${count} items, and SCORM 1.2 can name ${LIMIT}; its answers are reported as text (fill-in) there, so consider several smaller questions`;
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
