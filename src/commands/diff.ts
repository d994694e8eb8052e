/** `diff`: what a new release changes for learners under way. */

import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { levelNames } from '../diff/change.ts';
import { changesJson, textReport } from '../diff/report.ts';
import { diff } from '../library/diff.ts';
import { checkNames } from '../library/known-names.ts';
import { commonOptions } from './common-options.ts';
import type { Io } from './io.ts';

export interface DiffFlags {
  failOn?: string[];
  cache?: boolean;
  reporter: string;
}

export async function diffReleases(
  before: string,
  after: string,
  flags: DiffFlags,
  io: Io,
): Promise<ExitCode> {
  const failOn = flags.failOn ?? [];
  checkNames(failOn, levelNames, 'level');
  const { comparisons } = await diff(before, after, commonOptions(flags, io));
  io.stdout.write(flags.reporter === 'json' ? changesJson(comparisons) : textReport(comparisons));
  const failed = comparisons.some(({ changes }) => changes.some(({ level }) => failOn.includes(level)));
  return failed ? exitCodes.problems : exitCodes.fine;
}
