import { inLesson, quote, type Rule, sessionsOf } from '../rule.ts';

/** More than one line of a timetable, and of the name of an activity in an LMS. */
const MOST = 120;

export const sessionTitlesShort: Rule = {
  id: 'session-titles-short',
  summary: `The titles of a session and of its steps have at most ${MOST} characters.`,
  severity: 'warning',
  run(course, report) {
    for (const session of sessionsOf(course)) {
      const titles = [{ title: session.title, position: session.facts.frontMatter.title }, ...session.steps];
      for (const { title, position } of titles) {
        const { length } = [...title];
        if (length <= MOST) continue;
        const reason = `The title ${quote(title, 40)} has ${length} characters, and a timetable has place for ${MOST}; shorten it, and write the rest below it`;
        report(reason, inLesson(session, position));
      }
    }
  },
};
