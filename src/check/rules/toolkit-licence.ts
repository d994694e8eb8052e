import { quote, type Rule } from '../rule.ts';

export const toolkitLicence: Rule = {
  id: 'toolkit-licence',
  summary: 'An item of the toolkit says under which licence it is given away.',
  severity: 'warning',
  releaseOnly: true,
  run(course, report, context) {
    if (context.source !== undefined) return;
    for (const { id, licence, file, position } of course.toolkit) {
      if (licence !== undefined) continue;
      report(
        `Nothing says who may use and adapt the item ${quote(id)}; add "licence: CC-BY-4.0" to it, or the licence that it has`,
        { file, ...position },
      );
    }
  },
};
