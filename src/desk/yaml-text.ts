/** Changes single values in YAML and leaves every other character as it is. */
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: now }) => result.slice(0, start) + now + result.slice(end), text);
}

/**
 * Every text of a settings file that `change` answers with another.
 *
 * @param change is given the keys above the value, such as `['bilbao', 'poster']`
 */
export function valueEdits(
  yaml: string,
  change: (value: string, keys: readonly string[]) => string | undefined,
): Edit[] {
  const edits: Edit[] = [];
  visit(parseDocument(yaml, { logLevel: 'silent' }), {
    Scalar(key, node, above) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const keys = above.flatMap((parent) => (isPair(parent) ? [String(parent.key)] : []));
      const now = change(node.value, keys);
      if (now !== undefined) edits.push({ start: node.range[0], end: node.range[1], text: scalar(now) });
    },
  });
  return edits;
}

/** As plain as YAML allows. */
export function scalar(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} _./()-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && text === text.trim() ? text : JSON.stringify(text);
}

/**
 * A key at the top gets this value, in its place or before all others; undefined where the text is no plain map of keys.
 *
 * @param eol what ends its lines
 */
export function withKey(yaml: string, key: string, value: string, eol: string): string | undefined {
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' });
  if (errors.length > 0) return undefined;
  const line = `${key}: ${scalar(value)}`;
  if (contents === null) return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : eol}${line}${eol}`;
  if (!isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const range = isScalar(pair?.value) ? pair.value.range : undefined;
  if (range) return edited(yaml, [{ start: range[0], end: range[1], text: scalar(value) }]);
  if (pair !== undefined) return undefined;
  const [start = 0] = contents.range ?? [];
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return edited(yaml, [{ start, end: start, text: `${line}${eol}${indent}` }]);
}
