import { inLesson, type Rule, sessionsOf } from '../rule.ts';

export const sessionHasMinutes: Rule = {
  id: 'session-has-minutes',
  summary: 'The plan of a session says how long it takes.',
  severity: 'error',
  releaseOnly: true,
  run(course, report, { source }) {
    // A translation takes its minutes from the source, where this was told.
    if (source !== undefined) return;
    for (const session of sessionsOf(course)) {
      if (session.minutes === undefined)
        report('This session has no length; write "minutes: 90" at its top', inLesson(session));
    }
  },
};
