import { choicesOf } from '../choices.ts';
import type { Rule } from '../rule.ts';

export const choiceHasWrongOption: Rule = {
  id: 'choice-has-wrong-option',
  summary: 'Not every option of a choice is right.',
  severity: 'warning',
  run(course, report) {
    for (const { block, place } of choicesOf(course)) {
      if (block.parts.length < 2 || block.parts.some((part) => !part.correct)) continue;
      const reason = `Every option of "${block.id}" is right, so that who ticks all without reading is right; add one that is wrong, or ask with :::checklist or :::survey`;
      report(reason, place);
    }
  },
};
