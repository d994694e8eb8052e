/** What MkDocs marks by four blanks: `!!! note "Title"`, `??? note` and `=== "Tab"`. */
import { capital, readContainer } from './container.ts';
import type { ReadBlock } from './read-block.ts';
import type { Line } from './text.ts';

const ADMONITION = /^([ \t]*)(!!!|\?\?\?\+?)[ \t]+([a-z][\w -]*?)[ \t]*(?:"(.*)")?[ \t]*$/i;
const TAB = /^([ \t]*)===[!+]?[ \t]+["'](.*)["'][ \t]*$/;

export const readIndented: ReadBlock = ({ lines, at }, reader) => {
  const line = lines[at] as Line;
  const admonition = ADMONITION.exec(line.text);
  const tab = admonition === null ? TAB.exec(line.text) : null;
  if (admonition === null && tab === null) return undefined;
  const [, indent = ''] = admonition ?? tab ?? [];
  const end = endOf(lines, at + 1, indent.length);
  const inner = lines
    .slice(at + 1, end)
    .map((one) => ({ ...one, text: one.text.slice(indent.length).replace(/^(?: {1,4}|\t)/, '') }));
  const [, , mark = '', words = '', title = ''] = admonition ?? [];
  const [name = '', ...classes] = words.toLowerCase().split(/\s+/);
  const container = {
    name: tab === null ? (mark.startsWith('?') ? 'details' : name) : 'tab',
    title: tab?.[2] ?? (title || (mark.startsWith('?') ? capital(name) : '')),
    attributes: new Map<string, string>(),
    // Words of the place in the page, such as `inline end`, are none of ours.
    classes: classes.filter((word) => !/^(?:inline|end|left|right)$/.test(word)),
    lines: inner,
    indent,
    line: line.line,
  };
  return { pieces: readContainer(container, reader), next: end };
};

/** The first line that stands no deeper than the mark. */
function endOf(lines: readonly Line[], from: number, indent: number): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const { text } = lines[at] as Line;
    if (text.trim() === '') continue;
    const deep = text.length - text.trimStart().length;
    if (deep < indent + (text.startsWith('\t') ? 1 : 2)) break;
    end = at + 1;
  }
  return end;
}
