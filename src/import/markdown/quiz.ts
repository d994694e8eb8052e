/** Questions of known dialects: `<quiz>` of MkDocs, and the TOML files of mdBook's quizzes. */
import type { Reader } from './container.ts';
import { tomlOf } from './front-matter.ts';
import { type Piece, plain, trimmed } from './pieces.ts';
import type { Line } from './text.ts';

const OPTION = /^[ \t]*[-*+][ \t]+\[([ xX])\][ \t]+/;

/** A question, its options with boxes, and behind them what explains the answer. */
export function quizOf(lines: readonly Line[], line: number, reader: Reader): Piece[] {
  const first = lines.findIndex(({ text }) => OPTION.test(text));
  const last = lines.findLastIndex(({ text }) => OPTION.test(text));
  const right = lines.filter(({ text }) => /\[[xX]\]/.test(OPTION.exec(text)?.[0] ?? '')).length;
  const question = trimmed(lines.slice(0, Math.max(0, first)));
  if (last <= first || right === 0 || question.length === 0) {
    reader.leave(
      'A question whose options are not clear',
      'It was kept as text',
      line,
      'Write a :::choice with - [x] for what is right',
    );
    return reader.inner(lines);
  }
  return [
    choice(
      [
        ...question,
        blank(line),
        ...lines.slice(first, last + 1),
        blank(line),
        ...trimmed(lines.slice(last + 1)),
      ],
      line,
    ),
  ];
}

const blank = (line: number): Line => ({ text: '', line });

function choice(lines: Line[], line: number): Piece {
  return { kind: 'block', name: 'choice', label: '', indent: '', line, children: [plain(lines)] };
}

interface Asked {
  type?: unknown;
  prompt?: { prompt?: unknown; distractors?: unknown };
  answer?: { answer?: unknown };
  context?: unknown;
}

/** @param file as the page names it */
export function mdbookQuiz(file: string, line: number, reader: Reader): Piece[] {
  const written = reader.include(file, line);
  if (written === undefined) return [];
  const questions = tomlOf(written.map(({ text }) => text).join('\n'))?.questions;
  if (!Array.isArray(questions)) {
    reader.leave(
      `The quiz ${file}, which cannot be read`,
      'It was left out',
      line,
      'Write its questions as :::choice',
    );
    return [];
  }
  return questions.flatMap((asked: Asked) => questionOf(asked, file, line, reader));
}

function questionOf(
  { type, prompt, answer, context }: Asked,
  file: string,
  line: number,
  reader: Reader,
): Piece[] {
  const text = typeof prompt?.prompt === 'string' ? prompt.prompt : '';
  const right = [answer?.answer ?? []].flat().map(String);
  const wrong = Array.isArray(prompt?.distractors) ? prompt.distractors.map(String) : [];
  const why = typeof context === 'string' ? context : '';
  const linesOf = (part: string) =>
    part
      .trim()
      .split('\n')
      .map((one) => ({ text: one, line }));
  const around = (task: string[]) => [
    ...linesOf(text),
    blank(line),
    ...task.map((one) => ({ text: one, line })),
    blank(line),
    ...linesOf(why),
  ];
  const flat = (option: string) => option.replace(/\s+/g, ' ').trim();
  if (type === 'MultipleChoice' && text !== '' && right.length > 0 && wrong.length > 0)
    return [
      choice(
        around([...right.map((one) => `- [x] ${flat(one)}`), ...wrong.map((one) => `- [ ] ${flat(one)}`)]),
        line,
      ),
    ];
  if (type === 'ShortAnswer' && text !== '' && right.length === 1 && !/[|\]\n]/.test(right[0] ?? ''))
    return [
      {
        kind: 'block',
        name: 'fill-in',
        label: '',
        indent: '',
        line,
        children: [plain(around([`:blank[${flat(right[0] ?? '')}]`]))],
      },
    ];
  reader.leave(
    `A question of the quiz ${file}, of the kind ${String(type)}: ${flat(text).slice(0, 120)}`,
    'It was left out',
    line,
    'Write it as a block of its own',
  );
  return [];
}
