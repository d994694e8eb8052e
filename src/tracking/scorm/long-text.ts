/** A text of more than 255 characters as several interactions, for that is all that SCORM 1.2 lets one carry. */

import { feedbackLine } from '../../course/feedback-text.ts';
import type { Response } from '../../course/interaction.ts';
import { pieceSuffix } from '../../course/reported.ts';
import { textPieces } from '../../course/text-pieces.ts';

/** Stands in a part that a later, shorter version has no more text for. */
const NO_MORE = '–';

/** The interactions of one answer, in order; another answer than a long text is one, as it is. */
export function partsOf(response: Response): Response[] {
  if (response.interaction.type !== 'long-fill-in') return [response];
  return textParts(response.response.join(', ')).map((text, index) => part(response, index, text));
}

/** After `parts`, so many that hold no more text, up to `before` in all. */
export function emptyParts(response: Response, parts: number, before: number): Response[] {
  return Array.from({ length: Math.max(0, before - parts) }, (_, index) =>
    part(response, parts + index, NO_MORE),
  );
}

/** Of a text as its learner wrote it. */
export function textParts(text: string): string[] {
  return textPieces(feedbackLine(text));
}

function part(response: Response, index: number, text: string): Response {
  const suffix = pieceSuffix(index + 1);
  const key = suffix === '' ? response.key : `${response.key}.${suffix}`;
  return { ...response, key, response: [text] };
}
