/**
 * The saved state as text, for SCORM 1.2's 4,096 characters and every other tracker.
 *
 * Layout: `<tag of the attempt, 4><its checksum, 2>.<checksum of all the rest, 3><body>[!<texts>]`. The body
 * is a string of bits in a base-64 alphabet that no LMS escapes, keyed by the permanent numbers of
 * course.lock.json and self-delimiting, so that any later version of the course reads it and skips what it
 * no longer knows. Free texts stand last, each with a checksum: an LMS that cuts the state loses only the
 * texts behind the cut. Before version 4 there was no tag, and the checksum of the body stood first.
 */
import type { Answer } from '../course/model/answer.ts';
import { withWords, wordsOf } from '../course/outcome/kept-words.ts';
import { DATE_BITS, readAnswers, within, writeAnswers } from './answer-bits.ts';
import { BitReader, type Bits, BitWriter, bitmap, flag, noState, optional } from './bits.ts';
import { checksum } from './checksum.ts';
import { decodeTexts, encodeTexts } from './free-texts.ts';

/** The attempt that the LMS or LRS gave the learner. Work of two attempts is never joined. */
export interface Attempt {
  /** Drawn at its first start, 24 bits; 0: it is not known yet which attempt the LMS keeps. */
  tag: number;
  /** Minutes since 2020-01-01 00:00 UTC by the clock of the device that began it, 24 bits. */
  began: number;
  /** Number of the commit that carried this state: 18 bits of its page, 12 that count; 0: none has. */
  commit: number;
}

export interface SavedState {
  /** Id of the course, to recognise another course's state. */
  course: string;
  language: string;
  /** Undefined in what versions before 4 have written, and before a tracker has started. */
  attempt: Attempt | undefined;
  /** Bits of a time, 0 (no times are kept) to 20; see times.ts. */
  scale: number;
  /** Number of the lesson to resume at; 0 before the first. */
  place: number;
  /** When it was gone to, in ticks. */
  placeTime: number;
  lessons: Set<number>;
  /** By block number. */
  answers: Map<number, Answer>;
  /**
   * When each answer was given, in ticks since the attempt began, by block number; none: not known. A time without
   * an answer says when the learner took it back.
   */
  times: Map<number, number>;
  /** What was reported once stays: completed is never undone, `passed` neither. */
  completion: 'incomplete' | 'completed';
  success: 'undecided' | 'passed' | 'failed';
  /** An LRS was told `passed` where no pass mark decided (`report: passed`). Of no account once `success` is passed. */
  passReported: boolean;
  /** Reported score in hundredths of a percent (0…10000), or undefined. */
  score: number | undefined;
  /** Day of the learner on which the course was first completed or passed, in days since 2020-01-01. */
  completedOn: number | undefined;
  /** Active time over all sessions. */
  activeSeconds: number;
}

/**
 * Version 1 knew neither active time, nor the day of completion, nor any answer but choices, texts and
 * watched slots; version 2 not where a video goes on; version 3 neither attempts nor times. All are read.
 */
const VERSION = 4;
const TEXT_MARK = '!';
const TAG_BITS = 24;
const SCALE_BITS = 5;
/** Bits of the finest times: a tick of half a minute. */
export const MAX_SCALE = 20;
export const BEGAN_BITS = 24;
export const COMMIT_BITS = 30;
/** Of a commit's number, those that count the commits of a page. */
export const COMMIT_COUNT_BITS = 12;
const TAG_END = '.';
/** Characters of the tag with its checksum. */
const TAG_LENGTH = 6;
const SECONDS_BITS = 18;
/** 72 hours; kept exactly up to here, for the worst case is to be known. */
export const MAX_SECONDS = 2 ** SECONDS_BITS - 1;

export function emptyState(course: string, language: string): SavedState {
  return {
    course,
    language,
    attempt: undefined,
    scale: 0,
    place: 0,
    placeTime: 0,
    lessons: new Set(),
    answers: new Map(),
    times: new Map(),
    completion: 'incomplete',
    success: 'undecided',
    passReported: false,
    score: undefined,
    completedOn: undefined,
    activeSeconds: 0,
  };
}

/** The fixed part: everything but the free texts. */
export function encodeFixed(state: SavedState): string {
  const bits = new BitWriter();
  bits.write(VERSION, 6);
  bits.write(checksum(state.course), 18);
  head(bits, VERSION, state.attempt?.tag ?? 0, state);
  writeAnswers(bits, state);
  const tag = tagText(state.attempt?.tag ?? 0);
  const body = bits.toString();
  return tag + TAG_END + checksumText(tag + body, 18) + body;
}

/** An attempt's tag with a checksum of its own: it can be read where nothing else can. */
function tagText(tag: number): string {
  const bits = new BitWriter();
  bits.write(tag, TAG_BITS);
  const text = bits.toString();
  return text + checksumText(text, 12);
}

/** The tag of the attempt that a state belongs to, damaged or not; undefined where it has none. */
export function readTag(text: string): number | undefined {
  const tag = text.slice(0, TAG_LENGTH);
  if (text[TAG_LENGTH] !== TAG_END || !/^[\w-]{6}$/.test(tag)) return undefined;
  const number = new BitReader(tag).read(TAG_BITS);
  return number > 0 && tagText(number) === tag ? number : undefined;
}

/** The whole state. */
export function encodeState(state: SavedState): string {
  return withTexts(encodeFixed(state), state, textsOf(state));
}

/**
 * @param fixed of the state
 * @param texts as they come, already fitted to their room by a cut of some
 */
export function withTexts(
  fixed: string,
  { answers }: SavedState,
  texts: ReadonlyMap<number, string>,
  cut: ReadonlySet<number> = new Set(),
): string {
  const beginnings = new Set(cut);
  for (const block of texts.keys()) {
    const answer = answers.get(block);
    if (answer && 'cut' in answer) beginnings.add(block);
  }
  const written = encodeTexts(texts, beginnings);
  return written === '' ? fixed : fixed + TEXT_MARK + written;
}

/** What a whole state begins with: all but its texts. */
export function fixedPart(text: string): string {
  return text.split(TEXT_MARK, 1)[0] ?? '';
}

/** In the order of their blocks. */
export function textsOf({ answers }: SavedState): Map<number, string> {
  const texts: [number, string][] = [];
  for (const [block, answer] of answers) {
    const words = wordsOf(answer);
    if (words !== '') texts.push([block, words]);
  }
  return new Map(texts.sort(([a], [b]) => a - b));
}

/** Why a state could not be read. */
export type Unreadable = 'not-ours' | 'damaged' | 'other-course' | 'newer-version';

/** Reads a state; texts that were cut off are left out and counted in `lostTexts`. Never throws. */
export function decodeState(
  text: string,
  course: string,
): { state: SavedState; lostTexts: number } | { unreadable: Unreadable } {
  const fixed = fixedPart(text);
  if (!/^(?:[\w-]{6}\.)?[\w-]{8,}$/.test(fixed)) return { unreadable: 'not-ours' };
  const tag = fixed[TAG_LENGTH] === TAG_END ? fixed.slice(0, TAG_LENGTH) : '';
  const rest = fixed.slice(tag === '' ? 0 : TAG_LENGTH + 1);
  const body = rest.slice(3);
  if (checksumText(tag + body, 18) !== rest.slice(0, 3)) return { unreadable: 'damaged' };
  try {
    const bits = new BitReader(body);
    const version = bits.read(6);
    if (version < 1 || version > VERSION) return { unreadable: 'newer-version' };
    if (bits.read(18) !== checksum(course)) return { unreadable: 'other-course' };
    const fields = head(bits, version, version < 4 ? 0 : readNumber(tag));
    const { answers, times, texts: awaited } = readAnswers(bits, version, fields.scale);
    const state: SavedState = { course, ...fields, answers, times };
    const { texts, beginnings, lost } = decodeTexts(text.slice(fixed.length + 1));
    for (const [block, value] of texts) putWords(state, block, value, beginnings.has(block));
    // Words that an LMS has cut off lose to any others.
    for (const block of awaited) if (!state.answers.has(block)) state.times.delete(block);
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

const SUCCESS = ['undecided', 'passed', 'failed'] as const;
/** `passReported`, without a pass since. Failed is never told after it, nor kept; older players read it as undecided. */
const PASS_REPORTED = SUCCESS.length;

type Head = Omit<SavedState, 'course' | 'answers' | 'times'>;

/** All but the answers, both ways: `state` is given where it is written. */
function head(bits: Bits, version: number, tag: number, state?: SavedState): Head {
  const language = languageText(bits, state?.language);
  const attempt = version < 4 ? undefined : attemptBits(bits, tag, state?.attempt);
  const scale = version < 4 ? 0 : bits.pass(SCALE_BITS, state?.scale);
  if (scale > MAX_SCALE) noState();
  const place = bits.number(state?.place);
  const placeTime = bits.pass(scale, state?.placeTime);
  const completion = flag(bits, state?.completion === 'completed') ? 'completed' : 'incomplete';
  const result = bits.pass(2, state && resultNumber(state));
  const score = optional(bits, 14, state?.score);
  const day = state?.completedOn;
  const completedOn = version < 2 ? undefined : optional(bits, DATE_BITS, day && within(day, DATE_BITS));
  if (version < 4) skipCounters(bits);
  const seconds = within(Math.floor(state?.activeSeconds ?? 0), SECONDS_BITS);
  const activeSeconds = version < 2 ? 0 : bits.pass(SECONDS_BITS, seconds);
  const lessons = bitmap(bits, state?.lessons);
  return {
    language,
    attempt,
    scale,
    place,
    placeTime,
    completion,
    success: SUCCESS[result] ?? 'undecided',
    passReported: result === PASS_REPORTED,
    score,
    completedOn,
    activeSeconds,
    lessons,
  };
}

function resultNumber({ success, passReported }: SavedState): number {
  return passReported && success !== 'passed' ? PASS_REPORTED : SUCCESS.indexOf(success);
}

function attemptBits(bits: Bits, tag: number, attempt: Attempt | undefined): Attempt | undefined {
  if (!flag(bits, attempt !== undefined)) return undefined;
  return {
    tag,
    began: bits.pass(BEGAN_BITS, attempt?.began),
    commit: bits.pass(COMMIT_BITS, attempt?.commit),
  };
}

/** Interactions and sessions were counted before version 4. */
function skipCounters(bits: Bits): void {
  bits.number();
  bits.number();
}

function readNumber(tag: string): number {
  return new BitReader(tag).read(TAG_BITS);
}

function languageText(bits: Bits, language = ''): string {
  const length = bits.pass(6, Math.min(35, language.length));
  const codes = Array.from({ length }, (_, at) => bits.pass(7, language.charCodeAt(at) & 127));
  return String.fromCharCode(...codes);
}

function checksumText(text: string, width: 12 | 18): string {
  const bits = new BitWriter();
  bits.write(checksum(text), width);
  return bits.toString();
}
