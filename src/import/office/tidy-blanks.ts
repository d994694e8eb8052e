/** Blanks as authors of documents leave them: Markdown has no mark around one, and none at the end of a line. */
import type { Nodes, Parents, PhrasingContent } from 'mdast';

/** Changes the tree: blanks stand outside of marks, and neither at the beginning nor at the end of a text. */
export function tidyBlanks(parent: Parents): void {
  for (const child of parent.children as Nodes[]) {
    if (!('children' in child)) continue;
    tidyBlanks(child);
    if (child.type !== 'paragraph' && child.type !== 'heading' && child.type !== 'tableCell') continue;
    child.children = trimmed(child.children.flatMap(outside));
  }
}

const MARKS = new Set(['strong', 'emphasis', 'delete', 'link']);

function outside(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node) || !MARKS.has(node.type)) return [node];
  const inner = node.children.flatMap(outside);
  const children = trimmed(inner);
  if (children.length === 0) return inner.every(isBlank) ? [{ type: 'text', value: ' ' }] : [];
  const blank: PhrasingContent = { type: 'text', value: ' ' };
  const made = { ...node, children } as PhrasingContent;
  return [...(startsBlank(inner[0]) ? [blank] : []), made, ...(endsBlank(inner.at(-1)) ? [blank] : [])];
}

const startsBlank = (node: PhrasingContent | undefined) => node?.type === 'text' && /^\s/.test(node.value);
const endsBlank = (node: PhrasingContent | undefined) => node?.type === 'text' && /\s$/.test(node.value);

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const kept = first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  return kept.map((node, at) => {
    if (node.type !== 'text') return node;
    const value = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === kept.length - 1 ? value.trimEnd() : value };
  });
}
