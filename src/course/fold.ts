import { LETTERS } from './words.ts';

/** Spellings that count as the same word, unless the author wants them told apart. */
export interface Folding {
  /** `Firm` is `firm`. */
  case: boolean;
  /** `práctica` is `practica`; Greek tonos, Polish and German letters alike. */
  accents: boolean;
  /** Blanks around a text never count; inside it, many are one and a hyphen between words is one. */
  spaces: boolean;
}

export const FOLD_ALL: Folding = { case: true, accents: true, spaces: true };

/** A text as it is compared. Quotation marks and dashes of any form are the plain ones. */
export function fold(text: string, folding: Folding): string {
  let folded = text
    .normalize('NFC')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .trim();
  if (folding.case) folded = folded.toLowerCase();
  if (folding.accents) {
    folded = folded
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßłøđæœςı]/g, (letter) => LETTERS[letter] ?? letter);
  }
  // A hyphen between words is a blank; the sign of a number is not.
  return folding.spaces ? folded.replace(/(\p{L})-(?=\p{L})/gu, '$1 ').replace(/\s+/g, ' ') : folded;
}
