import type { Answer } from './answer.ts';

/** At least one attempt at a quiz was handed in. */
export function isHandedIn(answer: Answer | undefined): boolean {
  return answer?.kind === 'quiz' && (answer.finished || answer.attempts > 1);
}
