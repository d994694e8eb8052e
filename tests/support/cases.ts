/** How many cases a long property draws: enough at every run, all of them where the run is a thorough one. */
import { inject, type RunnerTestCase } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run was asked for with `--mode thorough`. */
    thorough: boolean;
  }
  export interface TaskMeta {
    /** Of a property that is shortened by default, for the end of the run to tell. */
    cases?: { ran: number; whole: number };
  }
}

/** For `numRuns`; the test is told, so that the run can say what it left out. */
export function cases(test: Readonly<RunnerTestCase>, byDefault: number, whole: number): number {
  const ran = inject('thorough') ? whole : byDefault;
  test.meta.cases = { ran, whole };
  return ran;
}
