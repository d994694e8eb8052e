/** When to try again what an LMS refused. Some show an alert at each refused commit, so the pauses grow to minutes. */

/** Milliseconds after the first, the second, … refusal in a row. */
const PAUSES = [2000, 4000, 60_000, 120_000, 300_000] as const;

export function retryPause(failures: number): number {
  return PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0;
}
