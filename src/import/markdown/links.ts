/** Addresses of links and pictures: to lessons, to files that the course takes along, or to the web. */
import type { Link, LinkReference, Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import type { ImportContext } from '../format.ts';
import { lessonAddress } from '../imported.ts';
import type { Source } from '../source.ts';
import type { addressReader } from './addresses.ts';
import { readDataAddress } from './data-address.ts';
import { lineOf, looseAnchor, offsetsOf } from './headings.ts';
import type { Page } from './page.ts';
import { applyEdits, type Edit } from './text.ts';

export interface LinkContext {
  source: Source;
  files: ImportContext['files'];
  pages: ReadonlyMap<string, Page>;
  meaningOf: ReturnType<typeof addressReader>;
}

type Addressed = Extract<Nodes, { url: string }>;

export function settleLinks(page: Page, context: LinkContext): void {
  const { text } = page.text;
  const tree = parseMarkdown(text);
  const pictured = new Set<string>();
  const linked = new Set<Nodes>();
  visit(tree, (node) => {
    if (node.type === 'imageReference') pictured.add(node.identifier);
    if (node.type === 'link' || node.type === 'linkReference') visit(node, (inner) => linked.add(inner));
  });
  const edits: Edit[] = [];
  const gone = new Set<string>();
  visit(tree, (node) => {
    if (!('url' in node)) return;
    const isPicture = node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier));
    const made = isPicture
      ? pictureEdits(page, context, node, linked.has(node))
      : linkEdits(page, context, node);
    edits.push(...made);
    if (made[0]?.by === '' && node.type === 'definition') gone.add(node.identifier);
  });
  visit(tree, (node) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !gone.has(node.identifier))
      return;
    if (node.type === 'imageReference') edits.push({ ...offsetsOf(node), by: node.alt ?? '' });
    else edits.push(...withoutBrackets(node));
  });
  page.text = applyEdits(page.text, edits);
}

function linkEdits(page: Page, context: LinkContext, node: Addressed): Edit[] {
  const line = lineOf(page, node);
  // An address that stands in the text as it is, with or without < >.
  if (node.type === 'link' && page.text.text[offsetsOf(node).start] !== '[') return [];
  const meant = context.meaningOf(node.url, page.path);
  switch (meant.kind) {
    case 'address':
      if (/^(?:https?|mailto|tel|sms):/i.test(meant.url)) return [];
      page.leave(`A link to ${node.url}`, 'Its text was kept alone', line);
      return withoutLink(node);
    case 'page':
    case 'here': {
      const target = meant.kind === 'page' ? context.pages.get(meant.path) : page;
      const anchor = target?.anchors.get(looseAnchor(meant.anchor));
      if (meant.anchor !== '' && anchor === undefined && !/^top$/i.test(meant.anchor))
        page.leave(`A link to "${node.url}", where no heading has that name`, 'It leads to the page', line);
      if (meant.kind === 'page') return [addressEdit(page, node, lessonAddress(meant.path, anchor))];
      return anchor ? [addressEdit(page, node, `#${anchor}`)] : withoutLink(node);
    }
    case 'file':
      return [addressEdit(page, node, take(context, meant.path))];
    case 'data':
    case 'missing':
      page.leave(
        `A link to "${node.url.slice(0, 80)}", which is not in the source`,
        'Its text was kept alone',
        line,
        'Link to what takes its place, or leave it so',
      );
      return withoutLink(node);
  }
}

function pictureEdits(page: Page, context: LinkContext, node: Addressed, isLinked: boolean): Edit[] {
  const place = offsetsOf(node);
  const line = lineOf(page, node);
  const meant = context.meaningOf(node.url, page.path);
  const alt = node.type === 'image' ? (node.alt ?? '') : '';
  if (meant.kind === 'file') return [addressEdit(page, node, take(context, meant.path))];
  if (meant.kind === 'data') {
    const data = readDataAddress(meant.url);
    if (data !== undefined) {
      const name = `${page.path.replace(/^.*\//, '').replace(/\.\w+$/, '')}-picture${data.extension}`;
      return [addressEdit(page, node, context.files.add(name, { bytes: data.bytes }))];
    }
    page.leave('A picture within the text that cannot be read', 'It was left out', line, 'Save it as a file');
    return [{ ...place, by: alt }];
  }
  if (meant.kind === 'address') {
    page.leave(
      `A picture at ${meant.url.slice(0, 200)}`,
      isLinked
        ? 'Its description was kept in the link around it, and nothing was asked of that host'
        : 'A link to it was written, and nothing was asked of that host',
      line,
      'Save the picture in assets and show it, if its licence allows it',
    );
    if (node.type !== 'image') return [];
    const text = alt || 'Picture';
    return [{ ...place, by: isLinked ? text : `[${text}](${meant.url})` }];
  }
  page.leave(
    `The picture "${node.url.slice(0, 80)}", which is not in the source`,
    'Its description was kept alone',
    line,
    'Put the picture into assets and show it',
  );
  return [{ ...place, by: alt }];
}

function take({ source, files }: LinkContext, path: string): string {
  const file = source.files.get(path);
  return file === undefined ? '' : files.add(path, { from: file.from });
}

/** What stands between the brackets of a link has edits of its own. */
function addressEdit(page: Page, node: Addressed, address: string): Edit {
  const { start, end } = offsetsOf(node);
  const behind = `(${address}${titleOf(node)})`;
  if (node.type === 'link') return { start: textEnd(node), end, by: `]${behind}` };
  if (node.type === 'image') return { start, end, by: `![${escaped(node.alt ?? '')}]${behind}` };
  const label = /^\[(?:[^\]\\]|\\.)*\]:/.exec(page.text.text.slice(start, end))?.[0] ?? '';
  return { start, end, by: `${label} ${address}${titleOf(node)}` };
}

/** Offset of the bracket behind the text of a link. */
function textEnd(node: Link | LinkReference): number {
  return node.children.at(-1)?.position?.end.offset ?? offsetsOf(node).start + 1;
}

function titleOf(node: Addressed): string {
  return node.title ? ` "${node.title.replace(/["\\]/g, '\\$&')}"` : '';
}

function withoutLink(node: Addressed): Edit[] {
  return node.type === 'link' ? withoutBrackets(node) : [{ ...offsetsOf(node), by: '' }];
}

function withoutBrackets(node: Link | LinkReference): Edit[] {
  const { start, end } = offsetsOf(node);
  return [
    { start, end: start + 1, by: '' },
    { start: textEnd(node), end, by: '' },
  ];
}

function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}

function visit(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) for (const child of node.children) visit(child, act);
}
