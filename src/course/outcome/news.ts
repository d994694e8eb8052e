/** What of a learner's standing is worth a report, when it is compared with what was reported before. */
import type { OutcomeRule } from '../model/rule.ts';
import { type Outcome, outcomeOf, type Progress, type Score, scoreOf } from './outcome.ts';

export interface Reported {
  completion: Outcome['completion'];
  success: Outcome['success'];
  /** Hundredths of a percent; undefined: none yet. */
  score: number | undefined;
  /** A pass was told that no pass mark decided. */
  passReported: boolean;
}

export interface News {
  outcome: Outcome;
  /** Undefined where the score reported before is no worse. */
  score: Score | undefined;
}

/** What is decided and was not reported before; a better score is reported again. Undefined: nothing. */
export function newsOf(rule: OutcomeRule, progress: Progress, before: Reported): News | undefined {
  const outcome = merged(outcomeOf(rule, progress), before);
  if (outcome.completion === 'incomplete' && outcome.success === 'undecided') return undefined;
  const score = scoreOf(rule, progress);
  const changed = outcome.completion !== before.completion || outcome.success !== before.success;
  // Nothing earned is only worth telling together with an end: a release with first questions must not report 0.
  const better = score.max > 0 && hundredths(score) > (before.score ?? (changed ? -1 : 0));
  if (!changed && !better) return undefined;
  return { outcome, score: better ? score : undefined };
}

/** What counts as reported once the news was told. */
export function reportedAfter({ outcome, score }: News, before: Reported): Reported {
  const { completion, success } = outcome;
  return { ...before, completion, success, score: score === undefined ? before.score : hundredths(score) };
}

/** Completed and passed are never undone, failed only by passed and never told after it, whatever a new release asks for. */
function merged(outcome: Outcome, before: Reported): Outcome {
  const completed = before.completion === 'completed' || outcome.completion === 'completed';
  const isTooLate = before.passReported && outcome.success === 'failed';
  const success = isTooLate ? before.success : betterSuccess(outcome.success, before.success);
  return { ...outcome, completion: completed ? 'completed' : 'incomplete', success };
}

function hundredths(score: Score): number {
  return Math.round(score.scaled * 10_000);
}

const SUCCESS = ['undecided', 'failed', 'passed'] as const;

export function betterSuccess(a: Outcome['success'], b: Outcome['success']): Outcome['success'] {
  return isBetterSuccess(b, a) ? b : a;
}

export function isBetterSuccess(a: Outcome['success'], b: Outcome['success']): boolean {
  return SUCCESS.indexOf(a) > SUCCESS.indexOf(b);
}
