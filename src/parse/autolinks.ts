/**
 * Web and e-mail addresses that become links by themselves. The library looks for what the parser left of them through
 * every text of the tree, four times over; most trees hold no text with an address outside of a link.
 */
import type { Nodes, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';

export function autolinkTree(): Extension {
  const { transforms, ...extension } = gfmAutolinkLiteralFromMarkdown();
  return {
    ...extension,
    transforms: (transforms ?? []).map(
      (transform) => (tree: Root) => (holdsAddress(tree) ? transform(tree) : tree),
    ),
  };
}

/** As far as the library looks: not into links. */
function holdsAddress(node: Nodes): boolean {
  if (node.type === 'text') return /@|https?:|www\./i.test(node.value);
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return false;
  return node.children.some(holdsAddress);
}
