/**
 * The saved state as text, for SCORM 1.2's 4,096 characters and every other tracker.
 *
 * Layout: `<fixed part>` or `<fixed part>!<texts>`. The fixed part is a string of bits in a base-64
 * alphabet that no LMS escapes, keyed by the permanent numbers of course.lock.json and self-delimiting,
 * so that any later version of the course reads it and skips what it no longer knows. Free texts stand
 * last, each with a checksum: an LMS that cuts the state loses only the texts behind the cut.
 */
import { BitReader, BitWriter } from './bits.ts';
import { checksum } from './checksum.ts';
import { decodeTexts, encodeTexts } from './free-texts.ts';

/** What is kept of one block. */
export type Answer =
  | { kind: 'choice'; tries: number; chosen: number[] }
  /** `cut`: the LMS kept only this beginning; the whole is in the browser where it was written. */
  | { kind: 'text'; text: string; cut?: true }
  | { kind: 'watch'; slots: boolean[] };

export interface SavedState {
  /** Id of the course, to recognise another course's state. */
  course: string;
  language: string;
  /** Number of the lesson to resume at; 0 before the first. */
  place: number;
  lessons: Set<number>;
  /** By block number. */
  answers: Map<number, Answer>;
  /** What was reported once stays: completed is never undone, `passed` neither. */
  completion: 'incomplete' | 'completed';
  success: 'undecided' | 'passed' | 'failed';
  /** Reported score in hundredths of a percent (0…10000), or undefined. */
  score: number | undefined;
  /** Number of the next interaction record. */
  interactions: number;
  /** How often the course was opened. */
  sessions: number;
}

const VERSION = 1;
const TEXT_MARK = '!';
/** Tries and counters are kept exactly up to these and saturate beyond: the worst case stays known. */
export const MAX_TRIES = 63;
export const MAX_COUNTER = 4095;

const ABSENT = 0;
const ONE = 1;
const SET = 2;
const SLOTS = 3;

export function emptyState(course: string, language: string): SavedState {
  return {
    course,
    language,
    place: 0,
    lessons: new Set(),
    answers: new Map(),
    completion: 'incomplete',
    success: 'undecided',
    score: undefined,
    interactions: 0,
    sessions: 0,
  };
}

/** The fixed part: everything but the free texts. */
export function encodeFixed(state: SavedState): string {
  const bits = new BitWriter();
  bits.write(VERSION, 6);
  bits.write(checksum(state.course), 18);
  writeLanguage(bits, state.language);
  bits.number(state.place);
  bits.write(state.completion === 'completed' ? 1 : 0, 1);
  bits.write(['undecided', 'passed', 'failed'].indexOf(state.success), 2);
  bits.write(state.score === undefined ? 0 : 1, 1);
  if (state.score !== undefined) bits.write(state.score, 14);
  bits.number(Math.min(state.interactions, MAX_COUNTER));
  bits.number(Math.min(state.sessions, MAX_COUNTER));
  writeBitmap(bits, state.lessons);
  writeAnswers(bits, state.answers);
  const body = bits.toString();
  return checksumText(body) + body;
}

/** The whole state; `texts` are written as they come, already fitted to their room by a cut of some. */
export function encodeState(
  state: SavedState,
  texts: ReadonlyMap<number, string> = textsOf(state),
  cut: ReadonlySet<number> = new Set(),
): string {
  const written = encodeTexts(texts, new Set([...cut, ...cutTextsOf(state)]));
  return written === '' ? encodeFixed(state) : encodeFixed(state) + TEXT_MARK + written;
}

export function textsOf(state: SavedState): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [block, answer] of sorted(state.answers)) {
    if (answer.kind === 'text' && answer.text !== '') texts.set(block, answer.text);
  }
  return texts;
}

/** Blocks of whose text only the beginning is here. */
function cutTextsOf(state: SavedState): number[] {
  return [...state.answers].flatMap(([block, answer]) =>
    answer.kind === 'text' && answer.cut ? [block] : [],
  );
}

/** Why a state could not be read. */
export type Unreadable = 'not-ours' | 'damaged' | 'other-course' | 'newer-version';

/** Reads a state; texts that were cut off are left out and counted in `lostTexts`. Never throws. */
export function decodeState(
  text: string,
  course: string,
): { state: SavedState; lostTexts: number } | { unreadable: Unreadable } {
  const mark = text.indexOf(TEXT_MARK);
  const fixed = mark < 0 ? text : text.slice(0, mark);
  if (!/^[\w-]{8,}$/.test(fixed)) return { unreadable: 'not-ours' };
  const body = fixed.slice(3);
  if (checksumText(body) !== fixed.slice(0, 3)) return { unreadable: 'damaged' };
  try {
    const bits = new BitReader(body);
    if (bits.read(6) !== VERSION) return { unreadable: 'newer-version' };
    if (bits.read(18) !== checksum(course)) return { unreadable: 'other-course' };
    const state = readFixed(bits, course);
    const { texts, beginnings, lost } = decodeTexts(mark < 0 ? '' : text.slice(mark + 1));
    for (const [block, value] of texts) {
      const cut = beginnings.has(block) ? { cut: true as const } : {};
      state.answers.set(block, { kind: 'text', text: value, ...cut });
    }
    return { state, lostTexts: lost };
  } catch {
    return { unreadable: 'damaged' };
  }
}

function readFixed(bits: BitReader, course: string): SavedState {
  const language = readLanguage(bits);
  const place = bits.number();
  const completion = bits.read(1) === 1 ? 'completed' : 'incomplete';
  const success = (['undecided', 'passed', 'failed'] as const)[bits.read(2)] ?? 'undecided';
  const score = bits.read(1) === 1 ? bits.read(14) : undefined;
  const interactions = bits.number();
  const sessions = bits.number();
  const lessons = readBitmap(bits);
  const answers = readAnswers(bits);
  return { course, language, place, lessons, answers, completion, success, score, interactions, sessions };
}

function writeLanguage(bits: BitWriter, language: string): void {
  const tag = language.slice(0, 35);
  bits.write(tag.length, 6);
  for (const char of tag) bits.write(char.charCodeAt(0) & 127, 7);
}

function readLanguage(bits: BitReader): string {
  const length = bits.read(6);
  return Array.from({ length }, () => String.fromCharCode(bits.read(7))).join('');
}

function writeBitmap(bits: BitWriter, numbers: ReadonlySet<number>): void {
  const last = Math.max(0, ...numbers);
  bits.number(last);
  for (let number = 1; number <= last; number++) bits.write(numbers.has(number) ? 1 : 0, 1);
}

function readBitmap(bits: BitReader): Set<number> {
  const last = bits.number();
  const numbers = new Set<number>();
  for (let number = 1; number <= last; number++) if (bits.read(1) === 1) numbers.add(number);
  return numbers;
}

function writeAnswers(bits: BitWriter, answers: ReadonlyMap<number, Answer>): void {
  const fixed = sorted(answers).filter(([, answer]) => answer.kind !== 'text');
  const last = fixed.at(-1)?.[0] ?? 0;
  const byNumber = new Map(fixed);
  bits.number(last);
  for (let number = 1; number <= last; number++) {
    const answer = byNumber.get(number);
    if (answer === undefined || answer.kind === 'text') bits.write(ABSENT, 2);
    else if (answer.kind === 'watch') writeSlots(bits, answer.slots);
    else writeChoice(bits, answer);
  }
}

function writeChoice(bits: BitWriter, answer: { tries: number; chosen: number[] }): void {
  const [only] = answer.chosen;
  const single = answer.chosen.length === 1 && only !== undefined;
  bits.write(single ? ONE : SET, 2);
  bits.number(Math.min(answer.tries, MAX_TRIES));
  if (single) bits.number(only);
  else writeBitmap(bits, new Set(answer.chosen));
}

function writeSlots(bits: BitWriter, slots: boolean[]): void {
  bits.write(SLOTS, 2);
  bits.number(slots.length);
  for (const slot of slots) bits.write(slot ? 1 : 0, 1);
}

function readAnswers(bits: BitReader): Map<number, Answer> {
  const last = bits.number();
  const answers = new Map<number, Answer>();
  for (let number = 1; number <= last; number++) {
    const shape = bits.read(2);
    if (shape === ONE) answers.set(number, { kind: 'choice', tries: bits.number(), chosen: [bits.number()] });
    else if (shape === SET)
      answers.set(number, { kind: 'choice', tries: bits.number(), chosen: [...readBitmap(bits)] });
    else if (shape === SLOTS) {
      const length = bits.number();
      answers.set(number, { kind: 'watch', slots: Array.from({ length }, () => bits.read(1) === 1) });
    }
  }
  return answers;
}

function checksumText(body: string): string {
  const bits = new BitWriter();
  bits.write(checksum(body), 18);
  return bits.toString();
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
