import { choicesOf } from '../choices.ts';
import { quote, type Rule } from '../rule.ts';

export const choiceOptionUnique: Rule = {
  id: 'choice-option-unique',
  summary: 'No two options of a choice say the same.',
  severity: 'error',
  run(course, report) {
    for (const { block, place } of choicesOf(course)) {
      const seen = new Set<string>();
      for (const { text } of block.parts) {
        const words = text.replace(/\s+/g, ' ').trim();
        if (words === '') continue;
        if (seen.has(words))
          report(`Choice "${block.id}" has the option ${quote(text)} twice; reword or remove one`, place);
        seen.add(words);
      }
    }
  },
};
