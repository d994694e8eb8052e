/** What an author writes in braces at the end of an item: `{#id name=value}`. */
import type { Paragraph, PhrasingContent } from 'mdast';

export interface Braces {
  /** Id written as `{#id}`. */
  written: string | undefined;
  /** Everything else in the braces, as it is written. */
  values: Record<string, string>;
  /** The paragraph without its braces. */
  label: PhrasingContent[];
}

/** Braces that hold no id and no `name=value` are text. */
const BRACES = /\s*\{((?:#[^\s{}]+|[a-z]+=[^\s{}]*)(?:\s+(?:#[^\s{}]+|[a-z]+=[^\s{}]*))*)\s*\}\s*$/;

export function takeBraces({ children }: Paragraph): Braces {
  const last = children.at(-1);
  const found = last?.type === 'text' ? BRACES.exec(last.value) : null;
  if (last?.type !== 'text' || found === null) return { written: undefined, values: {}, label: children };
  const words = (found[1] ?? '').split(/\s+/);
  const kept = last.value.slice(0, found.index);
  const before = children.slice(0, -1);
  return {
    written: words.find((word) => word.startsWith('#'))?.slice(1),
    values: Object.fromEntries(words.filter((word) => !word.startsWith('#')).map(splitValue)),
    label: kept === '' ? before : [...before, { ...last, value: kept }],
  };
}

function splitValue(word: string): [name: string, value: string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
