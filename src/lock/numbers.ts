/** Permanent small numbers of lessons, blocks and parts, as the saved state names them. */
import { lessonKey } from '../course/ids.ts';
import type { Block, Course } from '../course/model.ts';

/** Looks a number up; every lesson, block and part of the course has one. */
export interface Numbers {
  /** By `<module>/<lesson>`. */
  lesson(key: string): number;
  block(lessonKey: string, blockId: string): number;
  part(lessonKey: string, blockId: string, partId: string): number;
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
    parts: new Map(
      kept
        .filter(({ block }) => block.parts.length > 0)
        .map(({ lesson, block }) => [
          blockKey(lessonKey(lesson), block.id),
          unique(block.parts.map((part) => part.id)),
        ]),
    ),
  };
}

function isKept(block: Block): boolean {
  return block.state.kind !== 'none';
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
