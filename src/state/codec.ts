/**
 * The saved state as text, for SCORM 1.2's 4,096 characters and every other tracker.
 *
 * Layout: `<fixed part>` or `<fixed part>!<texts>`. The fixed part is a string of bits in a base-64
 * alphabet that no LMS escapes, keyed by the permanent numbers of course.lock.json and self-delimiting,
 * so that any later version of the course reads it and skips what it no longer knows. Free texts stand
 * last, each with a checksum: an LMS that cuts the state loses only the texts behind the cut.
 */
import { type Answer, withWords, wordsOf } from '../course/answer.ts';
import {
  DATE_BITS,
  readAnswers,
  readAnswersOfVersion1,
  readBitmap,
  writeAnswers,
  writeBitmap,
} from './answer-bits.ts';
import { BitReader, BitWriter } from './bits.ts';
import { checksum } from './checksum.ts';
import { decodeTexts, encodeTexts } from './free-texts.ts';

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
  /** Day of the learner on which the course was first completed or passed, in days since 2020-01-01. */
  completedOn: number | undefined;
  /** Number of the next interaction record. */
  interactions: number;
  /** How often the course was opened. */
  sessions: number;
  /** Active time over all sessions. */
  activeSeconds: number;
}

/**
 * Version 1 knew neither active time, nor the day of completion, nor any answer but choices, texts and
 * watched slots; version 2 not where a video goes on. Both are read.
 */
const VERSION = 3;
const TEXT_MARK = '!';
/** Counters are kept exactly up to these and saturate beyond: the worst case stays known. */
export const MAX_COUNTER = 4095;
/** 72 hours. */
export const MAX_SECONDS = 2 ** 18 - 1;

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
    completedOn: undefined,
    interactions: 0,
    sessions: 0,
    activeSeconds: 0,
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
  bits.write(state.completedOn === undefined ? 0 : 1, 1);
  if (state.completedOn !== undefined) bits.write(Math.min(state.completedOn, 2 ** DATE_BITS - 1), DATE_BITS);
  bits.number(Math.min(state.interactions, MAX_COUNTER));
  bits.number(Math.min(state.sessions, MAX_COUNTER));
  bits.write(Math.min(Math.max(0, Math.floor(state.activeSeconds)), MAX_SECONDS), 18);
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
    const words = wordsOf(answer);
    if (words !== '') texts.set(block, words);
  }
  return texts;
}

/** Blocks of whose text only the beginning is here. */
function cutTextsOf(state: SavedState): number[] {
  return [...state.answers].flatMap(([block, answer]) => ('cut' in answer && answer.cut ? [block] : []));
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
    const version = bits.read(6);
    if (version < 1 || version > VERSION) return { unreadable: 'newer-version' };
    if (bits.read(18) !== checksum(course)) return { unreadable: 'other-course' };
    const state = readFixed(bits, course, version);
    const { texts, beginnings, lost } = decodeTexts(mark < 0 ? '' : text.slice(mark + 1));
    for (const [block, value] of texts) putWords(state, block, value, beginnings.has(block));
    return { state, lostTexts: lost };
  } catch {
    return { unreadable: 'damaged' };
  }
}

/** Gives a block its words back, whichever kind of answer they belong to. */
export function putWords(
  state: Pick<SavedState, 'answers'>,
  block: number,
  words: string,
  cut = false,
): void {
  state.answers.set(block, withWords(state.answers.get(block), words, cut));
}

function readFixed(bits: BitReader, course: string, version: number): SavedState {
  const language = readLanguage(bits);
  const place = bits.number();
  const completion = bits.read(1) === 1 ? 'completed' : 'incomplete';
  const success = (['undecided', 'passed', 'failed'] as const)[bits.read(2)] ?? 'undecided';
  const score = bits.read(1) === 1 ? bits.read(14) : undefined;
  const completedOn = version > 1 && bits.read(1) === 1 ? bits.read(DATE_BITS) : undefined;
  const interactions = bits.number();
  const sessions = bits.number();
  const activeSeconds = version === 1 ? 0 : bits.read(18);
  const lessons = readBitmap(bits);
  const answers = version === 1 ? readAnswersOfVersion1(bits) : readAnswers(bits, version);
  return {
    course,
    language,
    place,
    lessons,
    answers,
    completion,
    success,
    score,
    completedOn,
    interactions,
    sessions,
    activeSeconds,
  };
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

function checksumText(body: string): string {
  const bits = new BitWriter();
  bits.write(checksum(body), 18);
  return bits.toString();
}

function sorted<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
