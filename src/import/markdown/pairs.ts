/** Which line closes which: fences of code, divs of colons, tags of Liquid, Hugo and HTML, in one pass. */
import type { Line } from './text.ts';

export type Family = 'colon' | 'slash' | 'liquid' | 'hugo' | 'tag';

export interface Mark {
  family: Family;
  /** In small letters; '' of a closing line of colons. */
  name: string;
  /** As it is written. */
  written: string;
  /** Behind the name. */
  rest: string;
  closes: boolean;
  /** It needs no other line. */
  alone: boolean;
  indent: string;
}

const COLON = /^([ \t]*):{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/;
const SLASH = /^([ \t]*)\/{3,}[ \t]*(.*?)[ \t]*$/;
const LIQUID = /^([ \t]*)\{%-?[ \t]*(end|\/)?([a-z][\w-]*)[ \t]*(.*?)[ \t]*-?%\}[ \t]*$/i;
const HUGO = /^([ \t]*)\{\{[<%][ \t]*(\/)?[ \t]*([a-z][\w./-]*)[ \t]*(.*?)[ \t]*(\/)?[>%]\}\}[ \t]*$/i;
const TAG =
  /^([ \t]*)<(\/)?([A-Z][\w.]*|div|section|article|details|center|aside|main|figure|quiz)\b[ \t]*((?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^<>"'])*?)[ \t]*(\/)?>[ \t]*$/;

export function markOf(text: string): Mark | undefined {
  const colon = COLON.exec(text) ?? undefined;
  if (colon !== undefined) return ofDiv('colon', colon);
  const slash = text.includes('///') ? SLASH.exec(text) : null;
  if (slash !== null) return ofDiv('slash', slash);
  for (const [family, form] of [
    ['liquid', LIQUID],
    ['hugo', HUGO],
    ['tag', TAG],
  ] as const) {
    const found = form.exec(text);
    if (found === null) continue;
    const [, indent = '', end, name = '', rest = '', slashed] = found;
    return {
      family,
      name: name.toLowerCase(),
      written: name,
      rest,
      closes: end !== undefined,
      alone: slashed !== undefined,
      indent,
    };
  }
  return undefined;
}

function ofDiv(family: 'colon' | 'slash', [, indent = '', rest = '']: RegExpExecArray): Mark {
  return { family, name: '', written: '', rest, closes: rest === '', alone: false, indent };
}

/** The line after that of a fence's end, for each line with which a fence begins. */
export function fencesOf(lines: readonly Line[]): Map<number, number> {
  const ends = new Map<number, number>();
  let open: { at: number; mark: string } | undefined;
  lines.forEach(({ text }, at) => {
    const [, mark = '', info = ''] =
      /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (open === undefined) {
      if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) open = { at, mark };
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      ends.set(open.at, at + 1);
      open = undefined;
    }
  });
  if (open !== undefined) ends.set(open.at, lines.length);
  return ends;
}

/** The closing line for each opening one that has one. */
export function pairsOf(lines: readonly Line[], fences: ReadonlyMap<number, number>): Map<number, number> {
  const pairs = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (let at = 0; at < lines.length; at++) {
    const end = fences.get(at);
    if (end !== undefined) {
      at = end - 1;
      continue;
    }
    const mark = markOf(lines[at]?.text ?? '');
    if (mark === undefined || mark.alone) continue;
    const key = `${mark.family} ${mark.name}`;
    const stack = open.get(key) ?? [];
    if (!mark.closes) open.set(key, [...(stack.length > 200 ? [] : stack), at]);
    else {
      const from = stack.at(-1);
      if (from !== undefined) pairs.set(from, at);
      open.set(key, stack.slice(0, -1));
    }
  }
  return pairs;
}
