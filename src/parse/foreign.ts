/** Marks of other tools that would be shown to learners as they are: one warning for each kind in a file. */
import type { Code, Nodes } from 'mdast';
import type { Position } from '../course/model/model.ts';
import { shortened } from '../course/text/shortened.ts';
import { CODE, DOLLAR_KIND, FENCE_KINDS, type ForeignKind, KINDS } from './foreign-kinds.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { placeBehind } from './places.ts';

const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?[`~]{3,}[ \t]*[{a-z]/im;

export function warnOfForeign(build: LessonBuild): void {
  const { source } = build;
  const kinds = [...KINDS, ...(build.context.dollars ? [] : [DOLLAR_KIND])].filter(
    ({ needle, found }) => source.includes(needle) && source.search(found) >= 0,
  );
  if (kinds.length > 0) {
    const prose = proseOf(build);
    for (const kind of kinds) warnOfKind(build, kind, prose);
  }
  if (FENCE.test(source)) warnOfFences(build, codeOf(build.tree, []));
}

function warnOfKind(build: LessonBuild, { what, instead, found, unless }: ForeignKind, prose: string): void {
  const matches = [...prose.matchAll(found)].filter((match) => !unless?.(match, build.blockTypes));
  const [first] = matches;
  if (first === undefined) return;
  const blank = /^[ \t>]*/.exec(first[0])?.[0].length ?? 0;
  const position = placeBehind({ line: 1, column: 1 }, build.source.slice(0, first.index + blank));
  const seen = build.source.slice(first.index, first.index + first[0].length);
  warn(build, what, instead, seen, matches.length, position);
}

function warnOfFences(build: LessonBuild, fences: readonly Code[]): void {
  const found = new Map<string, Code[]>();
  for (const fence of fences) {
    const kind = FENCE_KINDS.find(({ language }) => language.test(fence.lang ?? ''));
    if (kind !== undefined) found.set(kind.what, [...(found.get(kind.what) ?? []), fence]);
  }
  for (const { what, instead } of FENCE_KINDS) {
    const [first, ...more] = found.get(what) ?? [];
    if (first === undefined) continue;
    const { line = 1, column = 1 } = first.position?.start ?? {};
    warn(build, what, instead, `\`\`\`${first.lang ?? ''}`, more.length + 1, { line, column });
  }
}

function warn(
  build: LessonBuild,
  what: string,
  instead: string,
  seen: string,
  count: number,
  position: Position,
): void {
  const times = count > 1 ? `, ${count} times in this file,` : '';
  const reason = `${what} is not read here${times} and is shown as it is written: ${shortened(seen, 40)}; ${instead}`;
  report(build, { severity: 'warning', ruleId: 'syntax-known', reason, position });
}

function codeOf(node: Nodes, found: Code[]): Code[] {
  if (node.type === 'code') found.push(node);
  else if ('children' in node) for (const child of node.children) codeOf(child, found);
  return found;
}

type Range = [start: number, end: number, fill: string];

/** The text with everything blanked out that is no prose, each character at its place. */
function proseOf(build: LessonBuild): string {
  const ranges: Range[] = build.read.map(([start, end]) => [start, end, ' ']);
  collect(build.tree, build, ranges);
  ranges.sort(([a], [b]) => a - b);
  let at = 0;
  let prose = '';
  for (const [start, end, fill] of ranges) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    prose += build.source.slice(at, from) + build.source.slice(from, end).replace(/[^\n]/g, fill);
    at = end;
  }
  return prose + build.source.slice(at);
}

function collect(node: Nodes, build: LessonBuild, ranges: Range[]): void {
  const { source, blockTypes } = build;
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  const has = start !== undefined && end !== undefined;
  switch (node.type) {
    case 'inlineCode':
      if (has) ranges.push([start, end, CODE]);
      return;
    case 'code':
    case 'math':
    case 'inlineMath':
    case 'html':
    case 'definition':
    case 'textDirective':
    case 'leafDirective':
      if (has) ranges.push([start, end, ' ']);
      return;
    case 'containerDirective': {
      if (has) ranges.push([start, lineEnd(source, start), ' ']);
      if (has && blockTypes.get(node.name)?.namesParts) ranges.push(...bracesOf(source, start, end));
      break;
    }
    case 'link':
    case 'image': {
      const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : start;
      if (has) ranges.push([(last ?? start) + (last === end ? 0 : 1), end, ')']);
      if (has && last === end) ranges.push([start, end, ' ']);
      break;
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, build, ranges);
}

/** Those that name options, places and blanks. */
function bracesOf(source: string, start: number, end: number): Range[] {
  return [...source.slice(start, end).matchAll(/\{#?[\w-][^{}\n]*\}/g)].map(({ 0: braces, index }) => [
    start + index,
    start + index + braces.length,
    ' ',
  ]);
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}
