import { choicesOf } from '../choices.ts';
import type { Rule } from '../rule.ts';

export const choiceHasOptions: Rule = {
  id: 'choice-has-options',
  summary: 'A choice has at least two options.',
  severity: 'error',
  run(course, report) {
    for (const { block, place } of choicesOf(course)) {
      if (block.parts.length >= 2) continue;
      const count = block.parts.length === 0 ? 'no options' : 'one option only';
      report(
        `Choice "${block.id}" has ${count}; write at least two lines that begin with - [ ] or - [x]`,
        place,
      );
    }
  },
};
