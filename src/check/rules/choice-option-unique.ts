import { asRead } from '../../course/text/fold.ts';
import { choicesOf } from '../choices.ts';
import { quote, type Rule } from '../rule.ts';

export const choiceOptionUnique: Rule = {
  id: 'choice-option-unique',
  summary: 'No two options of a choice say the same, but for capitals, accents and blanks.',
  severity: 'error',
  run(course, report) {
    for (const { block, place } of choicesOf(course)) {
      const seen = new Map<string, string>();
      for (const { text } of block.parts) {
        const words = text.replace(/\s+/g, ' ').trim();
        if (words === '') continue;
        const folded = asRead(words);
        const first = seen.get(folded);
        if (first === undefined) seen.set(folded, words);
        else report(`Choice "${block.id}" has ${sameness(words, first)}; reword or remove one`, place);
      }
    }
  },
};

function sameness(words: string, first: string): string {
  if (words === first) return `the option ${quote(words)} twice`;
  return `the options ${quote(first)} and ${quote(words)}, which differ in capitals, accents or blanks only`;
}
