/**
 * The text of a Word document, looked through before it is converted: what the converter would lose is put into words
 * that it keeps, or is replaced by a mark which stands for a node; what no course holds is listed.
 */
import { shortened } from '../../course/text/shortened.ts';
import { childNamed, descendantsNamed, elementsOf, type XmlElement } from '../xml.ts';
import { drawnInstead, listTextBox, oldPicture } from './docx-drawings.ts';
import {
  type DocxReading,
  type Edit,
  innerOf,
  leave,
  type MarkedNode,
  markOf,
  replaced,
  textOf,
} from './docx-reading.ts';
import { texOf, UnknownMathematics } from './equation.ts';

/** @returns XML in the place of what the part holds; edits and nodes of the reading are filled */
export function markText(root: XmlElement, reading: DocxReading): string {
  read(root, reading);
  return edited(reading.written, reading.edits);
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), instead);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function read(node: XmlElement, reading: DocxReading): void {
  const look = Object.hasOwn(LOOKS, node.name) ? LOOKS[node.name] : undefined;
  if (look?.(node, reading) === 'done') return;
  for (const child of elementsOf(node)) read(child, reading);
}

/** `done` where nothing below is to be looked at. */
type Look = (node: XmlElement, reading: DocxReading) => 'done' | undefined;

const LOOKS: Record<string, Look> = {
  'w:p': (node, reading) => {
    const style = childNamed(childNamed(node, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
    const text = shortened(textOf(node), 60);
    if (reading.styles.headingLevel(style) !== undefined && text !== '') reading.place = text;
    return undefined;
  },
  'w:t': (node, { commented }) => {
    for (const [id, text] of commented) commented.set(id, text + textOf(node));
    return undefined;
  },
  'w:commentRangeStart': ({ attributes }, { commented }) => {
    commented.set(attributes['w:id'] ?? '', '');
    return undefined;
  },
  'w:commentRangeEnd': listComment,
  // One that is about a place has no range.
  'w:commentReference': listComment,
  'w:ins': (node, reading) => listChange('An insertion', node, reading, 'It was taken in'),
  'w:moveTo': (node, reading) => listChange('A text moved here', node, reading, 'It was taken in'),
  'w:del': (node, reading) => listChange('A deletion', node, reading, 'It was left out'),
  'w:moveFrom': (node, reading) => listChange('A text moved away', node, reading, 'It was left out'),
  'w:sdt': (node, reading) => {
    const kind = descendantsNamed(childNamed(node, 'w:sdtPr'), 'w:docPartGallery')[0]?.attributes['w:val'];
    return kind === 'Table of Contents' ? replaced(node, reading, '') : undefined;
  },
  'm:oMathPara': (node, reading) => {
    const equations = descendantsNamed(node, 'm:oMath');
    return replaced(
      node,
      reading,
      equations.map((one) => markOf(reading, equationNode(one, true, reading))).join(''),
    );
  },
  'm:oMath': (node, reading) => replaced(node, reading, markOf(reading, equationNode(node, false, reading))),
  'mc:AlternateContent': (node, reading) => {
    const drawn = drawnInstead(childNamed(node, 'mc:Choice') ?? node, reading);
    if (drawn !== '') return replaced(node, reading, drawn);
    const fallback = childNamed(node, 'mc:Fallback');
    if (fallback !== undefined) read(fallback, reading);
    return 'done';
  },
  'w:drawing': (node, reading) => replaced(node, reading, drawnInstead(node, reading)),
  'v:imagedata': (node, reading) => replaced(node, reading, oldPicture(node, reading)),
  'w:txbxContent': (node, reading) => {
    listTextBox(node, reading);
    return undefined;
  },
  'w:object': (node, reading) => {
    const kind = descendantsNamed(node, 'o:OLEObject')[0]?.attributes.ProgID ?? 'unknown';
    leave(
      reading,
      `An object of another program (${kind})`,
      'It was left out',
      'Put it in as a picture, a table or a download',
    );
    return replaced(node, reading, '');
  },
  'w:tbl': (node, reading) => {
    listTable(node, reading);
    return undefined;
  },
  'w:fldSimple': unwrapped,
  'w:dir': unwrapped,
  'w:bdo': unwrapped,
  'w:ruby': (node, reading) => {
    const base = childNamed(node, 'w:rubyBase');
    leave(reading, `Readings above “${shortened(textOf(base), 60)}”`, 'The text below them was kept');
    return replaced(node, reading, innerOf(base, reading));
  },
};

/** Its tags alone are cut out. */
function unwrapped(node: XmlElement, { edits }: DocxReading): undefined {
  const children = elementsOf(node);
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  edits.push({ start: node.start, end: first.start, text: '' }, { start: last.end, end: node.end, text: '' });
  return undefined;
}

function equationNode(math: XmlElement, isBlock: boolean, reading: DocxReading): MarkedNode {
  try {
    const value = texOf(math);
    return isBlock ? { type: 'math', value } : { type: 'inlineMath', value };
  } catch (error) {
    if (!(error instanceof UnknownMathematics)) throw error;
    const value = textOf(math, ['m:t']);
    const done = `Its text stands in its place: “${shortened(value, 100)}”`;
    leave(
      reading,
      `An equation with something that is not known here (${error.message})`,
      done,
      'Write it as $$…$$ in TeX',
    );
    return { type: 'text', value };
  }
}

function listChange(what: string, node: XmlElement, reading: DocxReading, done: string): undefined {
  const text = shortened(textOf(node, ['w:t', 'w:delText']), 200);
  // The mark of a paragraph has changes of its own.
  if (text !== '') leave(reading, `${what} by ${node.attributes['w:author'] ?? 'somebody'}: “${text}”`, done);
  return undefined;
}

function listComment({ attributes }: XmlElement, reading: DocxReading): undefined {
  const { comments, commented } = reading;
  const id = attributes['w:id'] ?? '';
  const comment = comments.get(id);
  const about = shortened(commented.get(id) ?? '', 60);
  comments.delete(id);
  commented.delete(id);
  if (comment === undefined) return undefined;
  const text = elementsOf(comment)
    .map((one) => textOf(one))
    .join(' ')
    .trim();
  const by = `A comment by ${comment.attributes['w:author'] ?? 'somebody'}${about && ` on “${about}”`}`;
  leave(reading, `${by}: “${text}”`, 'It was left out', 'Decide on it');
  return undefined;
}

function listTable(table: XmlElement, reading: DocxReading): void {
  const rows = elementsOf(table).filter(({ name }) => name === 'w:tr');
  const cells = rows.flatMap((row) => elementsOf(row).filter(({ name }) => name === 'w:tc'));
  if (cells.length === 1) {
    leave(reading, 'A frame of one cell', 'What is in it stands as text');
    return;
  }
  const named = `A table (“${shortened(textOf(rows[0]), 60)}”)`;
  const isMerged = cells.some((cell) => {
    const properties = childNamed(cell, 'w:tcPr');
    const columns = childNamed(properties, 'w:gridSpan')?.attributes['w:val'] ?? '1';
    return columns !== '1' || childNamed(properties, 'w:vMerge') !== undefined;
  });
  if (isMerged)
    leave(
      reading,
      `${named} with merged cells`,
      'Their text stands in the first; the others are empty',
      'Read the table',
    );
  if (cells.some((cell) => descendantsNamed(cell, 'w:tbl').length > 0))
    leave(reading, `${named} with a table in a cell`, 'Its text stands in the cell', 'Make two tables of it');
  const look = childNamed(childNamed(table, 'w:tblPr'), 'w:tblLook')?.attributes;
  const hasHead =
    childNamed(childNamed(rows[0], 'w:trPr'), 'w:tblHeader') !== undefined || look?.['w:firstRow'] === '1';
  if (!hasHead && rows.length > 1)
    leave(
      reading,
      `${named} whose first row is not marked as its head`,
      'The first row became the head',
      'Look whether it is one',
    );
}
