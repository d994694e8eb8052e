import { choicesOf, LISTED } from '../choices.ts';
import { lowest, type Rule } from '../rule.ts';

export const choiceWithin36Options: Rule = {
  id: 'choice-within-36-options',
  summary: 'A choice has no more options than its standards have names for.',
  severity: 'warning',
  run(course, report, context) {
    const most = lowest(context, 'options');
    if (most === undefined) return;
    for (const { block, place } of choicesOf(course, LISTED)) {
      const options = block.interaction?.choices.length ?? 0;
      if (options <= most.limit) continue;
      const reason = `Choice "${block.id}" has ${options} options, and ${most.standards} can name ${most.limit}; its answers are reported as text (fill-in) there, so consider several smaller questions`;
      report(reason, place);
    }
  },
};
