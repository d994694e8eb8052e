/** Which package of the older release belongs to which of the newer one. */
import type { Change } from './change.ts';
import type { Release } from './release.ts';

/** What one argument holds: one package, or every package that a course folder becomes. */
export interface Releases {
  /** True for a course folder, which holds all of its languages and modules. */
  whole: boolean;
  releases: Release[];
}

interface Pair {
  before: Release;
  after: Release;
  /** What can only be said of the release as a whole. */
  changes: Change[];
}

export function pairReleases(old: Releases, now: Releases): { pairs: Pair[] } | { problem: string } {
  const [first, other] = [old.releases[0], now.releases[0]];
  if (first === undefined || other === undefined) return { problem: 'hold no lessons to compare' };
  if (first.course.id !== other.course.id && first.course.iri !== other.course.iri)
    return { problem: `are different courses, "${first.course.id}" and "${other.course.id}"` };
  if (!old.whole && !now.whole) {
    if (first.unit !== other.unit) return { problem: 'hold different modules of the course' };
    return { pairs: [{ before: first, after: other, changes: [] }] };
  }
  const pairs = old.releases.flatMap((before) => {
    const after = now.releases.find((one) => one.unit === before.unit && sameLanguage(one, before));
    return after === undefined ? [] : [{ before, after, changes: [] as Change[] }];
  });
  const gone = old.releases.filter((before) => !pairs.some((pair) => pair.before === before));
  return withGone(pairs, now.whole ? gone : [], now.releases, other);
}

/** Packages that the new release no longer has. */
function withGone(
  pairs: Pair[],
  gone: readonly Release[],
  now: readonly Release[],
  other: Release,
): { pairs: Pair[] } | { problem: string } {
  for (const before of gone) {
    const spoken = now.some((one) => sameLanguage(one, before));
    const change: Change = spoken
      ? {
          level: 'changes-identifier',
          reason: `There is no package any more for ${before.unit === undefined ? 'the course as a whole' : `the module "${before.unit}"`}; its learners have nowhere to go on`,
        }
      : {
          level: 'removes-language',
          reason: `There is no ${before.course.language} any more; learners who began in it have no release to go on with`,
        };
    pairs.push({
      before,
      after: { ...before, course: { ...before.course, version: other.course.version } },
      changes: [change],
    });
  }
  if (pairs.length === 0) return { problem: 'have no language and module in common' };
  return { pairs };
}

function sameLanguage(one: Release, other: Release): boolean {
  return one.course.language === other.course.language;
}
