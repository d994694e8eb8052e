/**
 * A text of more than 255 characters as several interactions, for that is all that SCORM 1.2 lets one
 * carry. Each part begins with its number and how many there are, so that a report in which versions
 * stand one below the other can be read: "2/3: " begins with a word, "2/3…" goes on within one.
 */
import type { Response } from '../../course/interaction.ts';
import { feedbackLine, MAX_STRING } from './scorm12-values.ts';

/** Stands in a part that a later, shorter version has no more text for. */
const NO_MORE = '–';

export interface LongTexts {
  /** What an earlier visit reported of a text. */
  know(key: string, text: string): void;
  /** The interactions of one answer, in order; another answer than a long text is one, as it is. */
  split(response: Response): Response[];
}

export function createLongTexts(): LongTexts {
  /** Parts of each text that the LMS was last told. */
  const reported = new Map<string, number>();
  return {
    know: (key, text) => void reported.set(key, textParts(text).length),
    split(response) {
      if (response.interaction.type !== 'long-fill-in') return [response];
      const parts = textParts(response.response.join(', '));
      const surplus = Math.max(0, (reported.get(response.key) ?? 0) - parts.length);
      reported.set(response.key, parts.length);
      return [...parts, ...new Array<string>(surplus).fill(NO_MORE)].map((part, index) => ({
        ...response,
        key: index === 0 ? response.key : `${response.key}.${index + 1}`,
        response: [part],
      }));
    },
  };
}

/** One part as it is where it fits; else numbered parts of at most 255 characters each. */
export function textParts(text: string): string[] {
  const line = feedbackLine(text);
  if (line.length <= MAX_STRING) return [line];
  for (let digits = 1; ; digits++) {
    const pieces = cutLine(line, MAX_STRING - (2 * digits + '/: '.length));
    if (String(pieces.length).length > digits) continue;
    return pieces.map(({ text: piece, withinWord }, index) => {
      return `${index + 1}/${pieces.length}${withinWord ? '…' : ': '}${piece}`;
    });
  }
}

interface Piece {
  text: string;
  withinWord: boolean;
}

function cutLine(line: string, length: number): Piece[] {
  const pieces: Piece[] = [];
  let rest = line;
  let withinWord = false;
  while (rest !== '') {
    const blank = rest.length <= length ? rest.length : rest.lastIndexOf(' ', length);
    // A word as long as half a part is no reason to leave the part empty.
    const end = blank >= length / 2 || rest.length <= length ? blank : characterEnd(rest, length);
    pieces.push({ text: rest.slice(0, end), withinWord });
    withinWord = rest[end] !== ' ';
    rest = rest.slice(end + (withinWord ? 0 : 1));
  }
  return pieces;
}

/** The last place up to `at` where no character is parted from its other half, its accent or its colour. */
function characterEnd(text: string, at: number): number {
  let end = at;
  while (end > at / 2 && belongsTogether(text, end)) end--;
  return end;
}

function belongsTogether(text: string, at: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /[\uD800-\uDBFF\u200D]/.test(text[at - 1] ?? '') || /^[\p{M}\p{Emoji_Modifier}\u200D]/u.test(next);
}
