/**
 * YAML of which every line is a key with one plain value, such as most front matter, read without the parser of YAML.
 * What might mean anything else in YAML is left to that parser.
 */
import type { Position } from '../course/model/model.ts';

/** Where a key and its value begin, by dotted path. */
export type Spots = Map<string, { key: Position; value: Position }>;

/** A key with a word or several, a whole number, a text in quotes without escapes, or a list of ids. */
const LINE =
  /^([A-Za-z]\w{0,40}): (?:(\p{L}(?:(?:[^\p{C}\p{Z}:#]| )*[^\p{C}\p{Z}:#])?)|([1-9]\d{0,8})|"([^\p{C}\p{Zl}\p{Zp}\\"]*)"|\[([A-Za-z][\w-]*(?:, [A-Za-z][\w-]*)*)\])$/u;
/** Words that are no text in YAML. */
const VALUE = /^(?:null|true|false)$/i;

/** Undefined where the text is not as plain as that. */
export function readPlainYaml(
  text: string,
  linesAbove: number,
): { raw: Record<string, unknown>; spots: Spots } | undefined {
  const raw: Record<string, unknown> = {};
  const spots: Spots = new Map();
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, written] of lines.entries()) {
    const [, key = '', words, digits, quoted, list] = LINE.exec(written) ?? [];
    const items = list?.split(', ');
    if (key === '' || spots.has(key) || [key, words, ...(items ?? [])].some((word) => VALUE.test(word ?? '')))
      return undefined;
    const at = (column: number): Position => ({ line: index + 1 + linesAbove, column });
    let column = key.length + 3;
    raw[key] = words ?? quoted ?? items ?? Number(digits);
    spots.set(key, { key: at(1), value: at(column) });
    column++;
    for (const [number, item] of items?.entries() ?? []) {
      spots.set(`${key}.${number}`, { key: at(column), value: at(column) });
      column += item.length + 2;
    }
  }
  return spots.size === 0 ? undefined : { raw, spots };
}
