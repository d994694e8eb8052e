/** How blanks filled in with words are judged; each is a part of the answer. */

import type { Answer } from '../model/answer.ts';
import type { BlanksKey } from '../model/answer-key.ts';
import { type Folding, fold } from '../text/fold.ts';

/** Where the text of a blank was lost, what was found at the time counts. */
export function judgedBlanks(
  { blanks, folding }: BlanksKey,
  { right, texts }: Answer<'blanks'>,
): [part: number, right: boolean][] {
  return blanks.map(({ part, accepted }) => {
    const text = texts[part];
    return [part, text === undefined ? right.includes(part) : isAccepted(text, accepted, folding)];
  });
}

function isAccepted(text: string, accepted: readonly string[], folding: Folding): boolean {
  const given = fold(text, folding);
  return given !== '' && accepted.some((one) => fold(one, folding) === given);
}
