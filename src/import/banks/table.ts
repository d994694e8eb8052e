/** A table of questions as spreadsheets save it: a row of headers, then a question a row. */
import { parse } from 'csv-parse/sync';
import { asRead } from '../../course/text/fold.ts';
import { rangeAround } from './gift-answers.ts';
import { textOf } from './phrasing.ts';
import type { Bank, Content, Kind, Notes, Question } from './question.ts';
import { shareOf } from './shares.ts';
import { type Column, columnsOf, type Field, placeOf } from './table-columns.ts';

const DELIMITERS = [',', ';', '\t'];
const OPTIONS = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true } as const;

export interface TableHead {
  delimiter: string;
  columns: (Column | undefined)[];
  headers: string[];
  language: string;
}

/** The delimiter is the one that makes most sense of the headers; undefined where no column is a question. */
export function readHead(source: string): TableHead | undefined {
  const heads = DELIMITERS.map((delimiter): TableHead => {
    const [headers = []] = rowsOf(source, delimiter, 1);
    return { delimiter, headers: headers.map((header) => header.trim()), ...columnsOf(headers) };
  });
  const known = ({ columns }: TableHead) => columns.filter((column) => column !== undefined).length;
  const best = heads.reduce((a, b) => (known(b) > known(a) ? b : a));
  const fields = best.columns.map((column) => column?.field);
  return fields.includes('question') && (fields.includes('right') || fields.includes('options'))
    ? best
    : undefined;
}

function rowsOf(source: string, delimiter: string, to: number): string[][] {
  try {
    return parse(source, { ...OPTIONS, delimiter, to });
  } catch {
    return [];
  }
}

interface Row {
  line: number;
  cells: string[];
}

/** @param rich a cell as a tree */
export function readTable(
  source: string,
  head: TableHead,
  rich: (text: string, line: number) => Content,
  notes: Notes,
): Bank {
  const questions: Question[] = [];
  for (const row of linesOf(source, head.delimiter)) {
    const question = questionOf(row, head, (text) => rich(text, row.line), notes);
    if (question !== undefined) questions.push(question);
  }
  return { questions, about: new Map() };
}

/** Each row with the line that it begins on: a cell may hold several. */
function linesOf(source: string, delimiter: string): Row[] {
  const records: { info: { lines: number }; record: string[] }[] = parse(source, {
    ...OPTIONS,
    delimiter,
    info: true,
  }) as never;
  let end = 0;
  return records
    .map(({ info, record }): Row => {
      const height = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      const line = Math.max(end + 1, info.lines - height);
      end = info.lines;
      return { line, cells: record };
    })
    .slice(1);
}

function questionOf(
  { line, cells }: Row,
  { columns, headers }: TableHead,
  rich: (text: string) => Content,
  notes: Notes,
): Question | undefined {
  const all = (field: Field) =>
    columns.flatMap((column, at) =>
      column?.field === field ? [{ at: column.at, text: cells[at]?.trim() ?? '' }] : [],
    );
  const cell = (field: Field) =>
    all(field).find(({ text, at }) => text !== '' && at === undefined)?.text ?? '';
  cells.forEach((text, at) => {
    if (columns[at] === undefined && text.trim() !== '')
      notes.count(
        line,
        `The column "${headers[at] ?? at + 1}"`,
        'It was left out',
        'Call it by a name that the documentation gives, if it matters',
      );
  });
  const asked = cell('question');
  if (asked === '') {
    if (cells.some((text) => text.trim() !== ''))
      notes.say(line, `A row without a question: ${cells.filter(Boolean).join(' · ')}`, 'It was left out');
    return undefined;
  }
  const optionsAt = all('options');
  const options =
    optionsAt.length === 1 && optionsAt[0]?.at === undefined
      ? listed(optionsAt[0]?.text ?? '').map((text, at) => ({ text, at }))
      : optionsAt.map(({ text, at = 0 }) => ({ text, at })).filter(({ text }) => text !== '');
  const feedbackTo = (place: number) => rich(all('feedback').find(({ at }) => at === place)?.text ?? '');
  const points = Number(cell('points').replace(',', '.'));
  const made = kindOf(cell('right'), options, cell, (text, place) => ({
    label: rich(text),
    feedback: feedbackTo(place),
  }));
  if (typeof made === 'string') {
    notes.say(
      line,
      `The question "${asked}": ${made}`,
      'It was left out',
      'Write the letter, the number or the text of an option',
    );
    return undefined;
  }
  return {
    line,
    name: cell('name'),
    id: /^[a-z][a-z0-9_-]{0,59}$/i.test(cell('id')) ? cell('id') : undefined,
    category: cell('category')
      .split('/')
      .map((name) => name.trim())
      .filter(Boolean),
    stem: rich(asked),
    explanation: rich(cell('feedback')),
    hints: [rich(cell('hint'))].filter((hint) => textOf(hint) !== ''),
    points: cell('points') === '' || !Number.isFinite(points) ? 1 : points,
    ...made,
  };
}

/** Several texts in one cell: a line each, or with bars or semicolons between them. */
function listed(text: string): string[] {
  const separator = ['\n', '|', ';'].find((sign) => text.includes(sign)) ?? '\n';
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What spreadsheets and people write for true and false. */
const TRUE =
  /^(?:t|true|yes|wahr|richtig|ja|verdadero|cierto|si|verdadeiro|sim|σωστο|αληθεσ|αληθησ|ναι|prawda|tak)$/;
const FALSE = /^(?:f|false|no|falsch|nein|falso|nao|λαθοσ|ψευδεσ|ψευδησ|οχι|falsz|nie)$/;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;
const OPEN = /^(?:essay|open|offen|freitext|abiert|abert|otwart|ανοιχτ)/;

/** The kind of a question, told by its cells, or why it has none. */
function kindOf(
  right: string,
  options: readonly { text: string; at: number }[],
  cell: (field: Field) => string,
  contentOf: (text: string, place: number) => { label: Content; feedback: Content },
): Kind | string {
  if (OPEN.test(asRead(cell('type')))) return { kind: 'reflection' };
  if (options.length === 0) return typed(right, cell, contentOf);
  const rights = rightOnes(right, options);
  if (rights === undefined)
    return right === '' ? 'none of its options is named as right' : `"${right}" is none of its options`;
  const several =
    rights.size > 1 ||
    /mult|mehrfach|varias|wielokrotn|πολλαπλ/.test(asRead(cell('type')).replace('multiple choice', ''));
  return {
    kind: 'choice',
    several,
    answers: options.map(({ text, at }) => ({
      ...contentOf(text, at),
      share: shareOf(rights.has(at), several, rights.size),
    })),
  };
}

function typed(
  right: string,
  cell: (field: Field) => string,
  contentOf: (text: string, place: number) => { feedback: Content },
): Kind {
  if (right === '') return { kind: 'reflection' };
  const word = asRead(right);
  if (TRUE.test(word) || FALSE.test(word))
    return {
      kind: 'true-false',
      right: TRUE.test(word),
      ifTrue: contentOf('', 0).feedback,
      ifFalse: contentOf('', 1).feedback,
    };
  const variants = right
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean);
  if (variants.every((one) => NUMBER.test(one))) {
    const slack = Number(cell('tolerance').replace(',', '.')) || 0;
    return {
      kind: 'numeric',
      unit: cell('unit'),
      answers: variants.map((one) => ({
        share: 1,
        feedback: [],
        range: rangeAround(Number(one.replace(',', '.')), slack),
      })),
    };
  }
  return {
    kind: 'fill-in',
    exactCase: false,
    answers: variants.map((text) => ({ share: 1, feedback: [], text: text.replaceAll('*', '\\*') })),
  };
}

/** Places of the options that are named by their text, their letter or their number; undefined where one is none. */
function rightOnes(right: string, options: readonly { text: string; at: number }[]): Set<number> | undefined {
  const byText = (one: string) => options.find(({ text }) => asRead(text) === asRead(one))?.at;
  const whole = byText(right);
  if (whole !== undefined) return new Set([whole]);
  const find = (one: string): number | undefined => {
    const name = one.replace(/[).]$/, '');
    const place = /^(?:[a-j]|\d{1,2})$/i.test(name) ? placeOf(name) : undefined;
    return byText(one) ?? options.find(({ at }) => at === place)?.at;
  };
  for (const separator of [/[\n|;]/, /[,\s]+/]) {
    const places = right
      .split(separator)
      .map((one) => one.trim())
      .filter(Boolean)
      .map(find);
    if (places.length > 0 && places.every((place) => place !== undefined)) return new Set(places);
  }
  return undefined;
}
