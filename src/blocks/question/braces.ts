/** What an author writes in braces at the end of a text: `{#id}`, and where more may be said `{#id name=value}`. */
import type { PhrasingContent } from 'mdast';

export interface Identified {
  /** Id written as `{#id}`. */
  written: string | undefined;
  /** The text without its braces. */
  label: PhrasingContent[];
}

export interface Braces extends Identified {
  /** Everything else in the braces, as it is written. */
  values: Record<string, string>;
}

/** Braces that hold no id and no `name=value` are text. */
const BRACES = /\s*\{((?:#[^\s{}]+|[a-z]+=[^\s{}]*)(?:\s+(?:#[^\s{}]+|[a-z]+=[^\s{}]*))*)\s*\}\s*$/;

/** Takes an id and values off the end of a text. */
export function takeBraces(children: PhrasingContent[]): Braces {
  const { words, label } = splitWords(children);
  return {
    written: words.find(isId)?.slice(1),
    values: Object.fromEntries(words.filter((word) => !isId(word)).map(splitValue)),
    label,
  };
}

/** Takes an id off the end of a text; braces that hold anything beside it are text. */
export function takeId(children: PhrasingContent[]): Identified {
  const { words, label } = splitWords(children);
  const [written, ...more] = words;
  if (written === undefined || !isId(written) || more.length > 0)
    return { written: undefined, label: children };
  return { written: written.slice(1), label };
}

/** The words in the braces at the end of a text, and the text before them. */
function splitWords(children: PhrasingContent[]): { words: string[]; label: PhrasingContent[] } {
  const last = children.at(-1);
  const found = last?.type === 'text' ? BRACES.exec(last.value) : null;
  if (last?.type !== 'text' || found === null) return { words: [], label: children };
  const kept = last.value.slice(0, found.index);
  const before = children.slice(0, -1);
  return {
    words: (found[1] ?? '').split(/\s+/),
    label: kept === '' ? before : [...before, { ...last, value: kept }],
  };
}

function isId(word: string): boolean {
  return word.startsWith('#');
}

function splitValue(word: string): [name: string, value: string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
