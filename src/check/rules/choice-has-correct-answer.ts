import { choicesOf } from '../choices.ts';
import type { Rule } from '../rule.ts';

export const choiceHasCorrectAnswer: Rule = {
  id: 'choice-has-correct-answer',
  summary: 'A choice has at least one right answer.',
  severity: 'error',
  run(course, report) {
    for (const { block, place } of choicesOf(course)) {
      if (block.parts.length === 0 || block.parts.some((part) => part.correct)) continue;
      report(`Choice "${block.id}" has no correct answer; mark one option with [x]`, place);
    }
  },
};
