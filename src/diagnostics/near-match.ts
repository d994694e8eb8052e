/** The word that was probably meant, for "did you mean …?". */
import { distance } from 'fastest-levenshtein';

/** The nearest of `words`, or undefined where none is near: at most a third of the letters differ. */
export function nearMatch(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of words) {
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < least && steps < Math.max(word.length, candidate.length)) [best, least] = [candidate, steps];
  }
  return best;
}

/** The sentence without a full stop, and what was probably meant behind it. */
export function withHint(sentence: string, hint: string): string {
  return hint === '' ? sentence : `${sentence}.${hint}`;
}

/** ` Did you mean "x"?`, or the list of what there is when that is short, or nothing. */
export function suggest(word: string, words: readonly string[]): string {
  const near = nearMatch(word, words);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return words.length > 0 && words.length <= 12 ? ` Known: ${words.join(', ')}.` : '';
}
