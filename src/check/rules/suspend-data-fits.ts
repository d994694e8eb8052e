import { inSettings, quote, type Rule } from '../rule.ts';

export const suspendDataFits: Rule = {
  id: 'suspend-data-fits',
  summary: 'What is saved of a learner at worst fits into what an LMS surely keeps.',
  severity: 'error',
  run(_course, report, context) {
    for (const { target, title, limit, worst, contributors } of context.state) {
      if (limit === undefined || worst <= limit) continue;
      const largest = contributors.slice(0, 3).map(({ label, chars }) => `${label} (${chars})`);
      const reason = `The saved state of ${quote(title)} can take ${worst} characters, and ${target} surely keeps ${limit}; divide the course with "package: module", or shorten what takes most: ${largest.join(', ')}`;
      report(reason, inSettings(context, 'package'));
    }
  },
};
