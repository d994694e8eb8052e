import { choicesOf, LISTED } from '../choices.ts';
import type { Rule } from '../rule.ts';

/** SCORM 1.2 RTE 3.4.7: one character a…z or 0…9 names a choice. */
const LIMIT = 36;

export const choiceWithin36Options: Rule = {
  id: 'choice-within-36-options',
  summary: 'A choice has no more options than SCORM 1.2 has names for.',
  severity: 'warning',
  target: 'scorm12',
  run(course, report) {
    for (const { block, place } of choicesOf(course, LISTED)) {
      const options = block.interaction?.choices.length ?? 0;
      if (options <= LIMIT) continue;
      const reason = `Choice "${block.id}" has ${options} options, and SCORM 1.2 can name ${LIMIT}; its answers are reported as text (fill-in) there, so consider several smaller questions`;
      report(reason, place);
    }
  },
};
