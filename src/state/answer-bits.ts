/**
 * Answers as bits, by block number, each followed by its time. Every record says by itself how long it is,
 * so that any later version of the course reads it and skips what it no longer knows.
 */
import type { Answer, AnswerKind, WatchAnswer } from '../course/model/answer.ts';
import { MAX_NUMBER } from '../course/outcome/judge.ts';
import { wordsOf } from '../course/outcome/kept-words.ts';
import { type BitReader, type Bits, BitWriter, bitmap, flag, noState, optional } from './bits.ts';

/** Tries are kept exactly up to this and saturate beyond: the worst case stays known. */
export const MAX_TRIES = 63;
/** Tries where there is no limit only say that there were some. */
export const MANY_TRIES = 6;
/** Seeds of a quiz's order: 0…4095. */
export const SEED_BITS = 12;
/** Where a video goes on, in tenths of a second: seven hours. */
export const PLACE_BITS = 18;
/** Days since 2020-01-01, until 2064. */
export const DATE_BITS = 14;

/** Three bits up to 6; from 7 on, 7 and three more for what is beyond it. */
const ABSENT = 0;
const ONE = 1;
const SLOTS = 3;
/** The learner took the answer back: nothing but the time of it. */
const EMPTIED = 10;
/** The words of it stand behind the fixed part. */
const TEXT = 11;
const OTHER = 7;
const SHAPES = {
  text: ABSENT,
  choice: 2,
  watch: SLOTS,
  number: 4,
  pairs: 5,
  order: 6,
  blanks: 7,
  plan: 8,
  quiz: 9,
} as const satisfies Record<AnswerKind, number>;

const DIGITS = '0123456789.-';

/** Answers, and the time of each in ticks; a time without an answer says that it was taken back then. */
export interface TimedAnswers {
  answers: ReadonlyMap<number, Answer>;
  times: ReadonlyMap<number, number>;
  /** Bits of a time. */
  scale: number;
}

export function writeAnswers(bits: BitWriter, { answers, times, scale }: TimedAnswers): void {
  const timed = scale === 0 ? new Map<number, number>() : times;
  let last = Math.max(0, ...timed.keys());
  for (const [number, answer] of answers) if (number > last && answer.kind !== 'text') last = number;
  bits.number(last);
  for (let number = 1; number <= last; number++) {
    const answer = answers.get(number);
    const time = timed.get(number);
    const isWords = answer === undefined || answer.kind === 'text';
    if (time !== undefined && isWords) writeShape(bits, answer && wordsOf(answer) ? TEXT : EMPTIED);
    else writeAnswer(bits, answer);
    if (time !== undefined || !isWords) bits.write(time ?? 0, scale);
  }
}

/** What was written of an answer: of thousands an action changes one, and answers are replaced, never changed. */
const written = new WeakMap<Answer, BitWriter>();

export function writeAnswer(bits: BitWriter, answer: Answer | undefined): void {
  if (answer === undefined) writeShape(bits, ABSENT);
  else bits.append(written.get(answer) ?? record(answer));
}

function record(answer: Answer): BitWriter {
  const bits = new BitWriter();
  const shape = answer.kind === 'choice' && answer.chosen.length === 1 ? ONE : SHAPES[answer.kind];
  writeShape(bits, shape);
  RECORDS[shape]?.(bits, answer as never);
  written.set(answer, bits);
  return bits;
}

function writeShape(bits: BitWriter, shape: number): void {
  bits.write(Math.min(shape, OTHER), 3);
  if (shape >= OTHER) bits.write(shape - OTHER, 3);
}

export interface ReadAnswers {
  answers: Map<number, Answer>;
  times: Map<number, number>;
  /** Blocks whose words must stand behind the fixed part. */
  texts: Set<number>;
}

/**
 * @param version of the state: 1 knew choices and slots alone, and before 3 only the slots of a video were kept
 * @param scale bits of a time; before version 4 there are none
 */
export function readAnswers(bits: BitReader, version: number, scale: number): ReadAnswers {
  const last = bits.count(version === 1 ? 2 : 3);
  const read: ReadAnswers = { answers: new Map(), times: new Map(), texts: new Set() };
  for (let number = 1; number <= last; number++) {
    const shape = readShape(bits, version);
    if (shape === ABSENT) continue;
    const answer = readAnswer(bits, version, shape);
    const time = bits.read(scale);
    if (answer !== undefined) read.answers.set(number, answer);
    if (shape === TEXT) read.texts.add(number);
    if (shape === EMPTIED || time > 0) read.times.set(number, time);
  }
  return read;
}

function readShape(bits: BitReader, version: number): number {
  const shape = bits.read(version === 1 ? 2 : 3);
  return shape === OTHER ? OTHER + bits.read(3) : shape;
}

/** Undefined for a mark. */
function readAnswer(bits: BitReader, version: number, shape: number): Answer | undefined {
  if (shape === EMPTIED || shape === TEXT) return undefined;
  const record = version < 3 && shape === SLOTS ? slots : RECORDS[shape];
  return record === undefined ? noState() : record(bits);
}

/** Both ways: what is written is given, what is read is not. */
type RecordOf<K extends AnswerKind> = (bits: Bits, answer?: Answer<K>) => Answer<K>;

const one: RecordOf<'choice'> = (bits, answer) => ({
  kind: 'choice',
  tries: tries(bits, answer),
  chosen: [bits.number(answer?.chosen[0])],
});

const several: RecordOf<'choice'> = (bits, answer) => ({
  kind: 'choice',
  tries: tries(bits, answer),
  chosen: [...bitmap(bits, answer?.chosen)],
});

const slots: RecordOf<'watch'> = (bits, answer) => {
  const length = bits.count(1, answer?.slots.length);
  return { kind: 'watch', slots: Array.from({ length }, (_, slot) => flag(bits, answer?.slots[slot])) };
};

const watch: RecordOf<'watch'> = (bits, answer) => {
  const watched: { -readonly [K in keyof WatchAnswer]: WatchAnswer[K] } = slots(bits, answer);
  if (flag(bits, answer?.read)) watched.read = true;
  const at = optional(bits, PLACE_BITS, answer?.at && within(Math.round(answer.at * 10), PLACE_BITS));
  if (at === undefined) return watched;
  watched.at = at / 10;
  if (flag(bits, answer?.joined)) watched.joined = true;
  return watched;
};

const numeric: RecordOf<'number'> = (bits, answer) => {
  const used = tries(bits, answer);
  const digits = [...(answer?.value ?? '')].filter((digit) => DIGITS.includes(digit)).slice(0, MAX_NUMBER);
  const length = bits.pass(4, digits.length);
  const read = Array.from(
    { length },
    (_, at) => DIGITS[bits.pass(4, DIGITS.indexOf(digits[at] ?? ''))] ?? '',
  );
  return { kind: 'number', tries: used, value: read.join('') };
};

const pairs: RecordOf<'pairs'> = (bits, answer) => {
  const sorted = [...new Map(answer?.pairs)].sort(([a], [b]) => a - b);
  const used = tries(bits, answer);
  const lefts = [
    ...bitmap(
      bits,
      sorted.map(([left]) => left),
    ),
  ];
  const rights = numbers(
    bits,
    sorted.map(([, right]) => right),
  );
  return { kind: 'pairs', tries: used, pairs: lefts.map((left, at) => [left, rights[at] ?? 0]) };
};

const order: RecordOf<'order'> = (bits, answer) => ({
  kind: 'order',
  tries: tries(bits, answer),
  order: numbers(bits, answer?.order),
});

const blanks: RecordOf<'blanks'> = (bits, answer) => ({
  kind: 'blanks',
  tries: tries(bits, answer),
  right: [...bitmap(bits, answer?.right)],
  texts: {},
});

const plan: RecordOf<'plan'> = (bits, answer) => {
  const ticked = [...bitmap(bits, answer?.ticked)];
  const dated = [...bitmap(bits, Object.keys(answer?.dates ?? {}).map(Number))];
  const days = dated.map((part) => [part, bits.pass(DATE_BITS, within(answer?.dates[part] ?? 0, DATE_BITS))]);
  return { kind: 'plan', ticked, dates: Object.fromEntries(days), texts: {} };
};

const quiz: RecordOf<'quiz'> = (bits, answer) => ({
  kind: 'quiz',
  attempts: tries(bits, answer && { tries: answer.attempts }),
  seed: bits.pass(SEED_BITS, answer?.seed),
  finished: flag(bits, answer?.finished),
  kept: optional(bits, 14, answer?.kept),
  drawn: numbers(bits, answer?.drawn),
});

/** By shape; those of `SHAPES` are complete by type. */
const RECORDS: Readonly<Record<number, ((bits: Bits, answer?: never) => Answer) | undefined>> = {
  [ABSENT]: undefined,
  [ONE]: one,
  2: several,
  [SLOTS]: watch,
  4: numeric,
  5: pairs,
  6: order,
  7: blanks,
  8: plan,
  9: quiz,
} satisfies { [K in AnswerKind as (typeof SHAPES)[K]]: K extends 'text' ? undefined : RecordOf<K> } & {
  [ONE]: RecordOf<'choice'>;
};

function tries(bits: Bits, answer: { tries: number } | undefined): number {
  return bits.number(answer && Math.min(answer.tries, MAX_TRIES));
}

/** Numbers of equal width, the widest first told. */
function numbers(bits: Bits, given: readonly number[] = []): number[] {
  const length = bits.number(given.length);
  const width = bits.number(widthOf(Math.max(0, ...given)));
  bits.expect(length, width);
  return Array.from({ length }, (_, at) => bits.pass(width, given[at]));
}

function widthOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

/** What so many bits can hold, from 0. */
export function within(value: number, bits: number): number {
  return Math.min(Math.max(0, value), 2 ** bits - 1);
}
