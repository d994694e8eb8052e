/** Where addresses stand in a Markdown text: of links and pictures, in the braces of blocks, in raw HTML; in code none does. */
import { decodeString } from 'micromark-util-decode-string';
import { rewriteCallouts } from './fenced-callouts.ts';
import { markdownEvents, parseMarkdown } from './markdown.ts';

export interface Address {
  /** As it is meant, e.g. without the backslashes of Markdown. */
  value: string;
  /** Offsets in the text, without quotes or angle brackets around it. */
  start: number;
  end: number;
  /** Any value in the braces of a block may be a path. */
  kind: 'link' | 'attribute';
}

/** @param text without a byte order mark and front matter */
export function addressesIn(text: string, dollars = false): Address[] {
  return markdownEvents(asRead(text, dollars), dollars).flatMap(
    ([event, { type, start, end }]): Address[] => {
      if (event === 'exit') return [];
      const written = text.slice(start.offset, end.offset);
      if (type === 'htmlFlow' || type === 'htmlText') return addressesInHtml(written, start.offset);
      const kind = KINDS[type];
      if (kind === undefined) return [];
      return [{ value: decodeString(written), start: start.offset, end: end.offset, kind }];
    },
  );
}

const KINDS: Partial<Record<string, Address['kind']>> = {
  resourceDestinationString: 'link',
  definitionDestinationString: 'link',
  directiveContainerAttributeValue: 'attribute',
  directiveLeafAttributeValue: 'attribute',
};

/** Callouts of other tools are read as ours, which changes no place. */
function asRead(text: string, dollars: boolean): string {
  return rewriteCallouts(text, parseMarkdown(text, dollars))?.text ?? text;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const ATTRIBUTE = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/dgi;

function addressesInHtml(html: string, offset: number): Address[] {
  const shown = html.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(ATTRIBUTE)].flatMap(({ indices }) => {
    const [start, end] = indices?.slice(1).find((range) => range !== undefined) ?? [0, 0];
    const value = decodeString(html.slice(start, end));
    return { value, start: start + offset, end: end + offset, kind: 'link' as const };
  });
}
