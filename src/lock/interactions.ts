/**
 * The interactions of each package, numbered from 0 without a gap, as SCORM counts them: a number
 * stays its question's for good, so that two tabs or two releases never write into one another's.
 */
import { lessonKey } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import { reportedOf } from '../course/model/reported.ts';
import { assignableUnits } from '../course/model/units.ts';
import { blockKey, partKey } from './numbers.ts';

/** Numbers by name, by module; '' stands for the package of the whole course. */
type Interactions = Map<string, Map<string, number>>;

/** The name under which an interaction stands in the lock file. */
export function interactionName(lesson: string, blockId: string, suffix: string): string {
  const block = blockKey(lesson, blockId);
  return suffix === '' ? block : partKey(block, suffix);
}

/** The names of each package of the course, in reading order. */
export function interactionNames(course: Course): Map<string, string[]> {
  return new Map(
    assignableUnits(course).map(({ module, modules }) => [
      module?.id ?? '',
      modules.flatMap(({ lessons }) =>
        lessons.flatMap((lesson) =>
          lesson.blocks.flatMap((block) =>
            reportedOf(block).map(({ suffix }) => interactionName(lessonKey(lesson), block.id, suffix)),
          ),
        ),
      ),
    ]),
  );
}

/**
 * What had a number keeps it, also while it is not there; what is new gets the next, the course as it is
 * written first, then what only a translation needs, such as one more piece of a longer plan.
 */
export function assignInteractions(before: Interactions, editions: readonly Course[]): Interactions {
  const after: Interactions = new Map([...before].map(([unit, numbers]) => [unit, new Map(numbers)]));
  for (const [unit, names] of editions.flatMap((course) => [...interactionNames(course)])) {
    const numbers = after.get(unit) ?? new Map<string, number>();
    after.set(unit, numbers);
    let next = nextOf(numbers);
    for (const name of names) if (!numbers.has(name)) numbers.set(name, next++);
  }
  return after;
}

function nextOf(numbers: ReadonlyMap<string, number>): number {
  return [...numbers.values()].reduce((next, number) => Math.max(next, number + 1), 0);
}

/**
 * Several sides of a merge: who comes first keeps its number, another that has it too gets a new one, which
 * `renumbered` is told.
 */
export function mergeInteractions(
  sides: readonly Interactions[],
  renumbered: (name: string) => void,
): Interactions {
  const merged: Interactions = new Map();
  for (const [unit, numbers] of sides.flatMap((side) => [...side])) {
    const kept = merged.get(unit) ?? new Map<string, number>();
    merged.set(unit, kept);
    const taken = new Set(kept.values());
    let next = nextOf(kept);
    for (const [name, number] of numbers) {
      if (kept.has(name)) continue;
      const own = taken.has(number) ? next : number;
      if (own !== number) renumbered(unit === '' ? name : `${name} (in ${unit})`);
      kept.set(name, own);
      taken.add(own);
      next = Math.max(next, own + 1);
    }
  }
  return merged;
}
