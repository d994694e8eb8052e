/** Quotes that begin with `[!NOTE]`, as on GitHub and in Obsidian, are the callouts that they look like. */
import type { Blockquote, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { calloutCalled } from '../blocks/callout/words.ts';

/** Obsidian's sign for one that folds means nothing on a page. */
export const ALERT = /^\[!([a-z-]{1,40})\][+-]?[ \t]*/i;

/** Changes the tree. An escaped bracket is text. */
export function readAlerts(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    readAlerts(child, source);
    const alert = child.type === 'blockquote' ? alertOf(child, source) : undefined;
    if (alert !== undefined) (node.children as Nodes[])[index] = alert;
  });
}

function alertOf(quote: Blockquote, source: string): ContainerDirective | undefined {
  const [first, ...rest] = quote.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  if (source[text.position?.start.offset ?? 0] !== '[') return undefined;
  const [mark = '', word = ''] = ALERT.exec(text.value) ?? [];
  const name = calloutCalled(word);
  if (name === undefined) return undefined;
  const { line, below } = atLineEnd([
    { ...text, value: text.value.slice(mark.length) },
    ...first.children.slice(1),
  ]);
  const label: Paragraph[] =
    line.length > 0 ? [{ ...first, children: line, data: { directiveLabel: true } }] : [];
  const opening: Paragraph[] = below.length > 0 ? [{ ...first, children: below }] : [];
  const { position } = quote;
  return {
    type: 'containerDirective',
    name,
    attributes: {},
    children: [...label, ...opening, ...rest],
    ...(position && { position, data: { position: { closing: position } } as ContainerDirective['data'] }),
  };
}

/** What stands on the first line, and what below it; neither holds empty texts. */
function atLineEnd(nodes: PhrasingContent[]): { line: PhrasingContent[]; below: PhrasingContent[] } {
  for (const [index, node] of nodes.entries()) {
    const line = nodes.slice(0, index);
    const below = nodes.slice(index + 1);
    if (node.type === 'break') return { line: filled(line), below: filled(below) };
    const end = node.type === 'text' ? node.value.search(/\r?\n/) : -1;
    if (node.type !== 'text' || end < 0) continue;
    line.push({ ...node, value: node.value.slice(0, end) });
    below.unshift({ ...node, value: node.value.slice(end).trimStart() });
    return { line: filled(line), below: filled(below) };
  }
  return { line: filled(nodes), below: [] };
}

function filled(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
