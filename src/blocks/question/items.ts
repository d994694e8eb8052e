/** What questions are made of: a text with an id at its end, and in a list what stands below the text. */
import type { BlockContent, DefinitionContent, ListItem } from 'mdast';
import type { Position } from '../../course/model/model.ts';
import { type BuildContext, positionOf } from '../block-type.ts';
import { type Identified, takeId } from './braces.ts';

type Content = BlockContent | DefinitionContent;

export interface Labelled extends Identified {
  /** Plain text, without the written id. */
  text: string;
  position: Position;
}

export interface Item extends Labelled {
  /** What stands below the first paragraph: pictures, code, lists. */
  more: Content[];
  /** Of quotes. */
  feedback: Content[];
}

/** The text of an item is its first paragraph, or what stands in its place. */
export function readItem(item: ListItem, context: BuildContext): Item {
  const [first, ...rest] = item.children;
  const { written, label } = takeId(first?.type === 'paragraph' ? first.children : []);
  const below = first?.type === 'paragraph' ? rest : item.children;
  const feedback = below.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  const more = below.filter((node) => node.type !== 'blockquote');
  const text = context.toText(label).trim() || context.toText(more).trim();
  return { written, text, label, more, feedback, position: positionOf(item) };
}
