/**
 * Markdown's own content to hast: headings with addresses, links and images resolved, tables that
 * scroll, code highlighted, mathematics as MathML. Blocks of ours are in `directives.ts`.
 */
import type { Element, ElementContent } from 'hast';
import type {
  Code,
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Table,
  Text,
} from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { needType, positionOf } from '../blocks/block-type.ts';
import { icon } from '../blocks/hast.ts';
import { shortened } from '../course/text/shortened.ts';
import { definitionListHandlers } from './definition-lists.ts';
import { anchorOf, headingText } from './heading-ids.ts';
import { imageElement, sized } from './images.ts';
import { element, interfaceText, type LessonBuild, report } from './lesson-build.ts';
import { linkProperties } from './links.ts';
import { noteIndented, reportNearBlocks, warnOfNearText } from './near-blocks.ts';
import { noteHtml, reportLineMarks, reportOpenFence, warnOfCells, warnOfShownMarks } from './swallowed.ts';
import { dressedTable } from './tables.ts';
import { countWords } from './words.ts';

export function contentHandlers(build: LessonBuild): Handlers {
  return {
    text: (state: State, node: Text) => {
      build.facts.words += countWords(node.value);
      warnOfNearText(build, node);
      warnOfShownMarks(build, node);
      return defaultHandlers.text(state, node);
    },
    heading: (state: State, node: Heading) => heading(build, state, node),
    paragraph: (state: State, node: Paragraph) => paragraph(build, state, node),
    link: (state: State, node: Link) => link(build, state, node),
    linkReference: (state: State, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      if (definition === undefined) return defaultHandlers.linkReference(state, node);
      return link(build, state, { ...node, url: definition.url, title: definition.title ?? null });
    },
    image: (_: State, node: Image) => image(build, node),
    imageReference: (state: State, node: ImageReference) => {
      const resolved = resolvedImage(state, node);
      return resolved === undefined ? defaultHandlers.imageReference(state, node) : image(build, resolved);
    },
    table: (state: State, node: Table) => table(build, state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) => listItem(state, node, parent),
    code: (_: State, node: Code) => code(build, node),
    math: (_: State, node: MathBlock) => mathematics(build, node, true),
    inlineMath: (_: State, node: InlineMath) => mathematics(build, node, false),
    html: (_: State, node: Html, parent: Parents | undefined) => rawHtml(build, node, parent),
    ...definitionListHandlers,
    footnoteReference: (state: State, node: FootnoteReference) => footnoteReference(build, state, node),
  };
}

function heading(build: LessonBuild, state: State, node: Heading): Element {
  reportLineMarks(build, node);
  reportNearBlocks(build, node);
  const text = headingText(node);
  const anchor = anchorOf(build, node);
  build.facts.headings.push({ depth: node.depth, text, anchor, position: positionOf(node) });
  return element(`h${node.depth}`, { id: `${build.key}/${anchor}` }, state.all(node) as ElementContent[]);
}

/** A paragraph that is one image is a figure, and one that is one formula is set as a block. */
function paragraph(build: LessonBuild, state: State, node: Paragraph): ElementContent {
  reportLineMarks(build, node);
  reportNearBlocks(build, node);
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  if (only !== undefined && others.length === 0) {
    const alone =
      only.type === 'image' ? only : only.type === 'imageReference' ? resolvedImage(state, only) : undefined;
    if (alone !== undefined) return figure(build, alone);
    if (only.type === 'inlineMath') return mathematics(build, only, true);
  }
  return element('p', {}, state.all(node) as ElementContent[]);
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The title holds `Caption | Credit`. */
function figure(build: LessonBuild, node: Image): Element {
  const { caption, credit } = captionOf(node.title ?? '');
  const img = image(build, { ...node, title: null });
  const picture = enlargeable(build, img);
  if (caption === '' && credit === '') return element('figure', { className: ['picture'] }, picture);
  const texts: ElementContent[] = [];
  if (caption !== '') texts.push({ type: 'text', value: caption });
  if (caption !== '' && credit !== '') texts.push({ type: 'text', value: ' ' });
  if (credit !== '')
    texts.push(element('small', { className: ['credit'] }, [{ type: 'text', value: credit }]));
  return element('figure', { className: ['picture'] }, [...picture, element('figcaption', {}, texts)]);
}

/** Narrower than that a picture is shown whole on every phone. */
const NARROW = 320;

/** What is wider than a phone can be looked at in its own size: `zoom.ts`. */
function enlargeable(build: LessonBuild, img: Element): ElementContent[] {
  const { src, alt, width } = img.properties;
  if (src === '' || Number(width ?? NARROW + 1) <= NARROW) return [img];
  const name = interfaceText(build, 'enlarge', { title: String(alt) });
  const properties = { type: 'button', className: ['enlarge', 'scripted'], ariaHasPopup: 'dialog' };
  const button = element('button', { ...properties, ariaLabel: name.trim() }, [icon(ENLARGE)]);
  return [img, finished(build, button)];
}

const ENLARGE = 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5';

function captionOf(title: string): { caption: string; credit: string } {
  const bar = title.lastIndexOf('|');
  if (bar < 0) return { caption: title.trim(), credit: '' };
  return { caption: title.slice(0, bar).trim(), credit: title.slice(bar + 1).trim() };
}

function image(build: LessonBuild, node: Image): Element {
  const made = imageElement(build, node.url, node.alt ?? '', node.title ?? undefined, positionOf(node));
  return sized(build, made, node.data?.width);
}

function resolvedImage(state: State, node: ImageReference): Image | undefined {
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  if (definition === undefined) return undefined;
  const { alt, position, data } = node;
  const found: Image = { type: 'image', url: definition.url, title: definition.title ?? null };
  return { ...found, alt: alt ?? '', ...(position && { position }), ...(data && { data }) };
}

function link(
  build: LessonBuild,
  state: State,
  node: Pick<Link, 'url' | 'title' | 'position'> & Parents,
): Element | ElementContent[] {
  const properties = linkProperties(build, node.url, positionOf(node));
  const children = state.all(node) as ElementContent[];
  if (properties === undefined) return children;
  return element('a', { ...properties, ...(node.title ? { title: node.title } : {}) }, children);
}

function table(build: LessonBuild, state: State, node: Table): Element {
  warnOfCells(build, node);
  return dressedTable(build, defaultHandlers.table(state, node) as Element);
}

/** A task is text: a checkbox that cannot be ticked would only puzzle. */
function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  if (typeof node.checked !== 'boolean') return defaultHandlers.listItem(state, node, parent) as Element;
  const mark: Text = { type: 'text', value: node.checked ? '☑ ' : '☐ ' };
  const [first, ...rest] = node.children;
  const children: ListItem['children'] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [mark, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [mark] }, ...node.children];
  const item = defaultHandlers.listItem(state, { ...node, checked: null, children }, parent) as Element;
  item.properties = { className: ['task'] };
  return item;
}

function code(build: LessonBuild, node: Code): ElementContent {
  reportOpenFence(build, node);
  noteIndented(build, node);
  const language = (node.lang ?? '').split(/\s+/)[0] ?? '';
  // As GitHub and GitLab have it.
  if (language === 'math')
    return mathematics(
      build,
      { type: 'math', value: node.value, ...(node.position && { position: node.position }) },
      true,
    );
  const value = node.value === '' ? '' : `${node.value}\n`;
  const parts = language === '' ? undefined : build.tools.highlight?.(language, value);
  if (parts) needType(build.facts, 'highlight');
  const className = language === '' ? [] : [`language-${language}`, ...(parts ? ['hljs'] : [])];
  const inner = element(
    'code',
    className.length > 0 ? { className } : {},
    parts ?? [{ type: 'text', value }],
  );
  return finished(build, element('pre', { className: ['code'], tabIndex: 0 }, [inner]));
}

function mathematics(build: LessonBuild, node: MathBlock | InlineMath, display: boolean): ElementContent {
  if (node.type === 'math') reportOpenFence(build, node);
  const result = build.tools.renderMath?.(node.value, display) ?? { mistake: 'no renderer' };
  if ('mistake' in result) {
    const reason = `The mathematics "${shortened(node.value, 40)}" cannot be read: ${result.mistake}; mend the TeX between the dollars`;
    report(build, { ruleId: 'math-valid', reason, position: positionOf(node) });
    return finished(build, element('code', {}, [{ type: 'text', value: node.value }]));
  }
  // A long formula scrolls, so the keyboard must reach it; where it is mathematics itself it cannot.
  const wrapped = display
    ? element('div', { className: ['formula'], tabIndex: 0 }, [result.formula])
    : result.formula;
  return finished(build, wrapped);
}

const HOLDING_BLOCKS = new Set([
  'root',
  'blockquote',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
]);

/** Kept for the parser of raw HTML; where there is none, nothing but a comment was written. */
function rawHtml(build: LessonBuild, node: Html, parent: Parents | undefined): ElementContent | undefined {
  noteHtml(build, node, parent !== undefined && HOLDING_BLOCKS.has(parent.type));
  if (build.tools.resolveRawHtml === undefined) return undefined;
  return { type: 'raw', value: node.value, ...(node.position && { position: node.position }) };
}

function footnoteReference(build: LessonBuild, state: State, node: FootnoteReference): Element {
  const mark = defaultHandlers.footnoteReference(state, node);
  const anchor = mark.children.find((child) => child.type === 'element');
  if (anchor !== undefined) anchor.properties.ariaDescribedBy = [notesId(build)];
  return mark;
}

/** Id of the heading above the footnotes. */
export function notesId(build: LessonBuild): string {
  return `${build.key}:notes`;
}

export function finished<T extends ElementContent>(build: LessonBuild, node: T): T {
  build.finished.add(node);
  return node;
}
