/** Changes → text for people, JSON for programs. */
import { visible, visibleJson } from '../diagnostics/visible.ts';
import { type Change, LEVELS, type Level, levelNames } from './change.ts';
import type { Release } from './release.ts';

/** Two packages of the same language and unit, and what lies between them. */
export interface Comparison {
  before: Release;
  after: Release;
  changes: Change[];
}

export function textReport(comparisons: readonly Comparison[]): string {
  return comparisons.map(comparisonText).join('\n');
}

function comparisonText({ before, after, changes }: Comparison): string {
  const lines = [...new Set(changes.map(({ level }) => level))].flatMap((level) => [
    '',
    LEVELS[level],
    ...changes.filter((change) => change.level === level).map((change) => `  ${changeText(change)}`),
  ]);
  return `${[heading(before, after), ...lines, '', `${summary(changes)}`].join('\n')}\n`;
}

function heading(before: Release, after: Release): string {
  const { course } = after;
  return visible(
    `${course.module ?? course.title} (${course.language}): ${before.course.version} → ${course.version}`,
  );
}

/** Its place, and what is changed there. */
export function changeText({ file, lesson, block, reason }: Change): string {
  const place = [file, lesson === undefined ? undefined : `"${lesson}"`, block].filter(
    (part) => part !== undefined,
  );
  return visible(place.length === 0 ? reason : `${place.join(' · ')}: ${reason}`);
}

/** One sentence on all of them. */
export function summary(changes: readonly Change[]): string {
  const told = levelNames
    .map((level): [Level, number] => [level, changes.filter((change) => change.level === level).length])
    .filter(([level, count]) => count > 0 && level !== 'safe')
    .reverse();
  if (told.length === 0) return 'Learners under way keep everything and have nothing more to do.';
  return `For learners under way this release ${told.map(([level, count]) => `${LEVELS[level]} (${count})`).join(', ')}.`;
}

export function changesJson(comparisons: readonly Comparison[]): string {
  const written = comparisons.map(({ before, after, changes }) => ({
    course: after.course.id,
    ...(after.unit !== undefined && { module: after.unit }),
    language: after.course.language,
    from: before.course.version,
    to: after.course.version,
    levels: Object.fromEntries(
      levelNames.map((level) => [level, changes.filter((change) => change.level === level).length]),
    ),
    changes,
  }));
  return visibleJson({ comparisons: written });
}
