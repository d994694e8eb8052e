/**
 * The room a course needs in the saved state, known before release. The worst case is the encoding of
 * the worst learner: every lesson opened, every question tried to the limit, every video watched.
 */
import type { PackageData } from '../course/package-data.ts';
import { bitsOfNumber } from './bits.ts';
import { type Answer, emptyState, encodeFixed, MAX_COUNTER, MAX_TRIES, type SavedState } from './codec.ts';

type Outline = Pick<PackageData, 'lessons'>;
type BlockOutline = PackageData['lessons'][number]['blocks'][number];

export interface StateBudget {
  /** Characters of the fixed part at worst. */
  worst: number;
  /** What takes most of it, largest first; characters, rounded. */
  contributors: { label: string; chars: number }[];
  /** Number of free texts that share the rest. */
  texts: number;
}

export function stateBudget(course: Outline, courseId: string, language: string): StateBudget {
  const contributors = course.lessons
    .map((lesson) => ({
      label: lesson.key,
      chars: Math.round(lesson.blocks.reduce((sum, block) => sum + blockBits(block), 0) / 6),
    }))
    .filter((entry) => entry.chars > 0)
    .sort((a, b) => b.chars - a.chars || (a.label < b.label ? -1 : 1));
  const texts = course.lessons
    .flatMap((lesson) => lesson.blocks)
    .filter((block) => block.state.kind === 'text').length;
  return { worst: encodeFixed(worstState(course, courseId, language)).length, contributors, texts };
}

/** The state that no learner of this course can exceed. */
export function worstState(course: Outline, courseId: string, language: string): SavedState {
  const numbers = course.lessons.map((lesson) => lesson.number);
  const answers = new Map<number, Answer>();
  for (const lesson of course.lessons) {
    for (const block of lesson.blocks) {
      const answer = worstAnswer(block);
      if (answer !== undefined) answers.set(block.number, answer);
    }
  }
  return {
    ...emptyState(courseId, language),
    place: Math.max(0, ...numbers),
    lessons: new Set(numbers),
    answers,
    score: 10_000,
    interactions: MAX_COUNTER,
    sessions: MAX_COUNTER,
  };
}

function worstAnswer(block: BlockOutline): Answer | undefined {
  if (block.state.kind === 'watch') return { kind: 'watch', slots: new Array(block.state.slots).fill(true) };
  if (block.state.kind !== 'choice') return undefined;
  const numbers = block.parts.map((part) => part.number);
  const last = Math.max(0, ...numbers);
  const tries = Math.min(block.attempts ?? MAX_TRIES, MAX_TRIES);
  const several = block.state.multiple && numbers.length > 1;
  return { kind: 'choice', tries, chosen: several ? numbers : [last] };
}

function blockBits(block: BlockOutline): number {
  const answer = worstAnswer(block);
  if (answer === undefined || answer.kind === 'text') return 0;
  if (answer.kind === 'watch') return 2 + bitsOfNumber(answer.slots.length) + answer.slots.length;
  const last = Math.max(0, ...answer.chosen);
  return 2 + bitsOfNumber(answer.tries) + bitsOfNumber(last) + (answer.chosen.length > 1 ? last : 0);
}
