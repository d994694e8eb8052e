/**
 * Two versions of what is kept of one block, and which of them holds. The order of versions is total, so
 * that whoever joins them, in whatever order, comes to the same: watched parts by union, attempts at a quiz
 * by attempt, everything else by the later time; equals are decided by what the answers hold.
 */
import type { Answer, QuizAnswer, WatchAnswer } from '../course/model/answer.ts';
import { wordsOf } from '../course/outcome/kept-words.ts';
import type { SavedState } from './codec.ts';

export interface Version {
  /** Undefined: it was taken back. */
  answer: Answer | undefined;
  /** Ticks; of a quiz when its attempt began. */
  time: number;
}

/** Undefined where the block was never answered. */
export function versionOf({ answers, times }: SavedState, block: number): Version | undefined {
  const answer = answers.get(block);
  const time = times.get(block);
  return answer === undefined && time === undefined ? undefined : { answer, time: time ?? 0 };
}

export function joinVersions(a: Version | undefined, b: Version | undefined): Version | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareVersions(a, b);
  const [later, earlier] = order < 0 ? [b, a] : [a, b];
  const time = later.time;
  if (later.answer?.kind === 'watch' && earlier.answer?.kind === 'watch') {
    return { answer: joinWatched(later.answer, earlier.answer), time };
  }
  if (later.answer?.kind === 'quiz' && earlier.answer?.kind === 'quiz' && order === 0) {
    return { answer: joinAttempt(later.answer, earlier.answer), time };
  }
  return later;
}

/**
 * Above 0 where `a` holds against `b`. Two states of one attempt at a quiz are equal, and of watching those
 * that stand at the same place: what else they hold is joined.
 */
export function compareVersions(a: Version, b: Version): number {
  const kinds = rank(a) - rank(b);
  if (kinds !== 0) return kinds;
  if (a.answer?.kind === 'quiz' && b.answer?.kind === 'quiz') {
    return compareAttempts(a.answer, a.time, b.answer, b.time);
  }
  if (a.time !== b.time) return a.time - b.time;
  if (a.answer?.kind === 'watch' && b.answer?.kind === 'watch') return comparePlaces(a.answer, b.answer);
  return compareAnswers(a.answer, b.answer);
}

/** Kinds whose versions are not joined: the later one holds. */
type Replaced = Answer<'choice' | 'blanks' | 'number' | 'pairs' | 'order' | 'plan' | 'text'>;

/** A release may have made another kind of block of it: each kind joins among itself. */
function rank({ answer }: Version): number {
  switch (answer?.kind) {
    case 'quiz':
      return 2;
    case 'watch':
      return 1;
    default:
      answer satisfies Replaced | undefined;
      return 0;
  }
}

function compareAttempts(a: QuizAnswer, timeOfA: number, b: QuizAnswer, timeOfB: number): number {
  return (
    a.attempts - b.attempts ||
    timeOfA - timeOfB ||
    a.seed - b.seed ||
    compareTexts(a.drawn.join(), b.drawn.join())
  );
}

function joinAttempt(a: QuizAnswer, b: QuizAnswer): QuizAnswer {
  const kept = a.kept === undefined || b.kept === undefined ? (a.kept ?? b.kept) : Math.max(a.kept, b.kept);
  return { ...a, finished: a.finished || b.finished, kept };
}

function comparePlaces(a: WatchAnswer, b: WatchAnswer): number {
  return (a.at ?? -1) - (b.at ?? -1) || Number(a.joined ?? false) - Number(b.joined ?? false);
}

/** The place of the later one. */
function joinWatched(later: WatchAnswer, earlier: WatchAnswer): WatchAnswer {
  const length = Math.max(later.slots.length, earlier.slots.length);
  const slots = Array.from(
    { length },
    (_, slot) => later.slots[slot] === true || earlier.slots[slot] === true,
  );
  return { ...later, slots, ...((later.read || earlier.read) && { read: true }) };
}

/** What was taken back is the least; more tries, whole texts and longer ones are more. */
function compareAnswers(a: Answer | undefined, b: Answer | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return (
    triesOf(a) - triesOf(b) ||
    Number(isWhole(a)) - Number(isWhole(b)) ||
    wordsOf(a).length - wordsOf(b).length ||
    compareTexts(canonical(a), canonical(b))
  );
}

function triesOf(answer: Answer): number {
  return 'tries' in answer ? answer.tries : 0;
}

function isWhole(answer: Answer): boolean {
  return !('cut' in answer && answer.cut);
}

/** Whatever the order in which its parts were set. */
function canonical(answer: Answer): string {
  return JSON.stringify(Object.entries(answer).sort(([a], [b]) => compareTexts(a, b)));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Both hold the same answer, whenever it was given. */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && canonical(a) === canonical(b);
}
