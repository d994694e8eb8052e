/** Whether a learner has nothing left to do: only then may an end be reported that makes LMSs lock the course. */
import type { Need, OutcomeRule } from '../model/rule.ts';
import { isScoreOpen, type Progress, quizStanding, unmet } from './outcome.ts';

/**
 * True once every lesson was opened, no try is left that counts for the score, and nothing that completion
 * still asks for can be done.
 *
 * @param lessons numbers of all lessons of the package; `work` may know others
 */
export function isOver(rule: OutcomeRule, work: Progress, lessons: readonly number[]): boolean {
  if (lessons.some((lesson) => !work.lessons.has(lesson))) return false;
  if (isScoreOpen(rule, work)) return false;
  const rest = unmet(rule, rule.completion, work);
  return rest === undefined || !canBeMet(rule, rest, work);
}

/** Some part of what is missing can still be done, even if the whole cannot. */
function canBeMet(rule: OutcomeRule, rest: Need, work: Progress): boolean {
  if ('all' in rest) return rest.all.some((one) => canBeMet(rule, one, work));
  if ('any' in rest) return rest.any.some((one) => canBeMet(rule, one, work));
  if (!('quizzes' in rest)) return true;
  return rule.quizzes.some(
    (quiz) => rest.quizzes.includes(quiz.block) && quizStanding(rule, quiz, work).open,
  );
}
