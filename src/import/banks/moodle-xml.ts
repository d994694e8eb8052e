/** Moodle XML: what every question has, whatever its kind. https://docs.moodle.org/en/Moodle_XML_format */
import { ID_PATTERN } from '../../course/model/ids.ts';
import { decodeAddress } from '../decode-address.ts';
import { childNamed, childrenNamed, elementsOf, ownText, readXml, textAt, type XmlElement } from '../xml.ts';
import { categoryPath } from './gift.ts';
import { moodleKind, type Rich, tellCombined } from './moodle-kinds.ts';
import type { Bank, Content, Notes, Question } from './question.ts';
import { readText, type TextContext, type TextFormat } from './rich-text.ts';

/** Takes a file that lies in the bank and gives the address by which a lesson names it. */
export type TakeFile = (name: string, base64: string, line: number) => string | undefined;

export interface MoodleContext {
  /** For addresses that are no file of the bank. */
  fileOf: TextContext['fileOf'];
  take: TakeFile;
  notes: Notes;
}

/** @throws XmlFault */
export function readMoodleXml(source: string, context: MoodleContext): Bank {
  const root = readXml(source);
  const questions: Question[] = [];
  const about = new Map<string, Content>();
  let category: string[] = [];
  for (const element of childrenNamed(root, 'question')) {
    if (element.attributes.type === 'category') {
      category = categoryPath(textAt(element, 'category', 'text'));
      const words = richText(childNamed(element, 'info'), 'html', context);
      if (words.length > 0) about.set(category.join('/'), words);
    } else questions.push(questionOf(element, category, context));
  }
  return { questions, about };
}

function questionOf(element: XmlElement, category: string[], context: MoodleContext): Question {
  const { line } = element;
  const asked = childNamed(element, 'questiontext');
  const format = formatOf(asked, 'html');
  const rich: Rich = (part, otherwise = format) => richText(part, otherwise, context);
  const [id, grade, shuffles] = ['idnumber', 'defaultgrade', 'shuffleanswers'].map((name) =>
    textAt(element, name),
  ) as [string, string, string];
  tellSettings(element, context.notes);
  tellCombined(element, rich, context.notes);
  return {
    line,
    name: textAt(element, 'name', 'text').replace(/\s+/g, ' '),
    id: ID_PATTERN.test(id) ? id : undefined,
    category,
    stem: [...rich(asked), ...oldPicture(element, context)],
    explanation: rich(childNamed(element, 'generalfeedback')),
    hints: childrenNamed(element, 'hint')
      .map((hint) => rich(childNamed(hint, 'hintcontent') ?? hint))
      .filter(isFilled),
    shuffles: shuffles === '' ? undefined : /^(?:1|true)$/.test(shuffles),
    points: grade === '' || !Number.isFinite(Number(grade)) ? 1 : Number(grade),
    ...moodleKind(element, rich, context.notes),
  };
}

const isFilled = (content: Content) => content.length > 0;

const FORMATS: Record<string, TextFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  moodle_auto_format: 'moodle',
};

function formatOf(element: XmlElement | undefined, otherwise: TextFormat): TextFormat {
  return FORMATS[element?.attributes.format ?? ''] ?? otherwise;
}

/** The `text` of an element, with the files that lie beside it. */
function richText(element: XmlElement | undefined, otherwise: TextFormat, context: MoodleContext): Content {
  const text = textAt(element, 'text');
  if (element === undefined || text === '') return [];
  const files = new Map(childrenNamed(element, 'file').map((file) => [pathOf(file), file]));
  const used = new Set<string>();
  const made = readText(text, formatOf(element, otherwise), {
    fileOf: (address) => {
      const path = /^@@PLUGINFILE@@(.*?)(?:\?.*)?$/s.exec(address)?.[1];
      if (path === undefined) return context.fileOf(address);
      const file = files.get(decodeAddress(path));
      if (file === undefined) return undefined;
      used.add(pathOf(file));
      return take(file, context);
    },
    say: (what, done, todo) => context.notes.say(element.line, what, done, todo),
  });
  for (const [path, file] of files) {
    if (!used.has(path))
      context.notes.say(file.line, `The file "${path}" is named by no text`, 'It was left out');
  }
  return made;
}

function pathOf({ attributes }: XmlElement): string {
  return `${attributes.path ?? '/'}${attributes.name ?? ''}`;
}

function take(file: XmlElement, { take, notes }: MoodleContext): string | undefined {
  const { name = '', encoding = 'base64' } = file.attributes;
  if (encoding === 'base64') return take(name, ownText(file), file.line);
  notes.say(file.line, `The file "${name}" has the encoding ${encoding}`, 'It was left out');
  return undefined;
}

/** Before Moodle 2 a question had one picture. */
function oldPicture(element: XmlElement, context: MoodleContext): Content {
  const [name, base64] = [textAt(element, 'image'), textAt(element, 'image_base64')];
  const url = name === '' || base64 === '' ? undefined : context.take(name, base64, element.line);
  return url === undefined ? [] : [{ type: 'paragraph', children: [{ type: 'image', url, alt: '' }] }];
}

/** Settings of a question that a question of ours does not have. */
function tellSettings(element: XmlElement, notes: Notes): void {
  const { line } = element;
  const tagged = childNamed(element, 'tags');
  const tags = tagged ? elementsOf(tagged).map((tag) => textAt(tag, 'text')) : [];
  for (const tag of tags.filter(Boolean)) notes.count(line, `The tag "${tag}"`, 'It was left out');
  if (Number(textAt(element, 'penalty')) > 0)
    notes.count(line, 'A penalty for another try', 'It was left out: in a quiz an attempt gives one try');
  if (textAt(element, 'hidden') === '1')
    notes.count(
      line,
      'A question that is hidden in Moodle',
      'It is shown',
      'Remove what learners shall not see',
    );
}
