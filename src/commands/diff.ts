/** `diff`: what a new release changes for learners under way. */

import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { levelNames } from '../diff/change.ts';
import { compareReleases } from '../diff/compare.ts';
import { pairReleases } from '../diff/pair.ts';
import { changesJson, textReport } from '../diff/report.ts';
import { releasedBy } from '../pipeline/releases.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { cacheOf } from './cache.ts';
import type { Io } from './io.ts';
import { checkNames } from './names.ts';
import { readReleases } from './read-releases.ts';

export interface DiffFlags {
  failOn?: string[];
  cache?: boolean;
  reporter: string;
}

export async function diff(before: string, after: string, flags: DiffFlags, io: Io): Promise<ExitCode> {
  const failOn = flags.failOn ?? [];
  checkNames(failOn, levelNames, 'level');
  const cache = cacheOf(flags, io);
  const [old, now] = [await readReleases(before, io, cache), await readReleases(after, io, cache)];
  const paired = pairReleases(old, now);
  if ('problem' in paired) throw new UsageError(`"${before}" and "${after}" ${paired.problem}.`);
  const comparisons = paired.pairs.map((pair) => ({
    ...pair,
    changes: [...compareReleases(pair.before, pair.after, releasedBy(toolkit.targets)), ...pair.changes],
  }));
  io.stdout.write(flags.reporter === 'json' ? changesJson(comparisons) : textReport(comparisons));
  const failed = comparisons.some(({ changes }) => changes.some(({ level }) => failOn.includes(level)));
  return failed ? exitCodes.problems : exitCodes.fine;
}
