/**
 * Containers between colons: `::: tip Title` (VitePress, Docusaurus), `:::note[Title]` (Starlight), `:::{note} Title`
 * (MyST), `::: {.callout-tip title="…"}` (Pandoc, Quarto), `:::::: challenge` (Carpentries); `/// note | Title` of MkDocs.
 */
import { readAttributes } from './attributes.ts';
import { readContainer } from './container.ts';
import { myst } from './myst.ts';
import { markOf } from './pairs.ts';
import type { ReadBlock } from './read-block.ts';
import type { Line } from './text.ts';

const MYST = /^\{([A-Za-z][\w:+-]*)\}[ \t]*(.*)$/;
const PANDOC = /^\{(.*)\}$/;
const NAMED = /^([A-Za-z][\w:-]*)(?:[ \t]*\[(.*)\])?[ \t]*(?:\{(.*)\})?[ \t]*\|?[ \t]*(.*)$/;

export const readColon: ReadBlock = ({ lines, at, pairs }, reader) => {
  const line = lines[at] as Line;
  const mark = markOf(line.text);
  if (mark?.family !== 'colon' && mark?.family !== 'slash') return undefined;
  // One that closes nothing.
  if (mark.closes) return { pieces: [], next: at + 1 };
  const end = pairs.get(at) ?? lines.length;
  const inner = lines.slice(at + 1, end).map((one) => without(one, mark.indent));
  const next = Math.min(end + 1, lines.length);
  const directive = MYST.exec(mark.rest);
  if (directive !== null) {
    const [, name = '', argument = ''] = directive;
    return {
      pieces: myst({ name, argument, lines: inner, indent: mark.indent, line: line.line }, reader),
      next,
    };
  }
  const pandoc = PANDOC.exec(mark.rest);
  const [, name = '', label, braces = '', words = ''] = pandoc === null ? (NAMED.exec(mark.rest) ?? []) : [];
  const { classes, values } = readAttributes(pandoc?.[1] ?? braces);
  const called = (name || classes[0] || 'div').toLowerCase();
  const title = label ?? (words || values.get('title') || values.get('summary') || values.get('name') || '');
  const container = {
    name: called,
    title,
    attributes: values,
    classes,
    lines: inner,
    indent: mark.indent,
    line: line.line,
  };
  return { pieces: readContainer(container, reader), next };
};

/** A line without what stands before the block that it belongs to. */
export function without(line: Line, indent: string): Line {
  const { text } = line;
  return { ...line, text: text.startsWith(indent) ? text.slice(indent.length) : text.trimStart() };
}
