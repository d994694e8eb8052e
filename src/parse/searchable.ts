/**
 * What of a lesson stays closed to search and glossary: everything that waits for an answer, and the
 * insides of what is answered. Of a question only its prompt is told.
 */
import type { Element } from 'hast';
import type { LessonBuild } from './lesson-build.ts';

/** Prompts of the lesson's questions by id of their element. */
export function promptsOf(build: LessonBuild): ReadonlyMap<string, string> {
  return new Map(
    build.blocks
      .filter(({ interaction }) => interaction !== undefined)
      .map(({ id, prompt }) => [`${build.key}:${id}`, prompt]),
  );
}

const CLOSED = new Set(['transcript-other', 'chart-plot', 'chart-legend']);

/**
 * True for what nobody sees yet, for what is drawn and said in words beside it, for tests, whose questions may be drawn from a pool, and for a transcript
 * in further languages, which says once more what is found already.
 */
export function isClosed({ tagName, properties }: Element): boolean {
  const { hidden, dataBlock, className } = properties;
  return (
    tagName === 'svg' ||
    hidden === true ||
    dataBlock === 'quiz' ||
    (Array.isArray(className) && className.some((name) => CLOSED.has(String(name))))
  );
}
