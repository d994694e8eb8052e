/** Raw HTML of a page: what Markdown can say becomes Markdown, what courses may hold stays, all else is left out and listed. */
import type { Html, Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import { fromHtml } from '../from-html.ts';
import { toMarkdown } from '../to-markdown.ts';
import { readAttributes } from './attributes.ts';
import { lineOf, offsetsOf } from './headings.ts';
import type { Page } from './page.ts';
import { pictureText } from './picture.ts';
import { applyEdits, type Edit } from './text.ts';

/** Stay as they are, without attributes, within a line. */
const KEPT =
  /^(?:sub|sup|kbd|mark|abbr|ins|del|u|small|br|wbr|q|cite|dfn|samp|var|b|i|em|strong|code|s|bdi|bdo|ruby|rt|rp)$/;
/** Make nothing that a learner sees. */
const EMPTY =
  /^(?:span|div|p|font|center|section|article|main|nav|header|footer|aside|big|nobr|label|tt|picture|source|fragment|figure|figcaption|summary|details)$/;
/** Stay as they are, between blocks. */
const STRUCTURE = /^(?:table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|hr|h[1-6]|pre|blockquote|caption)$/;
const BLOCK =
  /^<(?:p|div|table|ul|ol|dl|h[1-6]|img|a|figure|picture|pre|blockquote|center|hr|br|video|audio|iframe|embed|object|b|strong|em|i|font|span|svg|form|input|button|sub|sup|kbd|small|details)\b/i;

export function settleHtml(page: Page): void {
  if (!/<[a-z!/]/i.test(page.text.text)) return;
  const edits: Edit[] = [];
  const visit = (node: Nodes, inParagraph: boolean) => {
    if (node.type === 'html') {
      const by = inParagraph ? undefined : blockOf(page, node);
      if (by !== undefined) edits.push({ ...offsetsOf(node), by });
      return;
    }
    const phrasing = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    if ('children' in node) {
      if (phrasing) edits.push(...inlineEdits(page, htmlWithin(node)));
      for (const child of node.children) visit(child, inParagraph || phrasing);
    }
  };
  visit(parseMarkdown(page.text.text), false);
  page.text = applyEdits(page.text, edits);
}

function htmlWithin(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(htmlWithin) : [];
}

/** Undefined where it stays as it is. */
function blockOf(page: Page, node: Html): string | undefined {
  const { value } = node;
  if (/^<!--/.test(value)) return undefined;
  if (!BLOCK.test(value.trim())) return withoutTags(page, node);
  if (!isBalanced(value)) return withoutTags(page, node);
  const media = mediaLinks(page, value, node);
  const tree = fromHtml(media);
  const indent = ' '.repeat((node.position?.start.column ?? 1) - 1);
  return toMarkdown(tree).trim().replaceAll('\n', `\n${indent}`);
}

/** Films, sounds and frames are links: `check` lets none of them in as HTML. */
function mediaLinks(page: Page, value: string, node: Nodes): string {
  return value
    .replace(
      /<(iframe|video|audio|embed|object)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/gi,
      (_, tag: string, written: string, inner = '') => {
        const { values } = readAttributes(written);
        const source =
          values.get('src') ??
          values.get('data') ??
          readAttributes(/<source\b([^>]*)>/i.exec(inner)?.[1] ?? '').values.get('src') ??
          '';
        page.leave(
          `A <${tag.toLowerCase()}> ${source}`,
          source === '' ? 'It was left out' : 'A link to it was written',
          lineOf(page, node),
          'Write a ::video or ::audio in its place',
        );
        const title = values.get('title') || source;
        return source === ''
          ? ''
          : `<a href="${source.replaceAll('"', '%22')}">${title.replaceAll('<', '&lt;')}</a>`;
      },
    )
    .replace(
      /<(svg|form|script|style|button|select|textarea|math)\b[\s\S]*?(?:<\/\1>|$)/gi,
      (_, tag: string) => {
        page.leave(
          `A <${tag.toLowerCase()}>`,
          'It was left out',
          lineOf(page, node),
          'Keep a drawing as a file, and a form as a question',
        );
        return '';
      },
    );
}

function isBalanced(value: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = '', alone] of value.matchAll(/<(\/)?([a-z][\w-]*)\b[^<>]*?(\/)?>/gi)) {
    const tag = name.toLowerCase();
    if (alone || /^(?:img|br|hr|input|source|wbr|col|embed|meta|link)$/.test(tag)) continue;
    if (slash === undefined) open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.every((tag) => /^(?:p|li|td|tr|th|dd|dt)$/.test(tag));
}

/** HTML that begins here and ends behind other text. */
function withoutTags(page: Page, node: Html): string {
  const value = mediaLinks(page, node.value, node);
  const text = value.replace(
    /<(\/)?([A-Za-z][\w.-]*)\b([^<>]*)>/g,
    (whole, slash, name: string, rest: string) => tagOf(page, node, whole, slash, name, rest) ?? '',
  );
  return text.trim();
}

function inlineEdits(page: Page, nodes: readonly Html[]): Edit[] {
  const edits: Edit[] = [];
  const links: string[] = [];
  for (const node of nodes) {
    const [whole = '', slash, name = '', rest = ''] =
      /^<(\/)?([A-Za-z][\w.-]*)\b([\s\S]*)>$/.exec(node.value) ?? [];
    if (name === '') continue;
    if (name.toLowerCase() === 'a') {
      const href =
        slash === undefined ? (readAttributes(rest).values.get('href') ?? '') : (links.pop() ?? '');
      if (slash === undefined) links.push(href);
      const by =
        href === '' ? '' : slash === undefined ? '[' : `](<${href.replace(/[<>\n]/g, encodeURIComponent)}>)`;
      edits.push({ ...offsetsOf(node), by });
      continue;
    }
    const by = tagOf(page, node, whole, slash, name, rest);
    if (by !== undefined && by !== whole) edits.push({ ...offsetsOf(node), by });
  }
  // One that is never closed is no link.
  return links.some((href) => href !== '') ? edits.filter(({ by }) => !/^(?:\[|\]\(<)/.test(by)) : edits;
}

/** What takes the place of a tag; undefined where it stays as it is. */
function tagOf(
  page: Page,
  node: Nodes,
  whole: string,
  slash: string | undefined,
  written: string,
  rest: string,
): string | undefined {
  const name = written.toLowerCase();
  if (name === 'img' || (name === 'image' && written !== 'Image')) {
    const { values } = readAttributes(rest);
    const source = values.get('src') ?? '';
    return source === '' ? '' : pictureText(values.get('alt'), source, values.get('width'));
  }
  if (/^[A-Z]/.test(written)) {
    if (slash === undefined)
      page.leave(
        `A component ${whole.slice(0, 120)}`,
        'Its text was kept alone',
        lineOf(page, node),
        'Write Markdown or a block in its place',
      );
    return '';
  }
  if (KEPT.test(name))
    return name === 'abbr' || rest.trim().replace('/', '') === '' ? undefined : `<${slash ?? ''}${name}>`;
  if (EMPTY.test(name) || name === 'a') return '';
  if (STRUCTURE.test(name)) return undefined;
  if (slash === undefined) page.leave(`An HTML element <${name}>`, 'It was left out', lineOf(page, node));
  return '';
}
