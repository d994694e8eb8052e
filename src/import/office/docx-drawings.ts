/** What a Word document draws: pictures, charts, SmartArt and text boxes (ECMA-376, part 1, 20.4). */
import type { PhrasingContent } from 'mdast';
import { shortened } from '../../course/text/shortened.ts';
import { descendantsNamed, type XmlElement } from '../xml.ts';
import { below, type DocxReading, leave, markOf, textOf, W } from './docx-reading.ts';
import { pictureNode } from './pictures.ts';
import { relatedGraphic } from './related-graphics.ts';

/** XML in the place of a drawing; empty where nothing of it can be kept. */
export function drawnInstead(node: XmlElement, reading: DocxReading): string {
  const graphic = relatedGraphic(node, reading.file, reading.part, (...words) => leave(reading, ...words));
  if (graphic !== undefined) return graphic === null ? '' : markOf(reading, graphic);
  const pictures = descendantsNamed(node, 'pic:pic').map((picture) => drawnPicture(picture, node, reading));
  return pictures.join('') + textBoxes(node, reading);
}

/** The alternative stands at the drawing, in a group of several at each picture. */
function drawnPicture(picture: XmlElement, drawing: XmlElement, reading: DocxReading): string {
  const blip = descendantsNamed(picture, 'a:blip')[0]?.attributes ?? {};
  const [of, own] = [descendantsNamed(drawing, 'wp:docPr')[0], descendantsNamed(picture, 'pic:cNvPr')[0]];
  const alternative =
    [of, own].flatMap((one) => [one?.attributes.descr, one?.attributes.title]).find((text) => text?.trim()) ??
    '';
  const decorative = descendantsNamed(of, 'adec:decorative')[0]?.attributes.val;
  const link = descendantsNamed(of, 'a:hlinkClick')[0]?.attributes['r:id'];
  const to = related(link, reading);
  const nodes = pictureFrom(blip, alternative, decorative === '1' || decorative === 'true', reading);
  const isLinked = to?.isExternal === true && /^https?:/i.test(to.target) && nodes[0]?.type === 'image';
  return nodes
    .map((node) => markOf(reading, isLinked ? { type: 'link', url: to.target, children: [node] } : node))
    .join('');
}

function pictureFrom(
  blip: Readonly<Record<string, string>>,
  alternative: string,
  isDecorative: boolean,
  reading: DocxReading,
): PhrasingContent[] {
  const embedded = related(blip['r:embed'], reading);
  const linked = related(blip['r:link'], reading);
  if (embedded !== undefined && !embedded.isExternal) {
    const picture = { part: embedded.target, alternative, isDecorative };
    return pictureNode(reading.file, picture, reading.context, below(reading.place).trim());
  }
  const target = (embedded ?? linked)?.target ?? '';
  return [linkInstead(target, alternative, reading)];
}

/** Nothing is asked for: neither a server nor a file of this machine. */
function linkInstead(target: string, alternative: string, reading: DocxReading): PhrasingContent {
  leave(
    reading,
    `A picture that lies elsewhere: ${target}`,
    'It was not asked for; a link or its alternative stands in its place',
    'Put the picture in',
  );
  const text: PhrasingContent = { type: 'text', value: alternative.trim() || target };
  return /^https?:/i.test(target) ? { type: 'link', url: target, children: [text] } : text;
}

/** A picture as Word wrote it before 2010. */
export function oldPicture({ attributes }: XmlElement, reading: DocxReading): string {
  const id = attributes['r:id'] ?? attributes['o:relid'];
  const nodes = pictureFrom(
    id === undefined ? {} : { 'r:embed': id },
    attributes['o:title'] ?? '',
    false,
    reading,
  );
  return nodes.map((node) => markOf(reading, node)).join('');
}

function textBoxes(node: XmlElement, reading: DocxReading): string {
  const boxes = descendantsNamed(node, 'w:txbxContent');
  if (boxes.length === 0) return '';
  for (const box of boxes) listTextBox(box, reading);
  // The older form is the one that is converted.
  const contents = boxes.map(({ start, end }) => reading.written.slice(start, end)).join('');
  return `<w:pict xmlns:w="${W}"><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${contents}</v:textbox></w:pict>`;
}

export function listTextBox(box: XmlElement, reading: DocxReading): void {
  const text = shortened(textOf(box), 100);
  if (text !== '')
    leave(reading, `A text box: “${text}”`, 'Its text stands behind the paragraph that it was beside');
}

function related(id: string | undefined, { file, part }: DocxReading) {
  return file.relations(part).get(id ?? '');
}
