/** How much each module counts in the grade of the course. */
import type { Course, Module } from '../../course/model/model.ts';
import { isScored } from '../../course/model/units.ts';

/** Its planned hours, where every module that has a score plans some; otherwise all count the same. 0: it has no score. */
export function moduleWeight(course: Course, module: Module): number {
  const scored = course.modules.filter((one) => hasScore(course, one));
  if (!scored.includes(module)) return 0;
  return scored.every((one) => hoursOf(one) > 0) ? hoursOf(module) : 1;
}

function hasScore({ completion }: Course, { lessons }: Module): boolean {
  return lessons.some(({ blocks }) => blocks.some((block) => isScored(block, completion.score)));
}

function hoursOf({ hours }: Module): number {
  return Object.values(hours).reduce((sum, n) => sum + n, 0);
}
