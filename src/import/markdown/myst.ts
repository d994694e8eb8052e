/** Directives of MyST and Sphinx, between back quotes or colons: ```{note} Title, options, a blank line, text. */
import { type Container, indented, labelOf, type Reader, readContainer } from './container.ts';
import { pictureText } from './picture.ts';
import { type Piece, plain } from './pieces.ts';
import type { Line } from './text.ts';

export interface Directive {
  name: string;
  argument: string;
  lines: Line[];
  indent: string;
  line: number;
}

type Made = (directive: Directive, options: ReadonlyMap<string, string>, reader: Reader) => Piece[];

export function myst(directive: Directive, reader: Reader): Piece[] {
  const name = directive.name.toLowerCase();
  const { options, lines } = optionsOf(directive.lines);
  const made = BY_NAME.get(name);
  const within = { ...directive, lines };
  if (made !== undefined) return indented(made(within, options, reader), directive.indent);
  const container: Container = {
    name,
    title: directive.argument,
    attributes: options,
    classes: (options.get('class') ?? '').split(/[\s,]+/).filter(Boolean),
    lines,
    indent: directive.indent,
    line: directive.line,
  };
  return readContainer(container, reader);
}

/** `:key: value` lines, or YAML between `---`, with which the text of a directive may begin. */
function optionsOf(lines: readonly Line[]): { options: Map<string, string>; lines: Line[] } {
  const options = new Map<string, string>();
  const isYaml = lines[0]?.text.trim() === '---';
  let at = isYaml ? 1 : 0;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text.trim() ?? '';
    const [, key = '', value = ''] =
      (isYaml ? /^([\w-]+):[ \t]*(.*)$/ : /^:([\w-]+):[ \t]*(.*)$/).exec(text) ?? [];
    if (key !== '') options.set(key.toLowerCase(), value);
    else if (!isYaml) break;
    else if (text === '---') {
      at++;
      break;
    }
  }
  return { options, lines: lines.slice(at) };
}

const code: Made = ({ argument, lines, line }) => {
  const longest = lines.reduce(
    (count, { text }) => Math.max(count, /^`*/.exec(text.trim())?.[0].length ?? 0),
    2,
  );
  const fence = '`'.repeat(longest + 1);
  return [
    plain([
      { text: '', line },
      { text: fence + argument.replace(/\W.*$/, ''), line },
      ...lines,
      { text: fence, line },
      { text: '', line },
    ]),
  ];
};

const picture: Made = ({ name, argument, lines, line }, options, reader) => {
  const image = { text: pictureText(options.get('alt'), argument, options.get('width')), line };
  const caption = name === 'image' ? [] : reader.inner(lines);
  return [plain([{ text: '', line }, image, { text: '', line }]), ...caption];
};

const mathematics: Made = ({ argument, lines, line }) => [
  plain([
    { text: '', line },
    { text: '$$', line },
    ...[{ text: argument, line }, ...lines].filter(({ text }) => text.trim() !== ''),
    { text: '$$', line },
    { text: '', line },
  ]),
];

/** What tells a tool something, and learners nothing. */
const nothing: Made = ({ name, line }, _, reader) => {
  reader.leave(`A directive {${name}}`, 'It was left out: the course has its own contents', line);
  return [];
};

const include: Made = ({ name, argument, line }, options, reader) => {
  const lines = reader.include(argument, line) ?? [];
  if (name === 'include') return reader.inner(lines);
  return code({ name, argument: options.get('language') ?? '', lines, indent: '', line }, options, reader);
};

/** A list of rows, each a list of cells. */
const listTable: Made = ({ argument, lines, line }, options) => {
  const rows: string[][] = [];
  for (const { text } of lines) {
    const [, row, cell, more] =
      /^(?:[*-][ \t]+[*-][ \t]*(.*)|[ \t]+[*-][ \t]*(.*)|[ \t]*(.+))$/.exec(text) ?? [];
    if (row !== undefined) rows.push([row]);
    else if (cell !== undefined) rows.at(-1)?.push(cell);
    else if (more !== undefined) rows.at(-1)?.push(`${rows.at(-1)?.pop() ?? ''} ${more}`);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const written = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const head = Number(options.get('header-rows') ?? 0) > 0 ? (rows.shift() ?? []) : [];
  const title = argument === '' ? [] : [`**${labelOf(argument)}**`, ''];
  return [
    plain(
      ['', ...title, written(head), `|${' --- |'.repeat(width)}`, ...rows.map(written), ''].map((text) => ({
        text,
        line,
      })),
    ),
  ];
};

/** Terms, and what they mean deeper in. */
const glossary: Made = ({ lines, line }, _, reader) => {
  const written = lines.map((one) => ({ ...one, text: one.text.replace(/^[ \t]+(?=\S)(?!:)/, ': ') }));
  return reader.inner([{ text: '', line }, ...written]);
};

const elsewhere: Made = ({ name, argument, line }, _, reader) => {
  reader.leave(
    `A ${name} at ${argument}`,
    'A link to it was written',
    line,
    'Write a ::video where learners are to see it here',
  );
  return [
    plain([
      {
        text: `<${/^https?:/.test(argument) ? argument : `https://www.youtube.com/watch?v=${argument}`}>`,
        line,
      },
    ]),
  ];
};

const BY_NAME = new Map<string, Made>(
  Object.entries({
    'code-block': code,
    code,
    'code-cell': code,
    sourcecode: code,
    literalinclude: include,
    include,
    image: picture,
    figure: picture,
    math: mathematics,
    toctree: nothing,
    contents: nothing,
    tableofcontents: nothing,
    index: nothing,
    bibliography: nothing,
    raw: nothing,
    'list-table': listTable,
    glossary,
    iframe: elsewhere,
    youtube: elsewhere,
    video: elsewhere,
  }),
);
