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

/**
 * Whether a word is another with a slip of the finger: stricter than `nearMatch`, for places where
 * words of other tools stand too, such as `date`, `icon` and `time` beside `title` and `id`.
 */
export function isSlip(word: string, meant: string): boolean {
  const [a, b] = [word.toLowerCase(), meant.toLowerCase()];
  const steps = distance(a, b);
  if (b.length <= 2) return steps <= 1 && a[0] === b[0];
  return steps <= 1 || (steps === 2 && (b.length >= 6 || letters(a) === letters(b)));
}

function letters(word: string): string {
  return [...word].sort().join('');
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
