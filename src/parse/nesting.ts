/**
 * How deep a text nests, told from its lines before it is parsed: parsers of nested Markdown recurse,
 * and a text that nests without end must end in a message, not in a full stack.
 */
import type { Position } from '../course/model/model.ts';

const MAX_DIRECTIVES = 20;
const MAX_CONTAINERS = 100;
const MAX_BRACKETS = 200;
/** Asterisks and underscores in one paragraph. */
const MAX_MARKS = 4000;
/** Beginnings of comments, declarations and the like in one paragraph. */
const MAX_OPENINGS = 1000;
/** Lines of a paragraph in a quote or list that do not bear its mark. */
const MAX_CONTINUATION = 2000;
/** Definitions of terms in one text. */
const MAX_DEFINITIONS = 500;

const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
const OPENING = /^[ \t>]*(:{3,})[A-Za-z]/;
const CLOSING = /^[ \t>]*(:{3,})[ \t]*$/;
const MARKER = /[ \t]*(?:>|(?:[-+*:]|\d{1,9}[.)])(?=[ \t]))/y;

export interface Nesting {
  reason: string;
  position: Position;
}

/** The first place that nests too deep, if any. */
export function tooDeep(text: string): Nesting | undefined {
  return (
    deepDirectives(text) ??
    deepContainers(text) ??
    deepBrackets(text) ??
    manyMarks(text) ??
    manyOpenings(text) ??
    longContinuation(text) ??
    manyDefinitions(text)
  );
}

function nested(what: string, limit: number, line: number): Nesting {
  const reason = `The ${what} here are nested more than ${limit} deep; close those that are finished, or split the text`;
  return { reason, position: { line, column: 1 } };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}

function deepDirectives(text: string): Nesting | undefined {
  if (!text.includes(':::')) return undefined;
  const open: number[] = [];
  let fence = '';
  let line = 0;
  for (const content of text.split(/\r\n?|\n/)) {
    line++;
    const mark = FENCE.exec(content)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      follow(open, content);
      if (open.length > MAX_DIRECTIVES) return nested('blocks', MAX_DIRECTIVES, line);
    }
  }
  return undefined;
}

function follow(open: number[], line: string): void {
  const opening = OPENING.exec(line)?.[1];
  if (opening !== undefined) {
    open.push(opening.length);
    return;
  }
  const closing = CLOSING.exec(line)?.[1];
  if (closing === undefined) return;
  const closed = open.findIndex((size) => closing.length >= size);
  if (closed >= 0) open.length = closed;
}

/** Markers at the beginning of one line, and lists that grow by indentation. */
function deepContainers(text: string): Nesting | undefined {
  let start = 0;
  let line = 0;
  while (start <= text.length) {
    line++;
    const markers = markersAt(text, start);
    if (markers > MAX_CONTAINERS) return nested('quotes and lists', MAX_CONTAINERS, line);
    const end = text.indexOf('\n', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

/** A list within a list is indented by two columns at least, so indentation counts as markers do. */
function markersAt(text: string, start: number): number {
  let markers = 0;
  let blank = 0;
  while (text[start + blank] === ' ' || text[start + blank] === '\t') blank++;
  MARKER.lastIndex = start;
  while (MARKER.test(text)) markers++;
  return markers === 0 ? 0 : markers + Math.floor(blank / 2);
}

const BRACKET = /[[\]]|\n[ \t]*\r?\n/g;

/** Links and images within each other, in one paragraph: the time to read them grows with the square. */
function deepBrackets(text: string): Nesting | undefined {
  if (text.split('[', MAX_BRACKETS + 2).length <= MAX_BRACKETS + 1) return undefined;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(BRACKET)) {
    if (mark === '[') depth++;
    else depth = mark === ']' ? Math.max(0, depth - 1) : 0;
    if (depth <= MAX_BRACKETS) continue;
    return nested('brackets', MAX_BRACKETS, lineAt(text, index));
  }
  return undefined;
}

/** Emphasis within emphasis takes time that grows with the square too; the cells of a table are read apart. */
function manyMarks(text: string): Nesting | undefined {
  if (text.split(/[*_]/, MAX_MARKS + 2).length <= MAX_MARKS + 1) return undefined;
  let start = 0;
  for (const paragraph of text.split(/(\n[ \t]*\r?\n)/)) {
    const marks = paragraph.includes('|') ? 0 : paragraph.split(/[*_]/).length - 1;
    if (marks > MAX_MARKS) {
      const reason = `This paragraph holds more than ${MAX_MARKS} asterisks and underscores; split it, or write them with a backslash`;
      return { reason, position: { line: lineAt(text, start), column: 1 } };
    }
    start += paragraph.length;
  }
  return undefined;
}

const OPENINGS = /<[!?]/g;

/** Each of them looks for its end to the end of its paragraph. */
function manyOpenings(text: string): Nesting | undefined {
  if (text.split(OPENINGS, MAX_OPENINGS + 2).length <= MAX_OPENINGS + 1) return undefined;
  let start = 0;
  for (const paragraph of text.split(/(\n[ \t]*\r?\n)/)) {
    if (paragraph.split(OPENINGS, MAX_OPENINGS + 2).length > MAX_OPENINGS + 1) {
      const reason = `This paragraph holds more than ${MAX_OPENINGS} times "<!" or "<?"; split it, or write them as &lt;! and &lt;?`;
      return { reason, position: { line: lineAt(text, start), column: 1 } };
    }
    start += paragraph.length;
  }
  return undefined;
}

/** Lines that go on with a quote's or a list's paragraph without its mark: each asks all of those before it. */
function longContinuation(text: string): Nesting | undefined {
  let line = 0;
  let lazy = Number.NEGATIVE_INFINITY;
  for (const content of text.split(/\r\n?|\n/)) {
    line++;
    MARKER.lastIndex = 0;
    if (content.trim() === '') lazy = Number.NEGATIVE_INFINITY;
    else if (MARKER.test(content)) lazy = 0;
    else if (++lazy > MAX_CONTINUATION) {
      const reason = `More than ${MAX_CONTINUATION} lines go on with one paragraph of a quote or list; put a blank line between them`;
      return { reason, position: { line, column: 1 } };
    }
  }
  return undefined;
}

/** Each looks through all of those before it. */
function manyDefinitions(text: string): Nesting | undefined {
  let definitions = 0;
  for (const { index } of text.matchAll(/^[ \t>]{0,200}:[ \t]/gm)) {
    if (++definitions <= MAX_DEFINITIONS) continue;
    const reason = `This text holds more than ${MAX_DEFINITIONS} definitions of terms; split it, or write them into glossary.yaml`;
    return { reason, position: { line: lineAt(text, index), column: 1 } };
  }
  return undefined;
}
