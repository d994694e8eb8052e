/**
 * What an author is told: plain data with the field names of a vfile message, so that it crosses
 * from a worker to the main thread unchanged. A message is an author's mistake, never a bug of ours.
 */
export type Severity = 'error' | 'warning';

/** 1-based line and column, as editors count. */
export interface Place {
  /** Path relative to the course folder, with `/`. */
  file: string;
  line: number;
  column: number;
}

export interface Message extends Place {
  severity: Severity;
  /** Named after the fact that should hold, e.g. `asset-exists`. */
  ruleId: string;
  /** One sentence: what is wrong, what was expected, what to do. */
  reason: string;
  /** A second place, e.g. where an id was used first. */
  related?: { text: string; place: Place };
}
