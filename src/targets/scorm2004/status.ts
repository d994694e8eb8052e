/** The two facts of an outcome as SCORM 2004 has words for them. */
import type { Outcome } from '../../course/outcome/outcome.ts';

const COMPLETION = ['incomplete', 'completed'] as const;
const SUCCESS = ['unknown', 'failed', 'passed'] as const;
type Completion = (typeof COMPLETION)[number];
type Success = (typeof SUCCESS)[number];

/** `cmi.completion_status` and `cmi.success_status`. */
export type Statuses = `${Completion} ${Success}`;

/** @param over nothing is left to do: an LMS may lock a course that was failed, so `failed` waits for it */
export function statusesOf({ completion, success, report }: Outcome, over: boolean): Statuses {
  return `${completion} ${successOf(success, completion === 'completed' ? report : 'completed', over)}`;
}

function successOf(success: Outcome['success'], report: Outcome['report'], over: boolean): Success {
  if (success === 'failed') return over ? 'failed' : 'unknown';
  return success === 'passed' || report === 'passed' ? 'passed' : 'unknown';
}

/** What an LMS holds; undefined where nothing was ever said. */
export function heldStatuses(completion: string, success: string): Statuses | undefined {
  const [held, judged] = [find(COMPLETION, completion), find(SUCCESS, success) ?? 'unknown'];
  return held === undefined && judged === 'unknown' ? undefined : `${held ?? 'incomplete'} ${judged}`;
}

/** Each of the two at its highest. */
export function joined(a: Statuses, b: Statuses): Statuses {
  const [[completionA, successA], [completionB, successB]] = [parts(a), parts(b)];
  return `${later(COMPLETION, completionA, completionB)} ${later(SUCCESS, successA, successB)}`;
}

export function parts(statuses: Statuses): [Completion, Success] {
  return statuses.split(' ') as [Completion, Success];
}

function find<Word extends string>(words: readonly Word[], held: string): Word | undefined {
  return words.find((word) => word === held);
}

function later<Word extends string>(order: readonly Word[], a: Word, b: Word): Word {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
