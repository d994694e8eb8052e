/**
 * What other programs import: `import { check, build, explain, guide, diff, hours } from 'coursewright'`.
 *
 * Nothing here writes to the console, ends the process or changes it. What is wrong in a course comes back as data;
 * wrong usage, an output folder that cannot be written and an aborted signal reject.
 */

export type { HoursLedger, HoursLine, HoursSource, ModuleHours } from './course/model/hours-ledger.ts';
export { UsageError } from './diagnostics/usage-error.ts';
export type { Change, Level } from './diff/change.ts';
export { build, check } from './library/build.ts';
export { diff } from './library/diff.ts';
export { explain } from './library/explain.ts';
export { guide } from './library/guide.ts';
export { hours } from './library/hours.ts';
export type {
  BuildOptions,
  BuildResult,
  BuiltPackage,
  CheckOptions,
  CheckResult,
  CommonOptions,
  Comparison,
  Courses,
  DiffOptions,
  DiffResult,
  ExplainOptions,
  ExplainResult,
  GuideOptions,
  GuideResult,
  HoursResult,
  Problem,
  ProgressEvent,
} from './library/types.ts';
export { OutputError } from './package/output-error.ts';
