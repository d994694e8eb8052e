/** Permanent small numbers of lessons, blocks and parts, as the saved state names them. */
import { lessonKey } from '../course/model/ids.ts';
import type { Block, Course, Lesson } from '../course/model/model.ts';

/** Looks a number up; every lesson, block and part of the course has one. */
export interface Numbers {
  /** By `<module>/<lesson>`. */
  lesson(key: string): number;
  block(lessonKey: string, blockId: string): number;
  part(lessonKey: string, blockId: string, partId: string): number;
  /**
   * Index from 0 of an interaction in a SCORM package, counted for each package.
   * @param module id of the package's module; undefined: the package holds the whole course
   * @returns undefined where the block never had an interaction of that suffix
   */
  interaction(
    module: string | undefined,
    lessonKey: string,
    blockId: string,
    suffix: string,
  ): number | undefined;
}

/** The names under which a course's things stand in the lock file. */
export interface LockNames {
  lessons: string[];
  blocks: string[];
  /** By block, in the author's order. */
  parts: Map<string, string[]>;
}

export function blockKey(lesson: string, blockId: string): string {
  return `${lesson}:${blockId}`;
}

export function partKey(block: string, partId: string): string {
  return `${block}:${partId}`;
}

export function lockNames(course: Course): LockNames {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const kept = lessons.flatMap((lesson) => lesson.blocks.filter(isKept).map((block) => ({ lesson, block })));
  return {
    lessons: unique(lessons.map(lessonKey)),
    blocks: unique(kept.map(({ lesson, block }) => blockKey(lessonKey(lesson), block.id))),
    parts: partNames(kept),
  };
}

/** Two blocks with one id are a mistake that is told elsewhere; here they share a list. */
function partNames(kept: readonly { lesson: Lesson; block: Block }[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { lesson, block } of kept) {
    if (block.parts.length === 0) continue;
    const key = blockKey(lessonKey(lesson), block.id);
    names.set(key, unique([...(names.get(key) ?? []), ...block.parts.map((part) => part.id)]));
  }
  return names;
}

function isKept(block: Block): boolean {
  return block.state.kind !== 'none';
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
