/** The two facts of an outcome as SCORM 1.2 has a word for them. */
import type { Outcome } from '../../course/outcome/outcome.ts';

export type LessonStatus = 'incomplete' | 'failed' | 'completed' | 'passed';

/** A status is only ever replaced by a later one of this list. */
const STATUS_ORDER: readonly LessonStatus[] = ['incomplete', 'failed', 'completed', 'passed'];

export function statusOf(held: string): LessonStatus | undefined {
  return STATUS_ORDER.find((known) => known === held);
}

export function later(a: LessonStatus, b: LessonStatus): LessonStatus {
  return STATUS_ORDER.indexOf(a) > STATUS_ORDER.indexOf(b) ? a : b;
}

/**
 * The one status that SCORM 1.2 has for two facts. `passed` waits for the completion rule. Who completed an
 * earlier release and fails in one that asks for a pass mark stays `completed`.
 *
 * @param over nothing is left to do: LMSs open a course that was failed for review only, so `failed` waits for it
 */
export function lessonStatus({ completion, success, report }: Outcome, over: boolean): LessonStatus {
  if (completion === 'incomplete') return success === 'failed' && over ? 'failed' : 'incomplete';
  if (success === 'failed') return 'completed';
  return success === 'passed' ? 'passed' : report;
}
