/** Paragraphs with levels, as slides have them → paragraphs and nested lists. */
import type { List, PhrasingContent, RootContent } from 'mdast';

export interface Line {
  /** From 0. */
  level: number;
  /** Undefined for a paragraph without a bullet or number. */
  list: 'bullets' | 'numbers' | undefined;
  children: PhrasingContent[];
}

export function nestLines(lines: readonly Line[]): RootContent[] {
  const nodes: RootContent[] = [];
  /** The lists that are open, the innermost last. */
  let open: { level: number; list: List }[] = [];
  for (const { level, list, children } of lines) {
    if (list === undefined) {
      open = [];
      nodes.push({ type: 'paragraph', children });
      continue;
    }
    const ordered = list === 'numbers';
    open = open.filter(
      (outer) => outer.level < level || (outer.level === level && outer.list.ordered === ordered),
    );
    let innermost = open.at(-1);
    if (innermost === undefined || innermost.level < level) {
      const added: List = { type: 'list', ordered, spread: false, children: [] };
      const siblings: RootContent[] = innermost?.list.children.at(-1)?.children ?? nodes;
      siblings.push(added);
      innermost = { level, list: added };
      open.push(innermost);
    }
    innermost.list.children.push({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children }],
    });
  }
  return nodes;
}
