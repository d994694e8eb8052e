/** `diff`: what a new release changes for learners under way. */
import { UsageError } from '../diagnostics/usage-error.ts';
import { compareReleases } from '../diff/compare.ts';
import { pairReleases } from '../diff/pair.ts';
import { countLevels } from '../diff/report.ts';
import { releasedBy } from '../pipeline/releases.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { readReleases } from './read-releases.ts';
import { sessionOf } from './session.ts';
import type { DiffOptions, DiffResult } from './types.ts';

/**
 * Compares the release that learners have with the one to come.
 *
 * @param before a package, its unpacked folder, or a course folder; relative to `cwd` or absolute
 * @param after in any of the three forms
 * @returns one comparison for each package of the older release
 * @throws UsageError where one of them cannot be read, has errors, or belongs to another course
 * @throws the reason of `signal`, once it is aborted
 */
export async function diff(before: string, after: string, options: DiffOptions = {}): Promise<DiffResult> {
  const session = sessionOf(options);
  const [old, now] = [await readReleases(before, session), await readReleases(after, session)];
  const paired = pairReleases(old, now);
  if ('problem' in paired) throw new UsageError(`"${before}" and "${after}" ${paired.problem}.`);
  const comparisons = paired.pairs.map((pair) => {
    const { course, unit } = pair.after;
    const changes = [
      ...compareReleases(pair.before, pair.after, releasedBy(toolkit.targets)),
      ...pair.changes,
    ];
    return {
      course: course.id,
      ...(unit !== undefined && { module: unit }),
      title: course.module ?? course.title,
      language: course.language,
      from: pair.before.course.version,
      to: course.version,
      levels: countLevels(changes),
      changes,
    };
  });
  return { comparisons };
}
