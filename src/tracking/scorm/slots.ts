/**
 * The list of interactions that a SCORM package has from the beginning, by the permanent indexes of
 * course.lock.json. LMSs refuse gaps, so what is not answered yet can be set as a placeholder of id and type.
 */
import type { BlockData, LessonData, PackageData } from '../../course/model/package-data.ts';
import { interactionKey, reportedOf } from '../../course/model/reported.ts';
import type { Dialect } from './dialect.ts';

export interface Slot {
  /** `<lesson>/<block>`, with `.<suffix>` for one of several; `retired.<index>` where its question left the course. */
  key: string;
  /** In the standard's own words (cmi.interactions.n.type). */
  type: string;
  /** Where it stands in the course; undefined where it does no longer. */
  lesson?: LessonData;
  block?: BlockData;
}

export interface Slots {
  /** By index. */
  list: readonly Slot[];
  /** By key. */
  indexes: ReadonlyMap<string, number>;
}

/** Of the lessons that are there when it is asked; a preview replaces them. */
export function slotsOf(data: Pick<PackageData, 'lessons'>, dialect: Pick<Dialect, 'type'>): () => Slots {
  let of: PackageData['lessons'] | undefined;
  let slots: Slots = { list: [], indexes: new Map() };
  return () => {
    if (of !== data.lessons) {
      of = data.lessons;
      const list = interactionSlots(data, dialect);
      slots = { list, indexes: new Map(list.map(({ key }, index) => [key, index])) };
    }
    return slots;
  };
}

/** One for each index from 0, without a gap; empty for a package without indexes. */
export function interactionSlots(
  { lessons }: Pick<PackageData, 'lessons'>,
  dialect: Pick<Dialect, 'type'>,
): Slot[] {
  const taken = new Map<number, Slot>();
  for (const lesson of lessons) {
    for (const block of lesson.blocks) {
      const types = new Map(reportedOf(block).map((one) => [one.suffix, dialect.type(one.interaction)]));
      for (const [suffix, index] of Object.entries(block.indexes ?? {})) {
        const type = types.get(suffix) ?? FREE_TEXT;
        taken.set(index, { key: interactionKey(lesson.key, block.id, suffix), type, lesson, block });
      }
    }
  }
  const count = [...taken.keys()].reduce((most, index) => Math.max(most, index + 1), 0);
  return Array.from({ length: count }, (_, index) => {
    return taken.get(index) ?? { key: `retired.${index}`, type: FREE_TEXT };
  });
}

const FREE_TEXT = 'fill-in';
