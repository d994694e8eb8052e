/**
 * Joins saved states of one attempt: from two devices, two tabs, or a journal and an LMS. Each part says by
 * itself how it joins, so that the order in which states arrive, and how often, changes nothing.
 */

import type { QuizRule } from '../course/model/rule.ts';
import { isBetterSuccess } from '../course/outcome/news.ts';
import { unaskedBlocks } from '../course/outcome/outcome.ts';
import { type Attempt, COMMIT_COUNT_BITS, type SavedState } from './codec.ts';
import { timedBy } from './times.ts';
import { compareVersions, joinVersions, versionOf } from './versions.ts';

/** A quiz with its questions: those of one attempt at it never mix with those of another. */
export type Quiz = Pick<QuizRule, 'block' | 'members'>;

/** Commutative, associative and idempotent. A state of another attempt is left out: see `isOtherAttempt`. */
export function joinStates(a: SavedState, b: SavedState, quizzes: readonly Quiz[]): SavedState {
  if (isOtherAttempt(a, b)) return a;
  const attempt = joinAttempts(a.attempt, b.attempt);
  const scale = Math.max(a.scale, b.scale);
  const [one, other] = [timedBy(a, attempt, scale), timedBy(b, attempt, scale)];
  return {
    course: a.course,
    attempt,
    scale,
    lessons: new Set([...one.lessons, ...other.lessons]),
    ...joinPlaces(one, other),
    ...joinAnswers(one, other, quizzes),
    ...joinEnds(one, other),
  };
}

/** Both know their attempt, and it is not the same. */
export function isOtherAttempt(a: Pick<SavedState, 'attempt'>, b: Pick<SavedState, 'attempt'>): boolean {
  const [one, other] = [a.attempt?.tag ?? 0, b.attempt?.tag ?? 0];
  return one !== other && one > 0 && other > 0;
}

/**
 * `held` is what the LMS or LRS holds, `own` what this browser has kept. Where both were committed by the
 * same page, one comes from the other and holds all of it.
 */
export function joinHeld(own: SavedState, held: SavedState, quizzes: readonly Quiz[]): SavedState {
  const [kept, carried] = [own.attempt?.commit ?? 0, held.attempt?.commit ?? 0];
  if (carried === 0 || pageOf(kept) !== pageOf(carried) || isOtherAttempt(own, held)) {
    return joinStates(own, held, quizzes);
  }
  return carried > kept ? held : own;
}

/** The page that made a commit, of its number. */
export function pageOf(commit: number): number {
  return commit >>> COMMIT_COUNT_BITS;
}

function joinAttempts(a: Attempt | undefined, b: Attempt | undefined): Attempt | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const commit = Math.max(a.commit, b.commit);
  if (a.tag !== b.tag) return { ...(a.tag > b.tag ? a : b), commit };
  return { tag: a.tag, began: Math.min(a.began, b.began), commit };
}

function joinPlaces(a: SavedState, b: SavedState): Pick<SavedState, 'place' | 'placeTime' | 'language'> {
  const { place, placeTime } = comparePlaces(a, b) < 0 ? b : a;
  return { place, placeTime, language: a.language < b.language ? b.language : a.language };
}

export function comparePlaces(
  a: Pick<SavedState, 'place' | 'placeTime'>,
  b: Pick<SavedState, 'place' | 'placeTime'>,
): number {
  return a.placeTime - b.placeTime || a.place - b.place;
}

type Ends = Pick<
  SavedState,
  'completion' | 'success' | 'passReported' | 'score' | 'completedOn' | 'activeSeconds'
>;

/** What was reached is never undone, and a score belongs to its success. */
export function joinEnds(a: Ends, b: Ends): Ends {
  return {
    completion: a.completion === 'completed' ? a.completion : b.completion,
    ...betterResult(a, b),
    passReported: a.passReported || b.passReported,
    completedOn:
      a.completedOn === undefined || b.completedOn === undefined
        ? (a.completedOn ?? b.completedOn)
        : Math.min(a.completedOn, b.completedOn),
    activeSeconds: Math.max(a.activeSeconds, b.activeSeconds),
  };
}

function betterResult(a: Ends, b: Ends): Pick<SavedState, 'success' | 'score'> {
  const isBetter =
    a.success === b.success ? (b.score ?? -1) > (a.score ?? -1) : isBetterSuccess(b.success, a.success);
  const { success, score } = isBetter ? b : a;
  return { success, score };
}

type Kept = Pick<SavedState, 'answers' | 'times'>;

function joinAnswers(a: SavedState, b: SavedState, quizzes: readonly Quiz[]): Kept {
  const kept: Kept = { answers: new Map(), times: new Map() };
  const sides = membersSides(a, b, quizzes);
  for (const block of blocksOf(a, b)) {
    const side = sides.get(block);
    const version = side ? versionOf(side, block) : joinVersions(versionOf(a, block), versionOf(b, block));
    if (version?.answer !== undefined) kept.answers.set(block, version.answer);
    if (version !== undefined && (version.time > 0 || version.answer === undefined)) {
      kept.times.set(block, version.time);
    }
  }
  return kept;
}

/** By block: the state that holds the attempt to which the answer belongs. */
function membersSides(a: SavedState, b: SavedState, quizzes: readonly Quiz[]): Map<number, SavedState> {
  const sides = new Map<number, SavedState>();
  for (const quiz of quizzes) {
    const order = compareQuiz(a, b, quiz.block);
    if (order !== 0) for (const member of quiz.members) sides.set(member, order > 0 ? a : b);
  }
  return sides;
}

/** 0: both hold the same attempt, or none. */
function compareQuiz(a: SavedState, b: SavedState, block: number): number {
  const [one, other] = [versionOf(a, block), versionOf(b, block)];
  const [isOne, isOther] = [one?.answer?.kind === 'quiz', other?.answer?.kind === 'quiz'];
  if (one === undefined || other === undefined || !isOne || !isOther) return Number(isOne) - Number(isOther);
  return compareVersions(one, other);
}

export function blocksOf(...states: Kept[]): Set<number> {
  return new Set(states.flatMap(({ answers, times }) => [...answers.keys(), ...times.keys()]));
}

/** That nothing is left of a question says nothing where the attempt at its quiz does not ask it, or not yet. */
export function forgetUnasked({ answers, times }: Kept, quizzes: readonly Quiz[]): void {
  for (const quiz of quizzes) {
    for (const member of unaskedBlocks(quiz, answers.get(quiz.block))) {
      if (!answers.has(member)) times.delete(member);
    }
  }
}
