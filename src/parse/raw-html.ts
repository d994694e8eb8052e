/**
 * The author's raw HTML, parsed and sanitised. Loaded by `tools.ts` when a lesson has raw HTML.
 *
 * What we made ourselves takes no part in it: finished blocks are replaced by empty slots, and every
 * other element of ours goes through without its properties. Both are found again by a mark that
 * nobody can guess, so that no author's element can pass as ours; it never reaches the page.
 */
import { randomUUID } from 'node:crypto';
import type { Comment, Doctype, Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type Options as RawOptions, raw } from 'hast-util-raw';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { positionOf } from '../blocks/block-type.ts';
import { imageElement, sized } from './images.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { linkProperties } from './links.ts';

const SLOT = 'coursewright-slot';
const MARK = 'dataCoursewrightMark';

export function resolveRawHtml(build: LessonBuild, nodes: ElementContent[]): ElementContent[] {
  if (!nodes.some((node) => hasRaw(build, node))) return nodes;
  const secret = `${randomUUID()}/`;
  const kept: ElementContent[] = [];
  const marked = nodes.map((node) => mark(build, node, kept, secret));
  const file = { toString: () => build.source } as NonNullable<RawOptions['file']>;
  const parsed = raw({ type: 'root', children: marked }, { file }) as Root | Element;
  const tree: Root = parsed.type === 'root' ? parsed : { type: 'root', children: [parsed] };
  reportDropped(build, tree, secret);
  const clean = sanitize(tree, SCHEMA) as Root | RootContent;
  const children = clean.type === 'root' ? clean.children : [clean];
  return children.flatMap((node) => restore(build, node, kept, secret));
}

function hasRaw(build: LessonBuild, node: ElementContent): boolean {
  if (build.finished.has(node)) return false;
  return (
    node.type === 'raw' || (node.type === 'element' && node.children.some((child) => hasRaw(build, child)))
  );
}

function mark(
  build: LessonBuild,
  node: ElementContent,
  kept: ElementContent[],
  secret: string,
): ElementContent {
  const isFinished = build.finished.has(node);
  if (!isFinished && node.type !== 'element') return node;
  const properties = { [MARK]: `${secret}${kept.length}` };
  kept.push(node);
  if (isFinished || node.type !== 'element')
    return { type: 'element', tagName: SLOT, properties, children: [] };
  const children = node.children.map((child) => mark(build, child, kept, secret));
  return { type: 'element', tagName: node.tagName, properties, children };
}

function keptNode(node: Element, kept: ElementContent[], secret: string): ElementContent | undefined {
  const value = node.properties[MARK];
  if (typeof value !== 'string' || !value.startsWith(secret)) return undefined;
  return kept[Number(value.slice(secret.length))];
}

function restore(
  build: LessonBuild,
  node: RootContent,
  kept: ElementContent[],
  secret: string,
): ElementContent[] {
  if (node.type !== 'element') return isShown(node) ? [node] : [];
  const original = keptNode(node, kept, secret);
  if (node.tagName === SLOT) return original === undefined ? [] : [original];
  const children = node.children.flatMap((child) => restore(build, child, kept, secret));
  if (original?.type === 'element') return [{ ...node, properties: original.properties, children }];
  return ownHtml(build, node, children);
}

function isShown(node: RootContent): node is Exclude<ElementContent, Comment> {
  return node.type !== 'comment' && node.type !== ('doctype' satisfies Doctype['type']);
}

/** Links and images that were written as HTML mean the same as those in Markdown. */
function ownHtml(build: LessonBuild, node: Element, children: ElementContent[]): ElementContent[] {
  const { [MARK]: _, ...properties } = node.properties;
  if (node.tagName === 'img') return [image(build, node, properties)];
  if (node.tagName !== 'a' || typeof properties.href !== 'string') return [{ ...node, properties, children }];
  const address = linkProperties(build, properties.href, positionOf(node));
  return address === undefined
    ? children
    : [{ ...node, properties: { ...properties, ...address }, children }];
}

function image(build: LessonBuild, node: Element, properties: Properties): Element {
  const { src, alt, title, width, height } = properties;
  const made = imageElement(build, String(src ?? ''), String(alt ?? ''), undefined, positionOf(node));
  const own = { ...made, properties: { ...made.properties, ...(title ? { title } : {}) } };
  const inPixels = width && height && !/%/.test(`${width}${height}`);
  if (inPixels) return { ...own, properties: { ...own.properties, width, height } };
  return sized(build, own, width as string | number | undefined);
}

/** Elements that Markdown makes, and those whose meaning Markdown cannot write. */
const TAGS = (
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup ' +
  'table tbody td tfoot th thead time tr u ul var wbr'
).split(' ');

const ATTRIBUTES: Record<string, string[]> = {
  '*': ['lang', 'dir', 'title', 'translate'],
  a: ['href'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope', 'abbr'],
  time: ['dateTime'],
};

/** Addresses are judged by `links.ts` and `images.ts`, which tell the author what they refuse. */
const SCHEMA: Schema = {
  tagNames: [...TAGS, SLOT],
  attributes: { ...ATTRIBUTES, '*': [...(ATTRIBUTES['*'] ?? []), MARK] },
  protocols: { cite: ['http', 'https'] },
  strip: [
    'script',
    'style',
    'svg',
    'math',
    'template',
    'title',
    'iframe',
    'object',
    'noscript',
    'textarea',
    'select',
  ],
  ancestors: Object.fromEntries(['tbody', 'td', 'th', 'thead', 'tfoot', 'tr'].map((tag) => [tag, ['table']])),
};

function reportDropped(build: LessonBuild, node: Root | Element, secret: string): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const isOurs =
      typeof child.properties[MARK] === 'string' && String(child.properties[MARK]).startsWith(secret);
    if (!isOurs && !TAGS.includes(child.tagName)) {
      reportElement(build, child);
      if (SCHEMA.strip?.includes(child.tagName)) continue;
    } else if (!isOurs) reportAttributes(build, child);
    reportDropped(build, child, secret);
  }
}

const INSTEAD: Record<string, string> = {
  video: '; write ::video[Title]{src=…} instead',
  iframe: '; for a video write ::video[Title]{src=…} instead',
  audio: '; write ::audio[Title]{src=…} instead',
  svg: '; keep the drawing as an .svg file and show it as an image',
  math: '; write mathematics as $$…$$',
  form: '; write a :::choice or :::reflection instead',
  input: '; write a :::choice or :::reflection instead',
};

function reportElement(build: LessonBuild, node: Element): void {
  const instead = INSTEAD[node.tagName] ?? '; courses may not hold it';
  const reason = `The HTML element <${node.tagName}> was left out${instead}`;
  report(build, { severity: 'warning', ruleId: 'html-allowed', reason, position: positionOf(node) });
}

function reportAttributes(build: LessonBuild, node: Element): void {
  const allowed = [...(ATTRIBUTES[node.tagName] ?? []), ...(ATTRIBUTES['*'] ?? [])];
  for (const name of Object.keys(node.properties)) {
    if (allowed.includes(name)) continue;
    const reason = `The attribute "${attributeName(name)}" of <${node.tagName}> was left out; courses may not hold it`;
    report(build, { severity: 'warning', ruleId: 'html-allowed', reason, position: positionOf(node) });
  }
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (char) => `-${char.toLowerCase()}`);
  return property.toLowerCase();
}
