/** Joins two saved states of one learner: from two browsers, two tabs, or a journal and an LMS. */
import type { Answer, SavedState } from '../state/codec.ts';

const SUCCESS = ['undecided', 'failed', 'passed'] as const;

/** Nothing that was done is lost; where both hold something of a block, `newer` wins unless it knows less. */
export function mergeStates(newer: SavedState, older: SavedState): SavedState {
  return {
    ...newer,
    lessons: new Set([...older.lessons, ...newer.lessons]),
    answers: mergeAnswers(newer.answers, older.answers),
    completion: newer.completion === 'completed' ? 'completed' : older.completion,
    success: betterSuccess(newer.success, older.success),
    score: mergeScores(newer, older),
    interactions: Math.max(newer.interactions, older.interactions),
    sessions: Math.max(newer.sessions, older.sessions),
  };
}

/** The state of the later session is the newer one; of the same session, `kept`. */
export function joinBySession(kept: SavedState, other: SavedState): SavedState {
  return kept.sessions >= other.sessions ? mergeStates(kept, other) : mergeStates(other, kept);
}

export function betterSuccess(a: SavedState['success'], b: SavedState['success']): SavedState['success'] {
  return SUCCESS.indexOf(a) >= SUCCESS.indexOf(b) ? a : b;
}

/** The score belongs to the better success. */
function mergeScores(newer: SavedState, older: SavedState): number | undefined {
  const olderCounts = SUCCESS.indexOf(older.success) > SUCCESS.indexOf(newer.success);
  return olderCounts ? (older.score ?? newer.score) : (newer.score ?? older.score);
}

function mergeAnswers(newer: Map<number, Answer>, older: Map<number, Answer>): Map<number, Answer> {
  const merged = new Map(older);
  for (const [block, answer] of newer) {
    const other = older.get(block);
    merged.set(block, other === undefined ? answer : mergeAnswer(answer, other));
  }
  return merged;
}

function mergeAnswer(newer: Answer, older: Answer): Answer {
  if (newer.kind === 'watch' && older.kind === 'watch') {
    return { kind: 'watch', slots: newer.slots.map((seen, slot) => seen || older.slots[slot] === true) };
  }
  if (newer.kind === 'choice' && older.kind === 'choice') return older.tries > newer.tries ? older : newer;
  return newer;
}
