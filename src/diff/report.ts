/** Changes → text for people, JSON for programs. */
import { visible, visibleJson } from '../diagnostics/visible.ts';
import { type Change, LEVELS, type Level, levelNames } from './change.ts';

interface Compared {
  /** Of the course or the module. */
  title: string;
  language: string;
  /** Versions. */
  from: string;
  to: string;
  changes: readonly Change[];
}

export function textReport(comparisons: readonly Compared[]): string {
  return comparisons.map(comparisonText).join('\n');
}

function comparisonText(compared: Compared): string {
  const { changes } = compared;
  const lines = [...new Set(changes.map(({ level }) => level))].flatMap((level) => [
    '',
    LEVELS[level],
    ...changes.filter((change) => change.level === level).map((change) => `  ${changeText(change)}`),
  ]);
  return `${[heading(compared), ...lines, '', `${summary(changes)}`].join('\n')}\n`;
}

function heading({ title, language, from, to }: Compared): string {
  return visible(`${title} (${language}): ${from} → ${to}`);
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
  const counted = countLevels(changes);
  const told = levelNames
    .map((level): [Level, number] => [level, counted[level]])
    .filter(([level, count]) => count > 0 && level !== 'safe')
    .reverse();
  if (told.length === 0) return 'Learners under way keep everything and have nothing more to do.';
  return `For learners under way this release ${told.map(([level, count]) => `${LEVELS[level]} (${count})`).join(', ')}.`;
}

export function countLevels(changes: readonly Change[]): Record<Level, number> {
  const counted = levelNames.map((level) => [
    level,
    changes.filter((change) => change.level === level).length,
  ]);
  return Object.fromEntries(counted);
}

export function changesJson(
  comparisons: readonly (Compared & { course: string; module?: string })[],
): string {
  const written = comparisons.map(({ course, module, language, from, to, changes }) => ({
    course,
    ...(module !== undefined && { module }),
    language,
    from,
    to,
    levels: countLevels(changes),
    changes,
  }));
  return visibleJson({ comparisons: written });
}
