/** A fact that should hold, as `coursewright rules` lists it. */
import type { Severity } from './message.ts';

export interface RuleEntry {
  /** Named after the fact. */
  id: string;
  /** That fact in one sentence. */
  summary: string;
  severity: Severity;
}

export function rule(id: string, summary: string, severity: Severity = 'error'): RuleEntry {
  return { id, summary, severity };
}
