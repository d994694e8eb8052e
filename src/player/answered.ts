/** How many of a course's questions and tasks are answered in a state. */

import type { BlockData, PackageData } from '../course/model/package-data.ts';
import { isHandedIn } from '../course/outcome/quiz.ts';
import type { SavedState } from '../state/codec.ts';

/** An attempt at a quiz may ask only some of its questions, so the quiz counts as one. */
export function tasksOf({ lessons }: Pick<PackageData, 'lessons'>): BlockData[] {
  return lessons
    .flatMap(({ blocks }) => blocks)
    .filter(
      ({ interaction, quiz, plan }) =>
        (interaction !== undefined && quiz === undefined) || plan !== undefined,
    );
}

export function isAnswered({ number, plan }: BlockData, { answers }: Pick<SavedState, 'answers'>): boolean {
  const answer = answers.get(number);
  return plan === undefined ? answer !== undefined : isHandedIn(answer);
}
