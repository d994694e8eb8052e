/**
 * GIFT, as Moodle reads it: questions between empty lines, each a text with its answers in braces.
 * https://docs.moodle.org/en/GIFT_format
 */
import { giftAnswers } from './gift-answers.ts';
import { held, shown } from './gift-signs.ts';
import type { Bank, Notes, Question } from './question.ts';
import { readText, type TextContext, type TextFormat } from './rich-text.ts';

interface Piece {
  line: number;
  text: string;
  /** Of the lines right above it and in it: Moodle keeps ids and tags in them. */
  comments: string;
}

export function readGift(source: string, context: TextContext, notes: Notes): Bank {
  const questions: Question[] = [];
  let category: string[] = [];
  for (const piece of piecesOf(source)) {
    const { line, text } = piece;
    const [, path] = /^\$CATEGORY:(.*)$/s.exec(text) ?? [];
    if (path !== undefined) {
      const [first = '', ...rest] = path.trim().split('\n');
      category = categoryPath(shown(first));
      if (rest.join('').trim() !== '')
        questions.push(...read({ ...piece, line: line + 1, text: rest.join('\n') }));
    } else questions.push(...read(piece));
  }
  return { questions, about: new Map() };

  function read(piece: Piece): Question[] {
    const here: TextContext = {
      ...context,
      say: (what, done, todo) => notes.say(piece.line, what, done, todo),
    };
    const question = questionOf(piece, category, here, notes);
    return question === undefined ? [] : [question];
  }
}

/** `a/b//c`: two lines make one that belongs to a name. */
export function categoryPath(path: string): string[] {
  return path
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter(Boolean);
}

/** Between empty lines, of which those within braces are none. */
function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece | undefined;
  let isOpen = false;
  let comments = '';
  source.split('\n').forEach((raw, index) => {
    if (raw.trim().startsWith('//')) {
      if (current === undefined) comments += raw;
      else current.comments += raw;
      return;
    }
    const line = held(raw);
    if (line.trim() === '' && !isOpen) {
      if (current !== undefined) pieces.push(current);
      current = undefined;
      return;
    }
    if (current === undefined) {
      current = { line: index + 1, text: line, comments };
      comments = '';
    } else current.text += `\n${line}`;
    for (const [brace] of line.matchAll(/[{}]/g)) isOpen = brace === '{';
    // A category needs no empty line behind it.
    if (/^\s*\$CATEGORY:/.test(current.text)) {
      pieces.push(current);
      current = undefined;
    }
  });
  if (current !== undefined) pieces.push(current);
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() })).filter(({ text }) => text !== '');
}

function questionOf(
  piece: Piece,
  category: string[],
  context: TextContext,
  notes: Notes,
): Question | undefined {
  const { line } = piece;
  const [, title, rest] = /^::(.*?)::(.*)$/s.exec(piece.text) ?? [];
  const text = (rest ?? piece.text).trim();
  const start = text.indexOf('{');
  const end = text.indexOf('}', start);
  if (start < 0 !== end < 0) {
    notes.say(
      line,
      `A question whose braces are not closed: ${shown(piece.text)}`,
      'It was left out',
      'Write "{" and "}" around its answers, and a backslash before other braces',
    );
    return undefined;
  }
  const behind = text.slice(end + 1).trim();
  const answers = start < 0 ? undefined : text.slice(start + 1, end).trim();
  const asked =
    start < 0 ? text : text.slice(0, start) + (behind === '' ? '' : `_____${text.slice(end + 1)}`);
  const [format, stem] = formatOf(asked, 'moodle');
  for (const [, tag] of piece.comments.matchAll(/\[tag:([^\]]+)\]/g))
    notes.count(line, `The tag "${tag}"`, 'It was left out');
  const written = answers ?? '';
  const at = written.lastIndexOf('####');
  const rich = (part: string) => {
    const [own, words] = formatOf(part, format);
    return readText(shown(words), own, context);
  };
  const common = {
    line,
    id: /\[id:([\w-]+)\]/.exec(piece.comments)?.[1],
    name: shown(title ?? '').replace(/\s+/g, ' '),
    category,
    stem: readText(shown(stem), format, context),
    explanation: at < 0 ? [] : rich(written.slice(at + 4)),
    hints: [],
    points: 1,
  };
  if (answers === undefined) return { ...common, kind: 'text' };
  return { ...common, ...giftAnswers((at < 0 ? written : written.slice(0, at)).trim(), rich) };
}

/** `[html]` in front of a text. */
function formatOf(text: string, otherwise: TextFormat): [TextFormat, string] {
  const [, name, rest] = /^\s*\[(html|markdown|plain|moodle)\](.*)$/s.exec(text) ?? [];
  return rest === undefined ? [otherwise, text] : [name as TextFormat, rest];
}
