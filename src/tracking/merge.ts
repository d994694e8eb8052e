/** Joins two saved states of one learner: from two browsers, two tabs, or a journal and an LMS. */
import type { Answer, QuizAnswer } from '../course/answer.ts';
import { betterSuccess, isBetterSuccess } from '../course/news.ts';
import type { QuizRule } from '../course/outcome.ts';
import type { SavedState } from '../state/codec.ts';

/** A quiz with its questions: those of one attempt never mix with those of another. */
type Quiz = Pick<QuizRule, 'block' | 'members'>;

/** Nothing that was done is lost; where both hold something of a block, `newer` wins unless it knows less. */
export function mergeStates(newer: SavedState, older: SavedState, quizzes: readonly Quiz[]): SavedState {
  return {
    ...newer,
    lessons: new Set([...older.lessons, ...newer.lessons]),
    answers: mergeAnswers(newer.answers, older.answers, quizzes),
    ...ends(newer, older),
  };
}

/** What was reached and counted: the further of both. */
function ends(newer: SavedState, older: SavedState) {
  return {
    completion: newer.completion === 'completed' ? newer.completion : older.completion,
    success: betterSuccess(newer.success, older.success),
    score: mergeScores(newer, older),
    completedOn: earlier(newer.completedOn, older.completedOn),
    interactions: Math.max(newer.interactions, older.interactions),
    sessions: Math.max(newer.sessions, older.sessions),
    activeSeconds: Math.max(newer.activeSeconds, older.activeSeconds),
  };
}

/**
 * What the player holds now, taken as it is: it may have emptied an answer. `unseen` was read from the LMS
 * or LRS after the player had begun, so it knows nothing of it.
 */
export function followPlayer(
  state: SavedState,
  before: SavedState,
  unseen: SavedState | undefined,
  quizzes: readonly Quiz[],
): SavedState {
  const own = {
    ...state,
    lessons: new Set(state.lessons),
    answers: new Map(state.answers),
    ...ends(state, before),
  };
  return unseen === undefined ? own : mergeStates(own, unseen, quizzes);
}

/** The state of the later session is the newer one; of the same session, `kept`. */
export function joinBySession(kept: SavedState, other: SavedState, quizzes: readonly Quiz[]): SavedState {
  return kept.sessions >= other.sessions
    ? mergeStates(kept, other, quizzes)
    : mergeStates(other, kept, quizzes);
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** The score belongs to the better success. */
function mergeScores(newer: SavedState, older: SavedState): number | undefined {
  const olderCounts = isBetterSuccess(older.success, newer.success);
  return olderCounts ? (older.score ?? newer.score) : (newer.score ?? older.score);
}

function mergeAnswers(
  newer: Map<number, Answer>,
  older: Map<number, Answer>,
  quizzes: readonly Quiz[],
): Map<number, Answer> {
  const merged = new Map(older);
  for (const [block, answer] of newer) {
    const other = older.get(block);
    merged.set(block, other === undefined ? answer : mergeAnswer(answer, other));
  }
  for (const { block, members } of quizzes) {
    const [a, b] = [attemptsOf(newer.get(block)), attemptsOf(older.get(block))];
    if (a === b) continue;
    const later = a > b ? newer : older;
    for (const member of members) {
      const answer = later.get(member);
      if (answer === undefined) merged.delete(member);
      else merged.set(member, answer);
    }
  }
  return merged;
}

function attemptsOf(answer: Answer | undefined): number {
  return answer?.kind === 'quiz' ? answer.attempts : 0;
}

function mergeAnswer(newer: Answer, older: Answer): Answer {
  if (newer.kind !== older.kind) return newer;
  if (newer.kind === 'watch' && older.kind === 'watch') {
    const slots = newer.slots.map((seen, slot) => seen || older.slots[slot] === true);
    return { ...newer, slots, ...((newer.read || older.read) && { read: true }) };
  }
  if (newer.kind === 'quiz' && older.kind === 'quiz') return isLater(older, newer) ? older : newer;
  if ('tries' in newer && 'tries' in older) return older.tries > newer.tries ? older : newer;
  return newer;
}

function isLater(a: QuizAnswer, b: QuizAnswer): boolean {
  return a.attempts > b.attempts || (a.attempts === b.attempts && a.finished && !b.finished);
}
