/** Puts the nodes that marks in a text stand for into the tree. */
import type { Nodes, Paragraph, Parents, PhrasingContent, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { MARK, type MarkedNode } from './docx-reading.ts';

/** Changes the tree. */
export function placeNodes(parent: Parents, nodes: readonly MarkedNode[]): void {
  const children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return split(child, nodes);
    if ('children' in child) placeNodes(child, nodes);
    return child.type === 'paragraph' ? partedAtBlocks(child) : [child];
  });
  // A line of text alone has no place for a block.
  const isLine = parent.type !== 'paragraph' && holdsPhrases(parent);
  (parent.children as Nodes[]) = isLine ? children.map(asPhrase) : children;
}

function split({ value }: Text, nodes: readonly MarkedNode[]): Nodes[] {
  return value.split(new RegExp(MARK, 'g')).flatMap((piece, at): Nodes[] => {
    if (at % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece }];
    const node = nodes[Number(piece)];
    return node === undefined ? [] : [node];
  });
}

const BLOCKS = new Set(['math', 'table', 'list']);

function partedAtBlocks({ children }: Paragraph): Nodes[] {
  const parts: Nodes[] = [];
  let line: PhrasingContent[] = [];
  const close = () => {
    if (line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      parts.push({ type: 'paragraph', children: line });
    line = [];
  };
  for (const child of children as Nodes[]) {
    if (BLOCKS.has(child.type)) {
      close();
      parts.push(child);
    } else line.push(child as PhrasingContent);
  }
  close();
  return parts;
}

function holdsPhrases({ type }: Parents): boolean {
  return ['heading', 'tableCell', 'link', 'emphasis', 'strong', 'delete'].includes(type);
}

function asPhrase(node: Nodes): Nodes {
  if (node.type === 'math') return { type: 'inlineMath', value: node.value };
  return BLOCKS.has(node.type) ? { type: 'text', value: plainText(node) } : node;
}
