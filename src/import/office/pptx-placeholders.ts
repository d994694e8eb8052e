/** Whether paragraphs of a slide have bullets: they have from its layout and its master what they do not say themselves. */
import { childNamed, descendantsNamed, type XmlElement } from '../xml.ts';
import type { OfficeFile } from './office-file.ts';

export interface Placeholder {
  /** `title`, `body`, `pic`…; `obj` where nothing is said (ECMA-376, part 1, 19.3.1.36). */
  type: string;
  index: string | undefined;
}

/** Undefined for a shape that has its place from the slide alone. */
export function placeholderOf(shape: XmlElement): Placeholder | undefined {
  const [found] = descendantsNamed(nonVisual(shape), 'p:ph');
  return found && { type: found.attributes.type ?? 'obj', index: found.attributes.idx };
}

function nonVisual(shape: XmlElement): XmlElement | undefined {
  return ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr'].map((name) => childNamed(shape, name)).find(Boolean);
}

export interface SlideStyles {
  layout: XmlElement | undefined;
  master: XmlElement | undefined;
}

/** Of a slide by its part; many have the same layout and master, which are read once. */
export function stylesReader(file: OfficeFile): (slide: string) => SlideStyles {
  const known = new Map<string, XmlElement | undefined>();
  const read = (part: string) => {
    if (!known.has(part)) known.set(part, file.xml(part));
    return known.get(part);
  };
  const partOf = (part: string, kind: string) =>
    [...file.relations(part).values()].find(({ type }) => type === kind)?.target ?? '';
  return (slide) => {
    const layout = partOf(slide, 'slideLayout');
    return { layout: read(layout), master: read(partOf(layout, 'slideMaster')) };
  };
}

export type ListKind = 'bullets' | 'numbers' | undefined;

/** @param level from 0 to 8 */
export function listKindOf(
  paragraph: XmlElement | undefined,
  shape: XmlElement,
  { layout, master }: SlideStyles,
  level: number,
): ListKind {
  const placeholder = placeholderOf(shape);
  const sources = [childNamed(paragraph, 'a:pPr'), levelIn(listStyle(shape), level)];
  if (placeholder !== undefined && placeholder.type !== 'title' && placeholder.type !== 'ctrTitle') {
    const isBody = placeholder.type === 'body' || placeholder.type === 'obj';
    sources.push(
      levelIn(listStyle(shapeFor(layout, placeholder)), level),
      levelIn(listStyle(isBody ? shapeFor(master, { type: 'body', index: undefined }) : undefined), level),
      levelIn(isBody ? descendantsNamed(master, 'p:bodyStyle')[0] : undefined, level),
    );
  }
  for (const source of sources) {
    if (childNamed(source, 'a:buNone') !== undefined) return undefined;
    if (childNamed(source, 'a:buAutoNum') !== undefined) return 'numbers';
    if (childNamed(source, 'a:buChar') !== undefined || childNamed(source, 'a:buBlip') !== undefined)
      return 'bullets';
  }
  return undefined;
}

function listStyle(shape: XmlElement | undefined): XmlElement | undefined {
  return childNamed(childNamed(shape, 'p:txBody'), 'a:lstStyle');
}

function levelIn(style: XmlElement | undefined, level: number): XmlElement | undefined {
  return childNamed(style, `a:lvl${level + 1}pPr`);
}

function shapeFor(root: XmlElement | undefined, { type, index }: Placeholder): XmlElement | undefined {
  const shapes = descendantsNamed(root, 'p:sp');
  const byIndex = shapes.find((shape) => index !== undefined && placeholderOf(shape)?.index === index);
  return byIndex ?? shapes.find((shape) => placeholderOf(shape)?.type === type);
}
