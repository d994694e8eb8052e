/** Where something stands in the file, from where its text begins. */
import type { Text } from 'mdast';
import type { Position } from '../course/model/model.ts';

/** The place behind a text that begins at a place. */
export function placeBehind({ line, column }: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, column: column + last }
    : { line: line + lines.length - 1, column: last + 1 };
}

export function placeIn({ value, position }: Text, index: number): Position {
  return placeBehind(position?.start ?? { line: 1, column: 1 }, value.slice(0, index));
}
