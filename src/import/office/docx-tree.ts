/** A Word document, looked through, by mammoth to HTML and from there to a Markdown tree. */
import type { Element, ElementContent, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { parseHtml } from '../../blocks/parse-html.ts';
import type { MarkedNode } from './docx-reading.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { OfficeFile } from './office-file.ts';
import { placeNodes } from './place-nodes.ts';
import { small } from './small-text.ts';
import { bookmarkNode } from './write-lessons.ts';

export interface DocxTree {
  /** Text of the paragraph with the style "Title". */
  title: string | undefined;
  subtitle: string | undefined;
  tree: Root;
}

/** Styles beside those that mammoth knows; `!` leaves out. */
const STYLE_MAP = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  "r[style-name='Emphasis'] => em",
];

/** Prefix of what mammoth names, so that no bookmark of the document is taken for it. */
const OURS = 'made-';

/** @param parts XML in the place of what the file's parts hold */
export async function docxTree(
  file: OfficeFile,
  parts: ReadonlyMap<string, string>,
  nodes: readonly MarkedNode[],
  styles: DocxStyles,
): Promise<DocxTree> {
  const { value } = await mammoth.convertToHtml(mammothInput(file, parts), {
    styleMap: STYLE_MAP,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    idPrefix: OURS,
    transformDocument: withHeadings(styles),
  });
  const html = parseHtml(value);
  const [title, subtitle] = ['title', 'subtitle'].map((name) => takeText(html, name));
  const tree = toMdast(html, { handlers: HANDLERS, newlines: false }) as Root;
  placeNodes(tree, nodes);
  return { title, subtitle, tree };
}

/** mammoth takes a zip that is open already, though it does not say so: `tests/insides.test.ts` looks after it. */
function mammothInput(file: OfficeFile, parts: ReadonlyMap<string, string>): { buffer: Buffer } {
  // Parsed here first, where document types are refused.
  const written = (name: string) => (file.xml(name) === undefined ? '' : file.text(name));
  const read = async (name: string, encoding?: string) =>
    encoding === undefined || encoding === 'base64' ? file.bytes(name) : (parts.get(name) ?? written(name));
  const input = { file: { exists: (name: string) => file.bytes(name) !== undefined, read } };
  return input as unknown as { buffer: Buffer };
}

interface MammothElement {
  type: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: unknown;
  children?: MammothElement[];
}

/** Paragraphs in a style that is based on that of a heading are headings too. */
function withHeadings(styles: DocxStyles): (element: MammothElement) => MammothElement {
  const visit = (element: MammothElement): MammothElement => {
    const level =
      element.type === 'paragraph' ? styles.headingLevel(element.styleId ?? undefined) : undefined;
    const own = level === undefined ? {} : { styleName: `Heading ${level}`, styleId: null, numbering: null };
    const children = element.children?.map(visit);
    return Object.assign(
      Object.create(Object.getPrototypeOf(element)),
      element,
      own,
      children && { children },
    );
  };
  return visit;
}

function takeText(html: HtmlRoot, className: string): string | undefined {
  const at = html.children.findIndex((node) => node.type === 'element' && hasClass(node, className));
  if (at < 0) return undefined;
  const [found] = html.children.splice(at, 1);
  return plainHtml(found as HtmlNodes)
    .replace(/\s+/g, ' ')
    .trim();
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function plainHtml(node: HtmlNodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainHtml).join('') : '';
}

type Handler = (state: State, node: Element) => Nodes | Nodes[] | undefined;

const HANDLERS: Record<string, Handler> = {
  a(state, node) {
    const { id = '', href = '' } = node.properties;
    // Bookmarks, and the way back from a note.
    if (href === '') return bookmarkNode(String(id).slice(OURS.length));
    if (String(href).startsWith(`#${OURS}footnote-ref-`) || String(href).startsWith(`#${OURS}endnote-ref-`))
      return [];
    const to = String(href).startsWith(`#${OURS}`) ? `#${String(href).slice(OURS.length + 1)}` : String(href);
    return { type: 'link', url: to, children: state.all(node) as PhrasingContent[] };
  },
  sup(state, node) {
    const note = noteNamed(node.children[0], /^(?:footnote|endnote)-ref-/);
    return note === undefined
      ? small(plainHtml(node), 'sup', state.all(node))
      : { type: 'footnoteReference', identifier: note, label: note };
  },
  sub: (state, node) => small(plainHtml(node), 'sub', state.all(node)),
  li(state, node) {
    const note = noteNamed(node, /^(?:footnote|endnote)-(?!ref-)/);
    if (note === undefined) {
      const children = state.toFlow(state.all(node));
      return { type: 'listItem', spread: false, children } as Nodes;
    }
    const children = state.toFlow(state.all(node)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: note, label: note, children };
  },
  ol: (state, node) => list(state, node, true),
  ul: (state, node) => list(state, node, false),
  table(state, node) {
    const rows = elementsNamed(node, 'tr');
    const cells = rows.flatMap(({ children }) => children.filter((child) => child.type === 'element'));
    const [first] = cells;
    // A frame around a text.
    if (first !== undefined && cells.length === 1) return state.toFlow(state.all(first)) as Nodes[];
    for (const child of rows[0]?.children ?? []) if (child.type === 'element') child.tagName = 'th';
    return defaultHandlers.table(state, node);
  },
  td: cell,
  th: cell,
};

/** Of this table, not of those in its cells. */
function elementsNamed(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === tagName) return [child];
    return child.tagName === 'thead' || child.tagName === 'tbody' ? elementsNamed(child, tagName) : [];
  });
}

/** Notes are the items of a list at the end; footnotes and endnotes have numbers of their own. */
function noteNamed(node: ElementContent | undefined, pattern: RegExp): string | undefined {
  const id = node?.type === 'element' ? String(node.properties.id ?? '') : '';
  if (!id.startsWith(OURS) || !pattern.test(id.slice(OURS.length))) return undefined;
  return id
    .slice(OURS.length)
    .replace(/^footnote-(?:ref-)?/, '')
    .replace(/^endnote-(?:ref-)?/, 'e');
}

function list(state: State, node: Element, ordered: boolean): Nodes | Nodes[] {
  const children = state.all(node);
  if (children.every(({ type }) => type === 'footnoteDefinition')) return children;
  const items = children.map((child) =>
    child.type === 'listItem' ? child : { type: 'listItem', spread: false, children: state.toFlow([child]) },
  );
  return { type: 'list', ordered, spread: false, children: items } as Nodes;
}

/** A cell holds one line: its paragraphs and items are parted by breaks. */
function cell(state: State, node: Element): Nodes {
  const children = linesOf(state, node, '').flatMap((line, at) =>
    at === 0 ? line : [{ type: 'html', value: '<br>' } as const, ...line],
  );
  return { type: 'tableCell', children } as Nodes;
}

const BLOCKS = /^(?:p|ul|ol|li|table|thead|tbody|tr|td|th|blockquote|pre|h[1-6])$/;

function linesOf(state: State, node: Element, prefix: string): Nodes[][] {
  const lines: Nodes[][] = [];
  let line: ElementContent[] = [];
  const close = () => {
    const nodes = line.length === 0 ? [] : state.all({ ...node, children: line });
    if (nodes.length > 0) lines.push(prefix === '' ? nodes : [{ type: 'text', value: prefix }, ...nodes]);
    line = [];
  };
  for (const child of node.children) {
    if (child.type === 'element' && BLOCKS.test(child.tagName)) {
      close();
      lines.push(...linesOf(state, child, child.tagName === 'li' ? '• ' : prefix));
    } else line.push(child);
  }
  close();
  return lines;
}
