/** What stands within a line, from the tree to runs of Word. */

import { ExternalHyperlink, ImageRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Element, ElementContent } from 'hast';
import { cleanText } from '../../course/text/clean-text.ts';
import type { GuidePicture, Pictures } from '../document.ts';
import { isOutside } from '../paper.ts';
import { CODE_FONT, COLOURS } from './styles.ts';

type Look = Omit<IRunOptions, 'children' | 'text'>;

/** What elements add to the look of the text in them. */
const LOOKS: Record<string, Look> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italics: true },
  i: { italics: true },
  del: { strike: true },
  s: { strike: true },
  u: { underline: {} },
  ins: { underline: {} },
  sup: { superScript: true },
  sub: { subScript: true },
  code: { font: CODE_FONT },
  kbd: { font: CODE_FONT },
  mark: { shading: { type: 'clear', fill: 'FFF2B3', color: 'auto' } },
  small: { color: COLOURS.soft },
};

/** Twentieths of a point in a CSS pixel. */
const TWIPS = 15;
/** Fallback of a vector picture in programs that know none: one transparent pixel; its alternative text says what it shows. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
/** Pictures that every Word shows. */
const RASTER = { png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', bmp: 'bmp' } as const;

export interface InlineContext {
  pictures: Pictures;
  /** Twentieths of a point for a line. */
  width: number;
}

export function runsOf(
  nodes: readonly ElementContent[],
  context: InlineContext,
  look: Look = {},
): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === 'text') return textRuns(node.value, look);
    return node.type === 'element' ? elementRuns(node, context, look) : [];
  });
}

function textRuns(value: string, look: Look): TextRun[] {
  const text = cleanText(value).replace(/[ \n]+/g, ' ');
  return text === '' ? [] : [new TextRun({ ...look, text })];
}

function elementRuns(element: Element, context: InlineContext, look: Look): ParagraphChild[] {
  const { tagName, properties, children } = element;
  if (tagName === 'br') return [new TextRun({ ...look, break: 1 })];
  if (tagName === 'img') return imageRuns(element, context);
  // Speech of formulas is what a reader of Word can take along.
  if (tagName === 'math') return textRuns(String(properties.ariaLabel ?? ''), look);
  const added = { ...look, ...LOOKS[tagName] };
  const { href } = properties;
  if (tagName === 'a' && isOutside(href)) {
    const inner = runsOf(children, context, { ...added, color: COLOURS.brand, underline: {} });
    return inner.length === 0 ? [] : [new ExternalHyperlink({ link: href, children: inner })];
  }
  return runsOf(children, context, added);
}

function imageRuns(
  { properties: { src, alt } }: Element,
  { pictures, width }: InlineContext,
): ParagraphChild[] {
  const description = cleanText(String(alt ?? ''));
  const picture = pictures.get(String(src ?? ''));
  const type =
    picture && (picture.extension === 'svg' ? 'svg' : RASTER[picture.extension as keyof typeof RASTER]);
  if (picture === undefined || type === undefined)
    return description === '' ? [] : [new TextRun({ text: `[${description}]`, color: COLOURS.soft })];
  const common = {
    data: picture.bytes,
    transformation: sizeIn(picture, width),
    altText: { name: description.slice(0, 60), description, title: '' },
  };
  return [
    new ImageRun(
      type === 'svg' ? { ...common, type, fallback: { type: 'png', data: PIXEL } } : { ...common, type },
    ),
  ];
}

/** In CSS pixels, no wider than the line and no higher than half a page. */
function sizeIn(
  { width = 640, height = 360 }: GuidePicture,
  line: number,
): { width: number; height: number } {
  const scale = Math.min(1, line / TWIPS / width, 460 / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
