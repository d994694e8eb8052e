/**
 * A state of an earlier release, as far as this release knows what it speaks of: what is gone is left
 * out, so that it neither counts nor takes room; an answer that lost all its options is open again.
 */
import type { BlockData, PackageData } from '../course/package-data.ts';
import type { Answer, SavedState } from './codec.ts';

export function pruneState(state: SavedState, course: Pick<PackageData, 'lessons'>): SavedState {
  const lessons = new Set(course.lessons.map((lesson) => lesson.number));
  const blocks = new Map(
    course.lessons.flatMap((lesson) => lesson.blocks).map((block) => [block.number, block]),
  );
  const answers = new Map<number, Answer>();
  for (const [number, answer] of state.answers) {
    const block = blocks.get(number);
    const kept = block === undefined ? undefined : prunedAnswer(answer, block);
    if (kept !== undefined) answers.set(number, kept);
  }
  return {
    ...state,
    place: lessons.has(state.place) ? state.place : 0,
    lessons: new Set([...state.lessons].filter((number) => lessons.has(number))),
    answers,
  };
}

function prunedAnswer(answer: Answer, { state, parts }: BlockData): Answer | undefined {
  if (answer.kind !== state.kind) return undefined;
  if (answer.kind === 'text') return answer;
  // Another number of slots is another film.
  if (answer.kind === 'watch') {
    return state.kind === 'watch' && answer.slots.length === state.slots ? answer : undefined;
  }
  const known = parts.map((part) => part.number);
  const chosen = answer.chosen.filter((number) => known.includes(number));
  if (chosen.length === 0 && answer.chosen.length > 0) return undefined;
  return { ...answer, chosen };
}
