/** Words as a reader compares them: without case, accents and ligatures. Used where words are looked for. */

/** Runs of letters and digits; a soft hyphen does not end a word. */
const WORD = /[\p{L}\p{N}\p{M}\u00AD]+/gu;

/** Letters that have no decomposition in Unicode, as a keyboard without them writes them. */
export const LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ı: 'i',
};

/** `Straße` → `strasse`, `Αύριο` → `αυριο`, `ŁÓDŹ` → `lodz`. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[ßłøđæœςı]/g, (letter) => LETTERS[letter] ?? letter);
}

export interface Word {
  text: string;
  /** Index of its first character. */
  at: number;
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, at: index }));
}
