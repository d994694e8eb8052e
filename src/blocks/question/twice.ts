import type { Position } from '../../course/model/model.ts';
import { asRead } from '../../course/text/fold.ts';

export interface Named {
  /** Plain text. */
  text: string;
  position: Position;
}

/** Items that say what an earlier one says, but for capitals, accents and blanks. */
export function repeated<T extends Named>(items: readonly T[]): { item: T; first: T }[] {
  const seen = new Map<string, T>();
  return items.flatMap((item) => {
    const folded = asRead(item.text);
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, item);
    return first === undefined ? [] : [{ item, first }];
  });
}
