/** When a learner is through with a lesson: one rule, for the outline of the page and for reports. */

import type { LessonData } from '../model/package-data.ts';
import type { OutcomeRule } from '../model/rule.ts';
import { type Progress, questionRule } from './outcome.ts';
import { isHandedIn } from './quiz.ts';

/** It was opened, every question in it that can be right or wrong is answered, and every quiz handed in but a pre-test. */
export function isLessonDone(
  rule: OutcomeRule,
  { number, blocks }: LessonData,
  { lessons, answers }: Pick<Progress, 'lessons' | 'answers'>,
): boolean {
  if (!lessons.has(number)) return false;
  return blocks.every((block) => {
    const answer = answers.get(block.number);
    // A pre-test is an offer.
    if (block.plan !== undefined) return block.plan.pretest || isHandedIn(answer);
    const isAsked = block.quiz === undefined && questionRule(rule, block.number) !== undefined;
    return !isAsked || answer !== undefined;
  });
}
