/** What questions are made of: a text with an id at its end, and in a list what stands below the text. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent } from 'mdast';
import type { Position } from '../../course/model.ts';
import { type BuildRoom, positionOf } from '../block-type.ts';

type Content = BlockContent | DefinitionContent;

export interface Labelled {
  /** Id written as `{#id}` at the end of the text. */
  written: string | undefined;
  /** Plain text. */
  text: string;
  /** The text without the written id. */
  label: PhrasingContent[];
  position: Position;
}

export interface Item extends Labelled {
  /** What stands below the first paragraph: pictures, code, lists. */
  more: Content[];
  /** Of quotes. */
  feedback: Content[];
}

/** The text of an item is its first paragraph, or what stands in its place. */
export function readItem(item: ListItem, room: BuildRoom): Item {
  const [first, ...rest] = item.children;
  const { written, label } = splitId(first?.type === 'paragraph' ? first.children : []);
  const below = first?.type === 'paragraph' ? rest : item.children;
  const feedback = below.flatMap((node) => (node.type === 'blockquote' ? node.children : []));
  const more = below.filter((node) => node.type !== 'blockquote');
  const text = room.toText(label).trim() || room.toText(more).trim();
  return { written, text, label, more, feedback, position: positionOf(item) };
}

/** Takes `{#id}` off the end of a text. */
export function splitId(children: PhrasingContent[]): {
  written: string | undefined;
  label: PhrasingContent[];
} {
  const last = children.at(-1);
  const match = last?.type === 'text' ? /\s*\{#([^\s{}]+)\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return { written: undefined, label: children };
  const kept = last.value.slice(0, match.index);
  const before = children.slice(0, -1);
  return { written: match[1], label: kept === '' ? before : [...before, { ...last, value: kept }] };
}
