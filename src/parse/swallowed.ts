/** What Markdown swallows or shows as raw marks without a word: to its author it was content. */
import type { Code, Heading, Html, Nodes, Paragraph, Root, Table, Text } from 'mdast';
import type { Math as MathBlock } from 'mdast-util-math';
import { toString as plainText } from 'mdast-util-to-string';
import { positionOf } from '../blocks/block-type.ts';
import type { Position } from '../course/model/model.ts';
import { shortened } from '../course/text/shortened.ts';
import { MERGE_REASON, mergeLine } from '../diagnostics/merge-marks.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { placeBehind, placeIn } from './places.ts';

/** Characters of what was written, in a message. */
const LONGEST = 60;

/** Code or mathematics between two fences. */
export function reportOpenFence(build: LessonBuild, node: Code | MathBlock): void {
  const { start, end } = node.position ?? {};
  const written = build.source.slice(start?.offset, end?.offset);
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(written)?.[0];
  if (fence === undefined) return;
  const last = written
    .slice(written.lastIndexOf('\n') + 1)
    .replace(/^[ \t>]*/, '')
    .trimEnd();
  if (written.includes('\n') && last.startsWith(fence) && last === (fence[0] ?? '').repeat(last.length))
    return;
  const next = build.source.slice(end?.offset).trimStart();
  const reason =
    build.open.length > 0 && next.startsWith(':::')
      ? `"${fence}" is not closed inside "${build.open.at(-1)}": a line ":::" below it ends that block first; end the code with a line "${fence}", and give the block around it more colons than its code shows`
      : `"${fence}" opens code or mathematics that is never closed, and takes what follows; end it with a line "${fence}"`;
  report(build, { ruleId: 'markup-closed', reason, position: positionOf(node) });
}

/** Kinds of HTML that go on to the end of the text where their end is missing (CommonMark 4.6). */
const ENDS: [begins: RegExp, ends: RegExp, write: string][] = [
  [/^\s*<!--/, /-->/, '-->'],
  [/^\s*<\?/, /\?>/, '?>'],
  [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^\s*<(?:script|pre|style|textarea)(?=[\s>])/i, /<\/(?:script|pre|style|textarea)>/i, 'its end tag'],
];
/** Elements that hide or drop all that stands in them. */
const TAKING =
  /<(\/?)(details|iframe|object|noscript|script|style|textarea|select|svg|math|template)(?=[\s/>])[^<>]*?(\/?)>/gi;

/** Elements that are followed within one another. */
const MOST_OPEN = 100;

export function noteHtml(build: LessonBuild, node: Html, isBlock: boolean): void {
  const { value } = node;
  const [begins, ends, write] = (isBlock ? ENDS : []).find(([beginning]) => beginning.test(value)) ?? [];
  if (begins !== undefined && ends !== undefined) {
    const name = begins.exec(value)?.[0].trim() ?? '';
    const again = name === '<!--' ? value.indexOf('<!--', value.indexOf('<!--') + 4) : -1;
    const end = value.search(ends);
    if (end < 0 || (again >= 0 && again < end)) {
      const reason = `"${name}" is not closed and takes what follows; write ${write} where it ends`;
      report(build, { ruleId: 'markup-closed', reason, position: positionOf(node) });
    }
    return;
  }
  if (value.startsWith('<!--')) return;
  for (const [, slash, tag = '', itself] of value.matchAll(TAKING)) {
    const name = tag.toLowerCase();
    const isForeign = name === 'svg' || name === 'math';
    if (slash === '/') {
      const from = build.openTags.findLastIndex((open) => open.name === name);
      if (from >= 0) build.openTags.length = from;
    } else if (!(itself === '/' && isForeign) && build.openTags.length < MOST_OPEN)
      build.openTags.push({ name, position: positionOf(node) });
  }
}

/** The outermost: those within it may be closed once it is. */
export function reportOpenTags(build: LessonBuild): void {
  for (const { name, position } of build.openTags.slice(0, 1)) {
    const reason = `"<${name}>" is not closed and takes what follows; write </${name}> where it ends`;
    report(build, { ruleId: 'markup-closed', reason, position });
  }
}

export function warnOfCells(build: LessonBuild, node: Table): void {
  const columns = node.children[0]?.children.length ?? 0;
  for (const row of node.children) {
    const lost = row.children.slice(columns).map((cell) => plainText(cell).trim());
    const [first] = lost.filter(Boolean);
    if (first === undefined) continue;
    const reason = `This row has ${row.children.length} cells and its header ${columns}, so "${shortened(first, LONGEST)}" is not shown; add a column to the header, or write a bar within a cell as \\|`;
    warn(build, 'row-within-header', reason, positionOf(row));
  }
}

/** Each that nobody calls, and each that is written twice. */
export function warnOfFootnotes(build: LessonBuild, tree: Root): void {
  if (!build.source.includes('[^')) return;
  const written = new Map<string, Position>();
  const called = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      const first = written.get(node.identifier);
      if (first === undefined) written.set(node.identifier, positionOf(node));
      else {
        const reason = `The footnote [^${node.label ?? node.identifier}] is written on line ${first.line} already, and this text is not shown; give it another name`;
        warn(build, 'footnote-used', reason, positionOf(node));
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  for (const [name, position] of written) {
    if (called.has(name)) continue;
    const reason = `No text calls the footnote [^${name}], so it is not shown; write [^${name}] where it belongs, or remove it`;
    warn(build, 'footnote-used', reason, position);
  }
}

/** `[^a-z]` is a pattern of whoever writes about patterns. */
const NOTE = /\[\^(?!.-.\])[\p{L}\p{N}_-]{1,40}\](?!:)/gu;
const REFERENCE = /(?<![\p{L}\p{N}\])])\[[^[\]\n]{2,200}\]\[[^[\]\n]{0,200}\]/gu;
const ADDRESS = /(?<![\p{L}\p{N}\])])!?\[[^[\]\n]{0,200}\]\(([^()<>\n]{1,300})\)/gu;

/** `my saw.png`, also with a title behind it. */
function isBlankPath(address: string): boolean {
  const path = address.replace(/\s+"[^"]*"\s*$/, '').trim();
  return /\s/.test(path) && /\.[a-z][a-z0-9]{1,4}$/i.test(path);
}

/** Links, pictures and footnotes that the parser took for text. */
export function warnOfShownMarks(build: LessonBuild, node: Text): void {
  if (!node.value.includes('[')) return;
  const tell = (pattern: RegExp, ruleId: string, reason: (found: string) => string) => {
    for (const match of node.value.matchAll(pattern))
      warn(build, ruleId, reason(shortened(match[0], LONGEST)), placeIn(node, match.index));
  };
  tell(
    NOTE,
    'reference-known',
    (found) => `"${found}" calls a footnote that is not written; add a line "${found}: …"`,
  );
  tell(
    REFERENCE,
    'reference-known',
    (found) =>
      `"${found}" names an address that is not given; write [text](address), or add a line with its address`,
  );
  for (const { 0: found, 1: address = '', index } of node.value.matchAll(ADDRESS)) {
    if (!isBlankPath(address)) continue;
    const reason = `"${shortened(found, LONGEST)}" is shown as text, for its path holds a blank; put the path between < and >`;
    warn(build, 'path-readable', reason, placeIn(node, index));
  }
}

const WIDE_BLANK =
  /^(?:[ \t>]*)(#{1,6}|[-*+](?![\u00a0\u202f\u3000]\p{Nd})|(?:[-*+] )?\[(?=[\u00a0\u202f\u3000]\]))[\u00a0\u202f\u3000]/gmu;
const NUMBERED = /^[ \t>]*\d{1,3}[.)][\u00a0\u202f\u3000]/gm;

/** Lines that would be headings and lists, and what a merge left behind. */
export function reportLineMarks(build: LessonBuild, node: Paragraph | Heading): void {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined) return;
  const text = build.source.slice(start.offset, end.offset);
  const merge = mergeLine(text);
  if (merge !== undefined) {
    const position = { line: start.line + merge - 1, column: merge === 1 ? start.column : 1 };
    report(build, { ruleId: 'merge-finished', reason: MERGE_REASON, position });
  }
  if (!/[\u00a0\u202f\u3000]/.test(text)) return;
  // One such line may begin with a date.
  const numbered = [...text.matchAll(NUMBERED)];
  const [first] = [...text.matchAll(WIDE_BLANK), ...(numbered.length > 1 ? numbered : [])];
  if (first === undefined) return;
  const reason = `"${first[0].trim()}" is followed by a no-break blank, so that it is shown as text; write a plain blank behind it`;
  warn(build, 'mark-readable', reason, placeBehind(start, text.slice(0, first.index)));
}

function warn(build: LessonBuild, ruleId: string, reason: string, position: Position): void {
  report(build, { severity: 'warning', ruleId, reason, position });
}
