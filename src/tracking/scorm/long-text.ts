/** A text as several interactions, where one carries only so much of it. */
import type { Response } from '../../course/model/interaction.ts';
import { pieceSuffix } from '../../course/model/reported.ts';

/** Stands in a part that a later, shorter version has no more text for. */
const NO_MORE = '–';

/** The interactions of one answer, in order; another answer than a long text is one, as it is. */
export function partsOf(response: Response, pieces: (text: string) => string[]): Response[] {
  if (response.interaction.type !== 'long-fill-in') return [response];
  return pieces(response.response.join(', ')).map((text, index) => part(response, index, text));
}

/** After `parts`, so many that hold no more text, up to `before` in all. */
export function emptyParts(response: Response, parts: number, before: number): Response[] {
  return Array.from({ length: Math.max(0, before - parts) }, (_, index) =>
    part(response, parts + index, NO_MORE),
  );
}

function part(response: Response, index: number, text: string): Response {
  const suffix = pieceSuffix(index + 1);
  const key = suffix === '' ? response.key : `${response.key}.${suffix}`;
  return { ...response, key, response: [text] };
}
