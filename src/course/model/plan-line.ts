/** A plan as a trainer reads it, in one line: `☑ Call two firms – 2026-05-04; ☐ …`. */
export interface PlannedStep {
  /** Empty in a row of the learner's own that is not used. */
  what: string;
  /** `YYYY-MM-DD`; empty: none. */
  date: string;
  done: boolean;
}

export function planLine(steps: readonly PlannedStep[]): string {
  return steps
    .filter(({ what, date }) => what !== '' || date !== '')
    .map(({ what, date, done }) => `${done ? '☑' : '☐'} ${what}${date === '' ? '' : ` – ${date}`}`)
    .join('; ');
}
