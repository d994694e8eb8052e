/** What stands on lines of its own, from the tree to paragraphs, lists and tables of Word. */

import { HeadingLevel, type IParagraphOptions, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import type { Element, ElementContent } from 'hast';
import { plainText } from '../../blocks/hast.ts';
import { cleanText } from '../../course/text/clean-text.ts';
import { classesOf, hasClass } from '../document.ts';
import { type InlineContext, runsOf } from './runs.ts';
import { BOXES, BULLETS, bulletLevels, CHECKS, levelOf, numberLevels, STEP } from './styles.ts';
import { factsTable, tableOf } from './tables.ts';

type Word = Paragraph | Table;

export interface BlockContext extends InlineContext {
  /** Paragraph style; undefined: that of plain text. */
  style?: string | undefined;
  isBold?: boolean;
  /** How many lists stand around. */
  depth: number;
  isRightToLeft: boolean;
  /** Lists so far: each numbers its items from its own start. */
  lists: { count: number };
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

const LINES_OF_THEIR_OWN = new Set(
  'address article aside blockquote details div dl dt dd figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Neighbours that stand within a line share a paragraph, as in HTML. */
export function blocksOf(nodes: readonly ElementContent[], context: BlockContext): Word[] {
  const made: Word[] = [];
  let line: ElementContent[] = [];
  const flush = () => {
    if (plainText(line).trim() !== '' || line.some(isPicture)) made.push(paragraph(line, context));
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && LINES_OF_THEIR_OWN.has(node.tagName)) {
      flush();
      made.push(...blockOf(node, context));
    } else line.push(node);
  }
  flush();
  return made;
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(isPicture));
}

function blockOf(element: Element, context: BlockContext): Word[] {
  const { tagName, children } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) return [headingOf(element, Number(level), context)];
  switch (tagName) {
    case 'p':
      return blocksOf([{ ...element, tagName: 'span' }], styled(element, context));
    case 'ul':
    case 'ol':
      return listItems(element, context);
    case 'table':
      return tableOf(element, context, blocksOf);
    case 'dl':
      return factsTable(element, context, blocksOf);
    case 'pre':
      return codeLines(element, context);
    case 'hr':
      return [new Paragraph({ thematicBreak: true })];
    case 'nav':
      return contents(element, context);
    case 'summary':
    case 'figcaption':
      return blocksOf(children, { ...context, isBold: tagName === 'summary' });
    case 'blockquote':
      return blocksOf(children, { ...context, style: context.style ?? 'Quote' });
    default:
      return blocksOf(children, styled(element, context));
  }
}

/** The class of a box, of a subtitle or of small print says the style of what stands in it. */
function styled(element: Element, context: BlockContext): BlockContext {
  const own = classesOf(element).flatMap((name) => STYLES.get(name) ?? [])[0];
  return own === undefined ? context : { ...context, style: own };
}

const STYLES = new Map<string, string>([
  ...Object.entries(BOXES),
  ['guide-subtitle', 'Subtitle'],
  ['guide-small', 'Small'],
]);

/** The title stands above all headings, so that chapters, which are the second level of a page, are Word's first. */
function headingOf(element: Element, level: number, context: BlockContext): Paragraph {
  const isTitle = hasClass(element, 'guide-title');
  return new Paragraph({
    ...(isTitle
      ? { style: 'Title' }
      : {
          heading: HEADINGS[Math.min(Math.max(level - 1, 1), HEADINGS.length) - 1] ?? HeadingLevel.HEADING_4,
        }),
    pageBreakBefore: hasClass(element, 'guide-page'),
    bidirectional: context.isRightToLeft,
    children: runsOf(element.children, context),
  });
}

function paragraph(
  line: readonly ElementContent[],
  context: BlockContext,
  more: IParagraphOptions = {},
): Paragraph {
  const { style, isBold, isRightToLeft, depth } = context;
  return new Paragraph({
    ...(style !== undefined && { style }),
    // Below the first line of an item, text stands under it.
    ...(depth > 0 && { indent: { left: STEP * depth } }),
    bidirectional: isRightToLeft,
    children: runsOf(trimmed(line), context, isBold ? { bold: true } : {}),
    ...more,
  });
}

/** Blanks around a line are how the source was written. */
function trimmed(line: readonly ElementContent[]): ElementContent[] {
  return line.flatMap((node, at): ElementContent[] => {
    if (node.type !== 'text') return [node];
    const start = at === 0 ? node.value.trimStart() : node.value;
    const value = at === line.length - 1 ? start.trimEnd() : start;
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function listItems(list: Element, context: BlockContext): Word[] {
  const isOrdered = list.tagName === 'ol';
  const start = Number(list.properties.start ?? 1);
  const reference = isOrdered
    ? { reference: `numbers-${start}`, levels: numberLevels(start) }
    : hasClass(list, 'guide-checks')
      ? { reference: CHECKS, levels: bulletLevels('☐') }
      : { reference: BULLETS, levels: bulletLevels() };
  const instance = isOrdered ? ++context.lists.count : 0;
  const numbering = { reference, level: levelOf(context.depth), instance };
  const inner = { ...context, depth: context.depth + 1 };
  return list.children.flatMap((item): Word[] => {
    if (item.type !== 'element' || item.tagName !== 'li') return [];
    return itemBlocks(item, inner, numbering);
  });
}

/** The first paragraph of an item carries its number; the ones below stand under it. */
function itemBlocks(
  item: Element,
  context: BlockContext,
  numbering: NonNullable<IParagraphOptions['numbering']>,
): Word[] {
  const { children } = item;
  const at = children.findIndex((child) => child.type === 'element' && LINES_OF_THEIR_OWN.has(child.tagName));
  const first = children[at];
  const isWrapped =
    first?.type === 'element' && first.tagName === 'p' && plainText(children.slice(0, at)).trim() === '';
  const line = isWrapped ? first.children : children.slice(0, at < 0 ? children.length : at);
  const rest = isWrapped ? children.slice(at + 1) : at < 0 ? [] : children.slice(at);
  return [
    paragraph(line, { ...context, depth: 0 }, { numbering, contextualSpacing: true }),
    ...blocksOf(rest, context),
  ];
}

function codeLines({ children }: Element, context: BlockContext): Paragraph[] {
  const lines = cleanText(plainText(children)).replace(/\n$/, '').split('\n');
  return lines.map(
    (text) =>
      new Paragraph({ style: 'Code', bidirectional: context.isRightToLeft, children: [new TextRun(text)] }),
  );
}

/** Word makes its own table of contents, with pages, from the headings. */
function contents(element: Element, context: BlockContext): Word[] {
  const heading = plainText(
    element.children.filter((child) => child.type === 'element' && child.tagName !== 'ol'),
  );
  const toc: unknown = new TableOfContents(heading, { hyperlink: true, headingStyleRange: '1-2' });
  // No heading, or it would list itself.
  const title = new Paragraph({
    style: 'TOCHeading',
    bidirectional: context.isRightToLeft,
    children: [new TextRun(cleanText(heading))],
  });
  return [title, toc as Paragraph];
}
