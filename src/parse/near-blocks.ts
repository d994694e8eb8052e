/**
 * Lines that begin like a block and did not become one, with the cause: to the Markdown parser they
 * are prose, to their author they are a block that silently vanished.
 */
import type { Code, Heading, Paragraph, Text } from 'mdast';
import { meantBlock, suggestBlock } from '../blocks/other-words.ts';
import type { Position } from '../course/model/model.ts';
import { nearMatch } from '../diagnostics/near-match.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { placeBehind, placeIn } from './places.ts';

const BEGINNING = /^([ \t>]*)(:{2,})([^\r\n]*)$/gm;

export function reportNearBlocks(build: LessonBuild, node: Paragraph | Heading): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const text = build.source.slice(start.offset, end.offset);
  if (!text.includes('::')) return;
  for (const match of text.matchAll(BEGINNING)) {
    const [, before = '', colons = '', rest = ''] = match;
    const cause = causeOf(build, colons, rest);
    if (cause === undefined) continue;
    const line = start.line + (text.slice(0, match.index).match(/\r\n?|\n/g)?.length ?? 0);
    const column = (match.index === 0 ? start.column : 1) + before.length;
    report(build, { position: { line, column }, ...cause });
  }
}

interface Cause {
  ruleId: string;
  reason: string;
  /** Where it is not at the line that was met. */
  position?: Position;
}

/** Undefined for prose. */
function causeOf(build: LessonBuild, colons: string, rest: string): Cause | undefined {
  if (rest.trim() === '') return colons.length < 3 ? undefined : strayEnd(build, colons);
  const [, blank = '', name = '', after = ''] = /^([ \t]*)([A-Za-z][\w-]*)(.*)$/s.exec(rest) ?? [];
  const isKnown = build.blockTypes.has(name);
  const looksLikeBlock =
    isKnown ||
    /^[ \t]*[[{]/.test(after) ||
    (colons.length > 2 && nearMatch(name, build.blockTypes.keys()) !== undefined);
  if (colons.length > 2 && !isKnown && (blank !== '' || /^[ \t]*\{(?!#)/.test(rest))) {
    // A div of another tool, which `foreign.ts` tells; its end is none of a block.
    build.brokenOpenings++;
    return undefined;
  }
  if (name === '' || !looksLikeBlock || (blank !== '' && !isKnown)) return undefined;
  if (colons.length > 2) build.brokenOpenings++;
  const reason = isKnown ? '' : `There is no block "${name}".${suggestBlock(name, build.blockTypes)} `;
  return { ruleId: 'directive-form', reason: reason + mistake(colons, blank, name, after) };
}

/** The end of a block whose beginning was reported already needs no message of its own. */
function strayEnd(build: LessonBuild, colons: string): Cause | undefined {
  if (build.brokenOpenings > 0) {
    build.brokenOpenings--;
    return undefined;
  }
  const opening = build.indented.pop();
  if (opening !== undefined) {
    const reason = `"${opening.written}" is indented by four blanks or more, so that it is shown as code; move it to the beginning of its line`;
    return { ruleId: 'directive-form', reason, position: opening.position };
  }
  const reason = `"${colons}" ends a block, but none is open here; remove the line, or give the block around it more colons than those inside it`;
  return { ruleId: 'directive-form', reason };
}

const INDENTED = /^[ \t]*(:{3,})([A-Za-z][\w-]*)?[^\n]*$/gm;

/** Remembers what begins a block in indented code and does not end there: its end is to come, or it is code. */
export function noteIndented(build: LessonBuild, node: Code): void {
  const start = node.position?.start;
  if (
    start === undefined ||
    !node.value.includes(':::') ||
    /[`~]/.test(build.source[start.offset ?? 0] ?? '')
  )
    return;
  const open: LessonBuild['indented'] = [];
  for (const { 0: line, 1: colons = '', 2: name, index } of node.value.matchAll(INDENTED)) {
    const position = placeBehind(start, node.value.slice(0, index));
    if (name !== undefined && build.blockTypes.has(name))
      open.push({ written: `${colons}${name}`, position });
    else if (line.trim() === colons) open.pop();
  }
  build.indented.push(...open);
}

function mistake(colons: string, blank: string, name: string, after: string): string {
  const written = `${colons}${name}`;
  if (blank !== '')
    return `"${colons}${blank}${name}" is no block: remove the blank after the colons: ${written}`;
  if (/^[ \t]+\[/.test(after)) return `"${written} [" is no block: remove the blank before "["`;
  if (/^[ \t]+\{/.test(after)) return `"${written} {" is no block: remove the blank before "{"`;
  if (/^[^[{]/.test(after))
    return `"${written}" is followed by text; write a title in brackets: ${written}[Title]`;
  return afterLabel(written, after);
}

function afterLabel(written: string, after: string): string {
  const label = after.startsWith('[') ? endOfLabel(after) : 0;
  if (label < 0) return `"${written}[" is no block: the bracket "[" is not closed on its line`;
  const rest = after.slice(label);
  if (/^[ \t]+\{/.test(rest)) return `"${written}[…] {" is no block: remove the blank before "{"`;
  if (/^\([^()]*\)[ \t]*$/.test(rest)) {
    const address = rest.trim().slice(1, -1).trim();
    const value = /^[\w./#-]+$/.test(address) ? address : `"${address}"`;
    return `"${written}[…](…)" is no block: write the address in braces: ${written}[…]{src=${value}}`;
  }
  if (!rest.startsWith('{'))
    return `"${written}[…]" is followed by text; nothing may stand behind a block on its line`;
  return attributeMistake(written, rest);
}

/** Index behind the bracket that closes the label, or -1. */
function endOfLabel(text: string): number {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '[') open++;
    else if (text[index] === ']' && --open === 0) return index + 1;
  }
  return -1;
}

const VALUE = /([^\s={}"']+)[ \t]*=[ \t]*("[^"]*"|'[^']*'|[^\s}]*)/g;

function attributeMistake(written: string, braces: string): string {
  if (/[“”„‘’«»]/.test(braces))
    return `The braces of "${written}" hold typographic quotes; use straight ones: name="value"`;
  for (const [, name = '', value = ''] of braces.matchAll(VALUE)) {
    if (/^["'].*["']$/s.test(value)) continue;
    if (/^["']/.test(value))
      return `The value of "${name}" in "${written}" begins with a quote that is not closed`;
    if (value === '') return `The attribute "${name}" in "${written}" has no value; write ${name}="value"`;
    if (/["'<=>`]/.test(value))
      return `The value of "${name}" in "${written}" needs quotes: ${name}="${value}"`;
  }
  if (!braces.includes('}')) return `"${written}{" is no block: the brace "{" is not closed on its line`;
  if (!/\}[ \t]*$/.test(braces))
    return `"${written}{…}" is followed by text; nothing may stand behind a block on its line`;
  return `The braces of "${written}" cannot be read; write them as {#id name="value"}`;
}

const IN_TEXT = /(?<![:\w\\]):([A-Za-z][\w-]*)(?=[[{])/g;

/** `:video[…]` within a line is text; whoever writes it probably meant the block. */
export function warnOfNearText(build: LessonBuild, node: Text): void {
  if (!node.value.includes(':')) return;
  const { blockTypes } = build;
  for (const match of node.value.matchAll(IN_TEXT)) {
    const name = match[1] ?? '';
    const near = blockTypes.has(name) ? name : (meantBlock(name) ?? nearMatch(name, blockTypes.keys()));
    if (near === undefined) continue;
    const mark = blockTypes.get(near)?.form === 'container' ? ':::' : '::';
    const reason = `":${name}" within a line is shown as text; if you mean the block, begin a line of its own with ${mark}${near}`;
    report(build, {
      severity: 'warning',
      ruleId: 'directive-form',
      reason,
      position: placeIn(node, match.index),
    });
  }
}
