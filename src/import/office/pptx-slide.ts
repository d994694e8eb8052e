/** One slide → its title, and what stands on it as nodes in its order. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { shortened } from '../../course/text/shortened.ts';
import type { ImportContext } from '../format.ts';
import { childNamed, descendantsNamed, elementsOf, textAt, type XmlElement } from '../xml.ts';
import { type Line, nestLines } from './nested-lists.ts';
import type { OfficeFile } from './office-file.ts';
import { pictureNode } from './pictures.ts';
import { listKindOf, placeholderOf, type SlideStyles } from './pptx-placeholders.ts';
import { phrasesOf, textIn } from './pptx-text.ts';
import { type Leave, relatedGraphic } from './related-graphics.ts';
import { bookmarkNode } from './write-lessons.ts';

export interface Slide {
  part: string;
  /** From 1. */
  number: number;
  title: string;
  subtitle: string;
  /** By its layout, the beginning of a part of the talk. */
  isSectionHead: boolean;
  /** The first words of a talk. */
  isTitleSlide: boolean;
  /** Tags of the languages that its runs of text are in. */
  languages: string[];
  nodes: RootContent[];
  /** What the speaker says to it. */
  notes: RootContent[];
}

interface SlideReading {
  file: OfficeFile;
  part: string;
  place: string;
  styles: SlideStyles;
  context: ImportContext;
  leave: Leave;
  slide: Slide;
}

/** Undefined for one that is hidden, which is listed. */
export function readSlide(
  file: OfficeFile,
  part: string,
  number: number,
  stylesOf: (slide: string) => SlideStyles,
  context: ImportContext,
): Slide | undefined {
  const root = file.xml(part);
  const tree = childNamed(childNamed(root, 'p:cSld'), 'p:spTree');
  const place = `on slide ${number}`;
  const leave: Leave = (what, done, todo) =>
    context.leave({ file: file.path, what: `${what} ${place}`, done, todo });
  if (root === undefined || tree === undefined) {
    leave('What cannot be read', 'It was left out', 'Look at the slide');
    return undefined;
  }
  listComments(file, part, leave);
  if (root.attributes.show === '0' || root.attributes.show === 'false') {
    const said = notesOf(file, part).map(textIn).join(' ').trim();
    leave(
      `A hidden slide: “${textIn(tree)}”${said && `, with the notes “${said}”,`}`,
      'It was left out',
      'Show it in PowerPoint and import again, where learners are to read it',
    );
    return undefined;
  }
  if (descendantsNamed(childNamed(root, 'p:timing'), 'p:anim', 'p:animEffect', 'p:set').length > 0)
    leave('Animations', 'They were left out');
  const styles = stylesOf(part);
  const layout = styles.layout?.attributes.type;
  const slide: Slide = {
    part,
    number,
    title: '',
    subtitle: '',
    isSectionHead: layout === 'secHead',
    isTitleSlide: layout === 'title',
    languages: descendantsNamed(root, 'a:rPr').flatMap(({ attributes }) => attributes.lang ?? []),
    nodes: [],
    notes: [],
  };
  const reading = { file, part, place, styles, context, leave, slide };
  readShapes(tree, reading);
  slide.notes = readNotes(reading);
  slide.nodes.unshift({ type: 'paragraph', children: [bookmarkNode(part)] });
  return slide;
}

function readShapes(parent: XmlElement, reading: SlideReading): void {
  for (const shape of elementsOf(parent)) {
    const read = Object.hasOwn(SHAPES, shape.name) ? SHAPES[shape.name] : undefined;
    read?.(shape, reading);
  }
}

/** What is no place for content (ECMA-376, part 1, 19.7.10). */
const MARGINS = new Set(['dt', 'ftr', 'hdr', 'sldNum']);

const SHAPES: Record<string, (shape: XmlElement, reading: SlideReading) => void> = {
  'p:grpSp': readShapes,
  'mc:AlternateContent': (node, reading) => {
    const before = reading.slide.nodes.length;
    readShapes(childNamed(node, 'mc:Choice') ?? node, reading);
    const fallback = childNamed(node, 'mc:Fallback');
    if (reading.slide.nodes.length === before && fallback !== undefined) readShapes(fallback, reading);
  },
  'p:sp': (shape, reading) => {
    const { slide } = reading;
    const type = placeholderOf(shape)?.type ?? '';
    const text = textIn(childNamed(shape, 'p:txBody'));
    if (text === '' || MARGINS.has(type)) return;
    if ((type === 'title' || type === 'ctrTitle') && slide.title === '') slide.title = text;
    else if (type === 'subTitle' && slide.subtitle === '' && slide.isTitleSlide) slide.subtitle = text;
    else slide.nodes.push(...linesOf(shape, reading));
  },
  'p:pic': (shape, reading) => {
    const properties = childNamed(shape, 'p:nvPicPr');
    const media = descendantsNamed(properties, 'a:videoFile', 'a:audioFile')[0];
    if (media !== undefined) return listMedia(media, reading);
    const children = pictureOn(shape, properties, reading);
    if (children.length > 0) reading.slide.nodes.push({ type: 'paragraph', children });
  },
  'p:graphicFrame': (frame, reading) => {
    const { file, part, leave, slide } = reading;
    const table = descendantsNamed(frame, 'a:tbl')[0];
    if (table !== undefined) return void slide.nodes.push(tableOf(table, reading));
    const graphic = relatedGraphic(frame, file, part, leave);
    if (graphic !== undefined) return void (graphic !== null && slide.nodes.push(graphic));
    const object = descendantsNamed(frame, 'p:oleObj')[0];
    const kind = object?.attributes.progId ?? 'unknown';
    leave(
      `An object of another program (${kind})`,
      'It was left out',
      'Put it in as a picture, a table or a download',
    );
  },
};

function linesOf(shape: XmlElement, reading: SlideReading): RootContent[] {
  const paragraphs = descendantsNamed(childNamed(shape, 'p:txBody'), 'a:p');
  const lines = paragraphs.flatMap((paragraph): Line[] => {
    const level = Math.min(8, Number(childNamed(paragraph, 'a:pPr')?.attributes.lvl ?? 0) || 0);
    const children = phrasesOf(paragraph, textContext(reading));
    if (children.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')))
      return [];
    return [{ level, list: listKindOf(paragraph, shape, reading.styles, level), children }];
  });
  return nestLines(lines);
}

function textContext({ file, part, leave }: SlideReading) {
  const linkOf = (id: string): string | undefined => {
    const to = file.relations(part).get(id);
    if (to === undefined) return undefined;
    return to.isExternal ? to.target : `#${to.target}`;
  };
  return { linkOf, leave };
}

function pictureOn(
  shape: XmlElement,
  properties: XmlElement | undefined,
  reading: SlideReading,
): PhrasingContent[] {
  const { file, part, place, context, leave } = reading;
  const { descr = '', title = '' } = childNamed(properties, 'p:cNvPr')?.attributes ?? {};
  const decorative = descendantsNamed(properties, 'adec:decorative')[0]?.attributes.val;
  const blip = descendantsNamed(childNamed(shape, 'p:blipFill'), 'a:blip')[0]?.attributes ?? {};
  const to = file.relations(part).get(blip['r:embed'] ?? blip['r:link'] ?? '');
  const alternative = descr.trim() || title;
  if (to?.isExternal === true) {
    leave(
      `A picture that lies elsewhere (${to.target})`,
      'It was not asked for; its alternative stands in its place',
      'Put the picture in',
    );
    return alternative === '' ? [] : [{ type: 'text', value: alternative }];
  }
  const picture = {
    part: to?.target ?? '',
    alternative,
    isDecorative: decorative === '1' || decorative === 'true',
  };
  return pictureNode(file, picture, context, place);
}

function listMedia({ name, attributes }: XmlElement, { file, part, leave }: SlideReading): void {
  const target = file.relations(part).get(attributes['r:link'] ?? attributes['r:embed'] ?? '')?.target ?? '';
  const what = name === 'a:videoFile' ? 'A video' : 'A sound';
  leave(
    `${what} (${shortened(target, 100)})`,
    'It was left out',
    'Save it from PowerPoint and put it in, with captions',
  );
}

function tableOf(table: XmlElement, reading: SlideReading): Table {
  const rows = descendantsNamed(table, 'a:tr').map((row) =>
    elementsOf(row).filter(({ name }) => name === 'a:tc'),
  );
  const isMerged = rows
    .flat()
    .some(({ attributes }) => ['gridSpan', 'rowSpan', 'hMerge', 'vMerge'].some((name) => name in attributes));
  const named = `A table (“${shortened(rows[0]?.map(textIn).join(' ') ?? '', 60)}”)`;
  if (isMerged)
    reading.leave(
      `${named} with merged cells`,
      'Their text stands in the first; the others are empty',
      'Read the table',
    );
  if (childNamed(table, 'a:tblPr')?.attributes.firstRow !== '1' && rows.length > 1)
    reading.leave(
      `${named} whose first row is not marked as its head`,
      'The first row became the head',
      'Look whether it is one',
    );
  const cellOf = (cell: XmlElement): PhrasingContent[] =>
    descendantsNamed(cell, 'a:p')
      .map((paragraph) => phrasesOf(paragraph, textContext(reading)))
      .filter((line) => line.length > 0)
      .flatMap((line, at): PhrasingContent[] =>
        at === 0 ? line : [{ type: 'html', value: '<br>' }, ...line],
      );
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: cellOf(cell) })),
    })),
  };
}

/** The shapes that hold what the speaker says to a slide. */
function notesOf(file: OfficeFile, part: string): XmlElement[] {
  return relatedTo(file, part, 'notesSlide').flatMap((target) =>
    descendantsNamed(file.xml(target), 'p:sp').filter((shape) => placeholderOf(shape)?.type === 'body'),
  );
}

function readNotes(reading: SlideReading): RootContent[] {
  const { file, part } = reading;
  const [own = part] = relatedTo(file, part, 'notesSlide');
  // Notes have nothing from the layout of their slide.
  const styles = { layout: undefined, master: undefined };
  return notesOf(file, part).flatMap((shape) => linesOf(shape, { ...reading, part: own, styles }));
}

function relatedTo(file: OfficeFile, part: string, kind: string): string[] {
  return [...file.relations(part).values()].flatMap(({ type, target }) => (type === kind ? target : []));
}

function listComments(file: OfficeFile, part: string, leave: Leave): void {
  for (const target of relatedTo(file, part, 'comments'))
    for (const comment of descendantsNamed(file.xml(target), 'p:cm', 'p188:cm'))
      listComment(file, comment, leave);
}

function listComment(file: OfficeFile, comment: XmlElement, leave: Leave): void {
  const written = textAt(comment, 'p:text') || textIn(comment);
  const { authorId = '' } = comment.attributes;
  const authors = [
    ...descendantsNamed(file.xml('ppt/commentAuthors.xml'), 'p:cmAuthor'),
    ...descendantsNamed(file.xml('ppt/authors.xml'), 'p188:author'),
  ];
  const author = authors.find(({ attributes }) => attributes.id === authorId)?.attributes.name ?? 'somebody';
  if (written !== '') leave(`A comment by ${author}, “${written}”,`, 'It was left out', 'Decide on it');
}
