import { assignableUnits } from '../../course/model/units.ts';
import { inModule, inSettings, lowest, quote, type Rule } from '../rule.ts';

export const titleLength: Rule = {
  id: 'title-length',
  summary: 'The title of a package fits into its manifest.',
  severity: 'warning',
  ofPackages: true,
  run(course, report, context) {
    const most = lowest(context, 'title');
    if (most === undefined) return;
    for (const { title, module } of assignableUnits(course)) {
      const { length } = [...title];
      if (length <= most.limit) continue;
      const reason = `The title ${quote(title, 40)} has ${length} characters, and the manifest of ${most.standards} takes ${most.limit}; shorten it, or its end is cut off in the LMS`;
      report(reason, module === undefined ? inSettings(context, 'title') : inModule(module));
    }
  },
};
