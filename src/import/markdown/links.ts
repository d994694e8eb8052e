/** Addresses of links and pictures: to lessons, to files that the course takes along, or to the web. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import type { ImportContext } from '../format.ts';
import { lessonAddress } from '../imported.ts';
import type { Source } from '../source.ts';
import type { addressReader } from './addresses.ts';
import { readDataAddress } from './data-address.ts';
import { looseAnchor, offsetsOf } from './headings.ts';
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
  visit(tree, (node) => {
    if (node.type === 'imageReference') pictured.add(node.identifier);
  });
  const edits: Edit[] = [];
  const gone = new Set<string>();
  visit(tree, (node) => {
    if (!('url' in node)) return;
    const isPicture = node.type === 'image' || (node.type === 'definition' && pictured.has(node.identifier));
    const edit = isPicture ? pictureEdit(page, context, node) : linkEdit(page, context, node);
    if (edit !== undefined) edits.push(edit);
    if (edit?.by === '' && node.type === 'definition') gone.add(node.identifier);
  });
  visit(tree, (node) => {
    if ((node.type !== 'linkReference' && node.type !== 'imageReference') || !gone.has(node.identifier))
      return;
    const { start, end } = offsetsOf(node);
    const label =
      node.type === 'imageReference' ? (node.alt ?? '') : labelOf(node, text.slice(start, end)).slice(1, -1);
    edits.push({ start, end, by: label });
  });
  page.text = applyEdits(page.text, edits);
}

function linkEdit(page: Page, context: LinkContext, node: Addressed): Edit | undefined {
  const { start, end } = offsetsOf(node);
  const line = page.text.lines[(node.position?.start.line ?? 1) - 1];
  const written = page.text.text.slice(start, end);
  // An address that stands in the text as it is, with or without < >.
  if (node.type === 'link' && !written.startsWith('[')) return undefined;
  const meant = context.meaningOf(node.url, page.path);
  switch (meant.kind) {
    case 'address':
      if (/^(?:https?|mailto|tel|sms):/i.test(meant.url)) return undefined;
      page.leave(`A link to ${node.url}`, 'Its text was kept alone', line);
      return withoutLink(node, start, end, written);
    case 'page':
    case 'here': {
      const target = meant.kind === 'page' ? context.pages.get(meant.path) : page;
      const anchor = target?.anchors.get(looseAnchor(meant.anchor));
      if (meant.anchor !== '' && anchor === undefined && !/^top$/i.test(meant.anchor))
        page.leave(`A link to "${node.url}", where no heading has that name`, 'It leads to the page', line);
      if (meant.kind === 'page')
        return addressEdit(node, written, start, end, lessonAddress(meant.path, anchor));
      return anchor
        ? addressEdit(node, written, start, end, `#${anchor}`)
        : withoutLink(node, start, end, written);
    }
    case 'file':
      return addressEdit(node, written, start, end, take(context, meant.path));
    case 'data':
    case 'missing':
      page.leave(
        `A link to "${node.url.slice(0, 80)}", which is not in the source`,
        'Its text was kept alone',
        line,
        'Link to what takes its place, or leave it so',
      );
      return withoutLink(node, start, end, written);
  }
}

function pictureEdit(page: Page, context: LinkContext, node: Addressed): Edit | undefined {
  const { start, end } = offsetsOf(node);
  const line = page.text.lines[(node.position?.start.line ?? 1) - 1];
  const written = page.text.text.slice(start, end);
  const meant = context.meaningOf(node.url, page.path);
  const alt = node.type === 'image' ? (node.alt ?? '') : '';
  if (meant.kind === 'file') return addressEdit(node, written, start, end, take(context, meant.path));
  if (meant.kind === 'data') {
    const data = readDataAddress(meant.url);
    if (data !== undefined) {
      const name = `${page.path.replace(/^.*\//, '').replace(/\.\w+$/, '')}-picture${data.extension}`;
      return addressEdit(node, written, start, end, context.files.add(name, { bytes: data.bytes }));
    }
    page.leave('A picture within the text that cannot be read', 'It was left out', line, 'Save it as a file');
    return { start, end, by: alt };
  }
  if (meant.kind === 'address') {
    page.leave(
      `A picture at ${meant.url.slice(0, 200)}`,
      'A link to it was written, and nothing was asked of that host',
      line,
      'Save the picture in assets and show it, if its licence allows it',
    );
    return node.type === 'image' ? { start, end, by: `[${alt || 'Picture'}](${meant.url})` } : undefined;
  }
  page.leave(
    `The picture "${node.url.slice(0, 80)}", which is not in the source`,
    'Its description was kept alone',
    line,
    'Put the picture into assets and show it',
  );
  return { start, end, by: node.type === 'image' ? alt : '' };
}

function take({ source, files }: LinkContext, path: string): string {
  const file = source.files.get(path);
  return file === undefined ? '' : files.add(path, { from: file.from });
}

/** The last place of the old address in what is written; an address that is written otherwise is looked for by its form. */
function addressEdit(node: Addressed, written: string, start: number, end: number, address: string): Edit {
  if (node.type === 'definition') {
    const label = /^\[(?:[^\]\\]|\\.)*\]:/.exec(written)?.[0] ?? '';
    return { start, end, by: `${label} ${address}${titleOf(node)}` };
  }
  const label = node.type === 'image' ? `![${escaped(node.alt ?? '')}]` : labelOf(node, written);
  return { start, end, by: `${label}(${address}${titleOf(node)})` };
}

function labelOf(node: Nodes, written: string): string {
  const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = node.position?.start.offset ?? 0;
  return last === undefined ? '[]' : `${written.slice(0, last - from)}]`;
}

function titleOf(node: Addressed): string {
  return node.title ? ` "${node.title.replace(/["\\]/g, '\\$&')}"` : '';
}

function withoutLink(node: Addressed, start: number, end: number, written: string): Edit {
  if (node.type === 'definition') return { start, end, by: '' };
  return { start, end, by: labelOf(node, written).slice(1, -1) };
}

function escaped(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}

export function visit(node: Nodes, act: (node: Nodes) => void): void {
  act(node);
  if ('children' in node) for (const child of node.children) visit(child, act);
}
