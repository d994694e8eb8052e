/** Headings: the first `#` is the title; all others begin at `##`, skip no level and have no numbers of other tools. */
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from '../../parse/markdown.ts';
import type { Page } from './page.ts';
import { applyEdits, type Edit } from './text.ts';

const TOP = 2;
const LOWEST = 6;

/** Attributes behind a heading, as Pandoc, kramdown, MkDocs and Docusaurus have them. */
const BRACES = /[ \t]*\{:?[ \t]*([^{}\n]*)\}[ \t]*$/;

export function settleHeadings(page: Page): void {
  const { text } = page.text;
  const headings = collect(parseMarkdown(text), []);
  const edits: Edit[] = [];
  const own = headings.filter((heading) => !isTitle(page, heading, headings, edits));
  const least = own.reduce((depth, heading) => Math.min(depth, heading.depth), LOWEST);
  const slugger = new GithubSlugger();
  let before = TOP - 1;
  for (const heading of own) {
    const depth = Math.min(heading.depth - least + TOP, before + 1, LOWEST);
    before = depth;
    const { start, end } = offsetsOf(heading);
    const written = text.slice(start, end);
    const { inner, place } = innerOf(written);
    if (inner === '') {
      edits.push({ start, end, by: '' });
      continue;
    }
    const by = `${'#'.repeat(depth)} ${inner}${place === '' ? '' : ` {#${place}}`}`;
    if (by !== written) edits.push({ start, end, by });
    const anchor = place || slugger.slug(plainText(heading).replace(BRACES, ''));
    page.anchors.set(looseAnchor(anchor), anchor);
    page.anchors.set(looseAnchor(plainText(heading).replace(BRACES, '')), anchor);
  }
  page.text = applyEdits(page.text, edits);
}

/** The same for all ways in which tools make an anchor of a heading. */
export function looseAnchor(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where the heading is the page's title, and gone. */
function isTitle(page: Page, heading: Heading, all: readonly Heading[], edits: Edit[]): boolean {
  if (heading !== all[0] || heading.depth !== 1) return false;
  const isAlone = all.filter(({ depth }) => depth === 1).length === 1;
  const { start, end } = offsetsOf(heading);
  const text = plainText(heading).replace(BRACES, '').replace(/\s+/g, ' ').trim();
  if (page.title !== '' && !isAlone && text.toLowerCase() !== page.title.toLowerCase()) return false;
  if (page.title === '' || isAlone) page.title = page.title || text;
  edits.push({ start, end, by: '' });
  page.anchors.set(looseAnchor(text), '');
  return true;
}

/** Of `## text ##` and of underlined ones, without attributes but an id. */
function innerOf(written: string): { inner: string; place: string } {
  const line = /^ {0,3}#/.test(written)
    ? written.replace(/^ {0,3}#{1,6}[ \t]*/, '').replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    : written.replace(/\n[ \t>]*[=-]+[ \t]*$/, '').replace(/\s*\n[ \t>]*/g, ' ');
  const braces = BRACES.exec(line);
  // Several groups of attributes may follow one another.
  const place = /#([\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,99})/u.exec(braces?.[1] ?? '')?.[1] ?? '';
  const isAttributes = braces !== null && /^(?:[#.][\w-]|[\w-]+=|-$)/.test(braces[1] ?? '');
  const inner = (isAttributes ? line.slice(0, braces.index) : line).trim();
  // A heading that is bold altogether, as Google Docs exports it.
  return { inner: /^\*\*([^*]+)\*\*$/.exec(inner)?.[1] ?? inner, place: isAttributes ? place : '' };
}

function collect(node: Nodes, found: Heading[]): Heading[] {
  if (node.type === 'heading') found.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, found);
  return found;
}

export function offsetsOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Of the source, 1-based. */
export function lineOf(page: Page, node: Nodes): number | undefined {
  return page.text.lines[(node.position?.start.line ?? 1) - 1];
}
