/**
 * What of a lesson stays closed to search and glossary: everything that waits for an answer, and the
 * insides of what is answered. Of a question only its prompt is told.
 */
import type { Element, ElementContent } from 'hast';
import type { LessonBuild } from './lesson-build.ts';

/** Prompts of the lesson's questions by id of their element. */
export function promptsOf(build: LessonBuild): ReadonlyMap<string, string> {
  return new Map(
    build.blocks
      .filter(({ interaction }) => interaction !== undefined)
      .map(({ id, prompt }) => [`${build.key}:${id}`, prompt]),
  );
}

/** True for what nobody sees yet, and for tests, whose questions may be drawn from a pool. */
export function isClosed({ properties }: Element): boolean {
  return properties.hidden === true || properties.dataBlock === 'quiz';
}

export function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
