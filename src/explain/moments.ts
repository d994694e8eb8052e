/** How a made-up learner stood at each moment, as the player tells a tracker of it. */

import type { OutcomeRule } from '../course/model/rule.ts';
import { newsOf, type Reported, reportedAfter } from '../course/outcome/news.ts';
import type { Outcome, Progress } from '../course/outcome/outcome.ts';
import { isOver } from '../course/outcome/over.ts';
import type { Moment } from '../targets/words.ts';

/**
 * @param steps how the learner stood at each moment that matters, the last one last
 * @param lessons numbers of all lessons of the package
 */
export function momentsOf(
  rule: OutcomeRule,
  steps: readonly Progress[],
  lessons: readonly number[],
): Moment[] {
  let before: Reported = {
    completion: 'incomplete',
    success: 'undecided',
    score: undefined,
    passReported: false,
  };
  let outcome: Outcome | undefined;
  return steps.map((step) => {
    const news = newsOf(rule, step, before);
    outcome = news?.outcome ?? outcome;
    const moment: Moment = { outcome, isOver: isOver(rule, step, lessons), news, before };
    if (news !== undefined) before = reportedAfter(news, before);
    return moment;
  });
}
