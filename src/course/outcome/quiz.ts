/** Attempts at a quiz: how one begins, and whether one was handed in. */
import type { Answer, QuizAnswer } from '../model/answer.ts';
import { drawnBlocks, type Pools } from './draw.ts';

/** At least one attempt at a quiz was handed in. */
export function isHandedIn(answer: Answer | undefined): boolean {
  return answer?.kind === 'quiz' && (answer.finished || answer.attempts > 1);
}

/**
 * The attempt after `before`. What the ones before earned is kept in one number, `counted` 0…1, since their
 * answers make room for new ones. The learner's seed stays: the order of each attempt follows from its number.
 *
 * @param limits numbers that the saved state holds
 */
export function nextAttempt(
  plan: Pools,
  before: QuizAnswer | undefined,
  counted: number | undefined,
  limits: { attempts: number; seeds: number },
): QuizAnswer {
  const attempts = Math.min((before?.attempts ?? 0) + 1, limits.attempts);
  const seed = before?.seed ?? Math.floor(Math.random() * limits.seeds);
  return {
    kind: 'quiz',
    attempts,
    seed,
    drawn: drawnBlocks(plan, seed, attempts),
    finished: false,
    // Downwards: what was not passed must not pass by being kept.
    kept: counted === undefined ? undefined : Math.floor(counted * 10_000 + 1e-6),
  };
}
