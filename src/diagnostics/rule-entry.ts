/** A fact that should hold, as `coursewright rules` lists it. */
import type { Severity } from './message.ts';

export interface RuleEntry {
  /** Named after the fact. */
  id: string;
  /** That fact in one sentence. */
  summary: string;
  severity: Severity;
  /** Until it holds something is missing for learners, and all that is there works: a draft is warned at most. */
  releaseOnly?: boolean;
}

export function rule(id: string, summary: string, severity: Severity = 'error'): RuleEntry {
  return { id, summary, severity };
}

export function releaseRule(id: string, summary: string): RuleEntry {
  return { ...rule(id, summary), releaseOnly: true };
}
