/** A text of more than 255 characters as several interactions, for that is all that SCORM 1.2 lets one carry. */
import type { Response } from '../../course/interaction.ts';
import { textPieces } from '../../course/text-pieces.ts';
import { feedbackLine } from './scorm12-values.ts';

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

/** Of a text as its learner wrote it. */
export function textParts(text: string): string[] {
  return textPieces(feedbackLine(text));
}
