/**
 * Answers as bits, by block number. Every record says by itself how long it is, so that any later version
 * of the course reads it and skips what it no longer knows.
 */
import type { Answer, QuizAnswer, WatchAnswer } from '../course/answer.ts';
import { MAX_NUMBER } from '../course/judge.ts';
import type { BitReader, BitWriter } from './bits.ts';

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

/** Three bits; 7 is followed by three more. */
const ABSENT = 0;
const ONE = 1;
const SET = 2;
const SLOTS = 3;
const NUMBER = 4;
const PAIRS = 5;
const ORDER = 6;
const OTHER = 7;
const BLANKS = 0;
const PLAN = 1;
const QUIZ = 2;

const DIGITS = '0123456789.-';

export function writeAnswers(bits: BitWriter, answers: ReadonlyMap<number, Answer>): void {
  const last = Math.max(0, ...[...answers].map(([number, answer]) => (answer.kind === 'text' ? 0 : number)));
  bits.number(last);
  for (let number = 1; number <= last; number++) writeAnswer(bits, answers.get(number));
}

export function writeAnswer(bits: BitWriter, answer: Answer | undefined): void {
  switch (answer?.kind) {
    case 'choice':
      writeChoice(bits, answer);
      return;
    case 'watch':
      writeWatch(bits, answer);
      return;
    case 'number':
      bits.write(NUMBER, 3);
      writeTries(bits, answer.tries);
      writeDigits(bits, answer.value);
      return;
    case 'pairs':
      writePairs(bits, answer);
      return;
    case 'order':
      bits.write(ORDER, 3);
      writeTries(bits, answer.tries);
      writeNumbers(bits, answer.order);
      return;
    case 'blanks':
      bits.write(OTHER, 3);
      bits.write(BLANKS, 3);
      writeTries(bits, answer.tries);
      writeBitmap(bits, new Set(answer.right));
      return;
    case 'plan':
      writePlan(bits, answer);
      return;
    case 'quiz':
      writeQuiz(bits, answer);
      return;
    default:
      // A text stands behind the fixed part.
      bits.write(ABSENT, 3);
  }
}

/** @param version of the state: before 3 only the slots of a video were kept */
export function readAnswers(bits: BitReader, version: number): Map<number, Answer> {
  const last = bits.number();
  const answers = new Map<number, Answer>();
  for (let number = 1; number <= last; number++) {
    const answer = readAnswer(bits, version);
    if (answer !== undefined) answers.set(number, answer);
  }
  return answers;
}

function readAnswer(bits: BitReader, version: number): Answer | undefined {
  switch (bits.read(3)) {
    case ABSENT:
      return undefined;
    case ONE:
      return { kind: 'choice', tries: bits.number(), chosen: [bits.number()] };
    case SET:
      return { kind: 'choice', tries: bits.number(), chosen: [...readBitmap(bits)] };
    case SLOTS:
      return version < 3 ? readSlots(bits) : readWatch(bits);
    case NUMBER:
      return { kind: 'number', tries: bits.number(), value: readDigits(bits) };
    case PAIRS:
      return readPairs(bits);
    case ORDER:
      return { kind: 'order', tries: bits.number(), order: readNumbers(bits) };
    default:
      return readOther(bits);
  }
}

function readOther(bits: BitReader): Answer {
  switch (bits.read(3)) {
    case BLANKS:
      return { kind: 'blanks', tries: bits.number(), right: [...readBitmap(bits)], texts: {} };
    case PLAN:
      return readPlan(bits);
    case QUIZ:
      return readQuiz(bits);
    default:
      throw new RangeError('no answer of ours');
  }
}

/** The layout of version 1: two bits, and only these three kinds. */
export function readAnswersOfVersion1(bits: BitReader): Map<number, Answer> {
  const last = bits.number();
  const answers = new Map<number, Answer>();
  for (let number = 1; number <= last; number++) {
    const shape = bits.read(2);
    if (shape === ONE) answers.set(number, { kind: 'choice', tries: bits.number(), chosen: [bits.number()] });
    else if (shape === SET)
      answers.set(number, { kind: 'choice', tries: bits.number(), chosen: [...readBitmap(bits)] });
    else if (shape === SLOTS) answers.set(number, readSlots(bits));
  }
  return answers;
}

function writeTries(bits: BitWriter, tries: number): void {
  bits.number(Math.min(tries, MAX_TRIES));
}

function writeChoice(bits: BitWriter, { tries, chosen }: { tries: number; chosen: number[] }): void {
  const [only] = chosen;
  const single = chosen.length === 1 && only !== undefined;
  bits.write(single ? ONE : SET, 3);
  writeTries(bits, tries);
  if (single) bits.number(only);
  else writeBitmap(bits, new Set(chosen));
}

function writeWatch(bits: BitWriter, { slots, at, joined, read }: WatchAnswer): void {
  bits.write(SLOTS, 3);
  bits.number(slots.length);
  for (const slot of slots) bits.write(slot ? 1 : 0, 1);
  bits.write(read ? 1 : 0, 1);
  bits.write(at === undefined ? 0 : 1, 1);
  if (at === undefined) return;
  bits.write(Math.min(Math.max(0, Math.round(at * 10)), 2 ** PLACE_BITS - 1), PLACE_BITS);
  bits.write(joined ? 1 : 0, 1);
}

function readWatch(bits: BitReader): Answer {
  const answer = readSlots(bits);
  if (bits.read(1) === 1) answer.read = true;
  if (bits.read(1) === 0) return answer;
  answer.at = bits.read(PLACE_BITS) / 10;
  if (bits.read(1) === 1) answer.joined = true;
  return answer;
}

function readSlots(bits: BitReader): WatchAnswer {
  const length = bits.number();
  return { kind: 'watch', slots: Array.from({ length }, () => bits.read(1) === 1) };
}

function writeDigits(bits: BitWriter, value: string): void {
  const digits = [...value].filter((digit) => DIGITS.includes(digit)).slice(0, MAX_NUMBER);
  bits.write(digits.length, 4);
  for (const digit of digits) bits.write(DIGITS.indexOf(digit), 4);
}

function readDigits(bits: BitReader): string {
  const length = bits.read(4);
  return Array.from({ length }, () => DIGITS[bits.read(4)] ?? '').join('');
}

function writePairs(bits: BitWriter, { tries, pairs }: { tries: number; pairs: [number, number][] }): void {
  const sorted = [...new Map(pairs)].sort(([a], [b]) => a - b);
  bits.write(PAIRS, 3);
  writeTries(bits, tries);
  writeBitmap(bits, new Set(sorted.map(([left]) => left)));
  writeNumbers(
    bits,
    sorted.map(([, right]) => right),
  );
}

function readPairs(bits: BitReader): Answer {
  const tries = bits.number();
  const lefts = [...readBitmap(bits)];
  const rights = readNumbers(bits);
  return { kind: 'pairs', tries, pairs: lefts.map((left, at): [number, number] => [left, rights[at] ?? 0]) };
}

function writePlan(
  bits: BitWriter,
  { ticked, dates }: { ticked: number[]; dates: Record<number, number> },
): void {
  bits.write(OTHER, 3);
  bits.write(PLAN, 3);
  writeBitmap(bits, new Set(ticked));
  const dated = Object.entries(dates)
    .map(([part, day]): [number, number] => [Number(part), Math.min(Math.max(0, day), 2 ** DATE_BITS - 1)])
    .sort(([a], [b]) => a - b);
  writeBitmap(bits, new Set(dated.map(([part]) => part)));
  for (const [, day] of dated) bits.write(day, DATE_BITS);
}

function readPlan(bits: BitReader): Answer {
  const ticked = [...readBitmap(bits)];
  const dated = [...readBitmap(bits)];
  return {
    kind: 'plan',
    ticked,
    dates: Object.fromEntries(dated.map((part) => [part, bits.read(DATE_BITS)])),
    texts: {},
  };
}

function writeQuiz(bits: BitWriter, { attempts, seed, drawn, finished, kept }: QuizAnswer): void {
  bits.write(OTHER, 3);
  bits.write(QUIZ, 3);
  writeTries(bits, attempts);
  bits.write(seed, SEED_BITS);
  bits.write(finished ? 1 : 0, 1);
  bits.write(kept === undefined ? 0 : 1, 1);
  if (kept !== undefined) bits.write(kept, 14);
  writeNumbers(bits, drawn);
}

function readQuiz(bits: BitReader): Answer {
  const attempts = bits.number();
  const seed = bits.read(SEED_BITS);
  const finished = bits.read(1) === 1;
  const kept = bits.read(1) === 1 ? bits.read(14) : undefined;
  return { kind: 'quiz', attempts, seed, drawn: readNumbers(bits), finished, kept };
}

/** Numbers of equal width, the widest first told. */
function writeNumbers(bits: BitWriter, numbers: readonly number[]): void {
  const width = widthOf(Math.max(0, ...numbers));
  bits.number(numbers.length);
  bits.number(width);
  for (const number of numbers) bits.write(number, width);
}

function readNumbers(bits: BitReader): number[] {
  const length = bits.number();
  const width = bits.number();
  if (width > 30) throw new RangeError('no number of ours');
  return Array.from({ length }, () => bits.read(width));
}

function widthOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

export function writeBitmap(bits: BitWriter, numbers: ReadonlySet<number>): void {
  const last = Math.max(0, ...numbers);
  bits.number(last);
  for (let number = 1; number <= last; number++) bits.write(numbers.has(number) ? 1 : 0, 1);
}

export function readBitmap(bits: BitReader): Set<number> {
  const last = bits.number();
  const numbers = new Set<number>();
  for (let number = 1; number <= last; number++) if (bits.read(1) === 1) numbers.add(number);
  return numbers;
}
