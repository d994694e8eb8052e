import type { SessionPlan } from '../../course/model/session-plan.ts';
import { inLesson, type Rule, sessionsOf } from '../rule.ts';

export const sessionMinutesAddUp: Rule = {
  id: 'session-minutes-add-up',
  summary: 'The minutes of the steps of a session are those of the session.',
  severity: 'error',
  releaseOnly: true,
  run(course, report) {
    for (const session of sessionsOf(course)) {
      const reason = differenceOf(session);
      if (reason !== undefined) report(reason, inLesson(session, session.facts.frontMatter.minutes));
    }
  },
};

function differenceOf({ minutes, steps }: SessionPlan): string | undefined {
  const given = steps.flatMap((step) => step.minutes ?? []);
  if (minutes === undefined || given.length === 0) return undefined;
  const sum = given.reduce((all, one) => all + one, 0);
  if (sum > minutes)
    return `The steps take ${sum} minutes, and the session has ${minutes}; shorten steps, or write "minutes: ${sum}"`;
  const open = steps.length - given.length;
  // What is left may be meant for those without minutes.
  if (sum === minutes ? open === 0 : open > 0) return undefined;
  return sum === minutes
    ? `The steps with minutes take all ${minutes} of the session, and ${open} more ${open === 1 ? 'has' : 'have'} none; share the minutes among all steps`
    : `The steps take ${sum} of the session's ${minutes} minutes; give a step the other ${minutes - sum}, or write "minutes: ${sum}"`;
}
