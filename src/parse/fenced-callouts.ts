/**
 * Callouts as VitePress (`::: tip Title`), MyST (`:::{note}`), Pandoc and Quarto (`::: {.callout-tip}`) begin them.
 * Such lines are rewritten as ours are, each at its own length, so that every place stays that of the file.
 */
import type { Nodes, Root } from 'mdast';
import { calloutCalled } from '../blocks/callout/words.ts';

const LINE = /^([ \t>]*)(:{3,})([ \t{][^\r\n]*)$/gm;
const FORMS = [
  /^[ \t]*\{[ \t]*(?<word>[A-Za-z]+)[ \t]*\}(?:[ \t]+(?<title>[^[\]{}]*?))?[ \t:]*$/,
  /^[ \t]*\{[ \t]*\.(?:callout-)?(?<word>[A-Za-z]+)(?:[^{}"]|"[^"]*")*\}[ \t:]*$/,
  /^[ \t]+(?<word>[A-Za-z]+)(?:[ \t]+(?<title>[^[\]{}:][^[\]{}]*?))?[ \t:]*$/,
];

/** Lines whose first word is another tool's, and the text with all of them in our form; undefined for none. */
export function rewriteCallouts(
  source: string,
  tree: Root,
): { text: string; lines: Set<number> } | undefined {
  if (!/:::[ \t{]/.test(source)) return undefined;
  const lines = new Set<number>();
  const pieces: string[] = [];
  let done = 0;
  for (const node of paragraphsOf(tree)) {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    const written = source.slice(start.offset, end.offset);
    if (!written.includes(':::')) continue;
    const changed = written.replace(
      LINE,
      (whole, before: string, colons: string, rest: string, at: number) => {
        const line = lineOf(before + colons, rest);
        if (line === undefined) return whole;
        lines.add(start.line + (written.slice(0, at).match(/\n/g)?.length ?? 0));
        return line;
      },
    );
    pieces.push(source.slice(done, start.offset), changed);
    done = end.offset;
  }
  return lines.size === 0 ? undefined : { text: pieces.join('') + source.slice(done), lines };
}

/** Gives the callouts of these lines the names that they have here. */
export function renameCallouts(node: Nodes, lines: ReadonlySet<number>): void {
  if (!('children' in node)) return;
  if (node.type === 'containerDirective' && lines.has(node.position?.start.line ?? 0))
    node.name = calloutCalled(node.name) ?? node.name;
  for (const child of node.children) renameCallouts(child, lines);
}

function lineOf(beginning: string, rest: string): string | undefined {
  const groups = FORMS.map((form) => form.exec(rest)?.groups).find((found) => found !== undefined);
  const word = groups?.word ?? '';
  if (calloutCalled(word) === undefined) return undefined;
  const title = groups?.title ?? /\btitle="([^"[\]]*)"/.exec(rest)?.[1] ?? '';
  const written = beginning + word + (title === '' ? '' : `[${title}]`);
  const length = beginning.length + rest.length;
  return written.length > length ? undefined : written.padEnd(length);
}

function paragraphsOf(node: Nodes, found: Nodes[] = []): Nodes[] {
  if (node.type === 'paragraph' || node.type === 'heading') found.push(node);
  else if ('children' in node) for (const child of node.children) paragraphsOf(child, found);
  return found;
}
