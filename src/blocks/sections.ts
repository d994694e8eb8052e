/** What a block is made of one after the other: a heading with what follows it, or an item of a list. */
import type { List, RootContent } from 'mdast';

export interface Sections {
  before: RootContent[];
  sections: RootContent[][];
  /** Number of the first. */
  start: number;
  after: RootContent[];
}

/** By the headings of the first one's level, or by the first list that is one. */
export function readSections(children: RootContent[], isOne: (list: List) => boolean): Sections {
  const first = children.find((node) => node.type === 'heading');
  if (first !== undefined) {
    const starts = children.flatMap((node, at) =>
      node.type === 'heading' && node.depth === first.depth ? [at] : [],
    );
    const sections = starts.map((at, index) => children.slice(at, starts[index + 1]));
    return { before: children.slice(0, starts[0]), sections, start: 1, after: [] };
  }
  const at = children.findIndex((node) => node.type === 'list' && isOne(node));
  const list = children[at];
  if (list?.type !== 'list') return { before: children, sections: [], start: 1, after: [] };
  const sections = list.children.map((item) => item.children);
  return { before: children.slice(0, at), sections, start: list.start ?? 1, after: children.slice(at + 1) };
}
