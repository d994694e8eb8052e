import { quote, type Rule } from '../rule.ts';

export const eventToCome: Rule = {
  id: 'event-to-come',
  summary: 'An event of the community is not over yet.',
  severity: 'warning',
  run(course, report, { today, source }) {
    if (today === undefined || source !== undefined) return;
    for (const { title, date, until = date, file, position } of course.community?.events ?? []) {
      if (until >= today) continue;
      report(`The event ${quote(title)} was on ${until}; remove it, or give it its next date`, {
        file,
        ...position,
      });
    }
  },
};
