import { assignableUnits } from '../../course/units.ts';
import { inModule, inSettings, quote, type Rule } from '../rule.ts';

/** imscp_rootv1p1p2.xsd, titleType: at most 200 characters. */
const LIMIT = 200;

export const titleLength: Rule = {
  id: 'title-length',
  summary: 'The title of a package fits into the manifest of SCORM 1.2.',
  severity: 'warning',
  target: 'scorm12',
  run(course, report, context) {
    for (const { title, module } of assignableUnits(course)) {
      const { length } = [...title];
      if (length <= LIMIT) continue;
      const reason = `The title ${quote(title, 40)} has ${length} characters, and the manifest of SCORM 1.2 takes ${LIMIT}; shorten it, or its end is cut off in the LMS`;
      report(reason, module === undefined ? inSettings(context, 'title') : inModule(module));
    }
  },
};
