/** The two facts of an outcome and its score as SCORM 1.2 has words for them. */
import type { Outcome } from '../../course/outcome.ts';

export type LessonStatus = 'incomplete' | 'failed' | 'completed' | 'passed';

/** A status is only ever replaced by a later one of this list. */
export const STATUS_ORDER: readonly LessonStatus[] = ['incomplete', 'failed', 'completed', 'passed'];

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

/** CMIDecimal 0…100 with at most two decimals, from a scaled score. */
export function scoreRaw(scaled: number): string {
  return String(Math.round(Math.min(1, Math.max(0, scaled)) * 10_000) / 100);
}
