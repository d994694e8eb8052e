/** Texts with the names of emoji that their author wrote, for ids and anchors, which hold no emoji. */
import type { Nodes } from 'mdast';

/** The node itself where it shows what was written. */
export function asWritten<T extends Nodes>(node: T): T {
  if (node.type === 'text')
    return node.data?.written === undefined ? node : { ...node, value: node.data.written };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => asWritten(child)) };
}
