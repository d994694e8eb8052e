/** Where the blocks of a Markdown text begin, and where each is named or would be. */
import { markdownEvents } from './markdown.ts';

export interface BlockBraces {
  /** Offset of its first colon. */
  start: number;
  /** What stands there as its id, without `#`; undefined where it has none. */
  id: { start: number; end: number } | undefined;
  /** Where `#id` would go: behind an opening brace, or `{#id}` where there are no braces. */
  free: { at: number; inBraces: boolean };
}

/** @param text without a byte order mark and front matter */
export function blockBracesIn(text: string, dollars = false): BlockBraces[] {
  const blocks: BlockBraces[] = [];
  let named = '';
  for (const [event, { type, start, end }] of markdownEvents(text, dollars)) {
    const kind = /^directive(?:Leaf|Container)(.*)$/.exec(type)?.[1];
    if (kind === undefined) continue;
    if (event === 'enter') {
      if (kind === 'Sequence')
        blocks.push({ start: start.offset, id: undefined, free: { at: -1, inBraces: false } });
      continue;
    }
    const block = blocks.at(-1);
    if (block === undefined) continue;
    const written = text.slice(start.offset, end.offset);
    if (kind === 'Name' || kind === 'Label') block.free = { at: end.offset, inBraces: false };
    else if (kind === 'AttributesMarker' && written === '{') block.free = { at: end.offset, inBraces: true };
    else if (kind === 'AttributeName') named = written;
    else if (kind === 'AttributeIdValue' || (kind === 'AttributeValue' && named === 'id'))
      block.id = { start: start.offset, end: end.offset };
  }
  // The colons at the end of a block have no name.
  return blocks.filter(({ free }) => free.at >= 0);
}
