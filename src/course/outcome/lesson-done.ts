/** Which lessons a learner has opened, and which are done: one rule, for the page, the record and the reports alike. */

import type { LessonData, PackageData } from '../model/package-data.ts';
import type { OutcomeRule } from '../model/rule.ts';
import { type Progress, questionRule } from './outcome.ts';
import { isHandedIn } from './quiz.ts';

/** How many lessons of this release were opened; a saved state may know others. */
export function openedLessons(
  { lessons }: Pick<PackageData, 'lessons'>,
  { lessons: opened }: Pick<Progress, 'lessons'>,
): number {
  return lessons.filter(({ number }) => opened.has(number)).length;
}

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
