import { englishTime, hoursOf, missingMinutes } from '../../course/model/ledger.ts';
import { inModule, quote, type Rule } from '../rule.ts';

const REMEDIES = new Map([
  ['face-to-face', 'write the plan of a session into sessions/'],
  [
    'assessment',
    'give a lesson with a quiz its minutes, or write the plan of a session with "assessment: true"',
  ],
  ['online', 'give lessons their minutes'],
]);

export const hoursThere: Rule = {
  id: 'hours-there',
  summary: 'A module promises no more hours than its lessons, films, sessions and assessments take.',
  severity: 'warning',
  run(course, report, { library, source }) {
    if (source !== undefined) return;
    for (const module of course.modules) {
      const file = module.folder === '' ? 'module.yaml' : `${module.folder}/module.yaml`;
      for (const line of hoursOf(module).lines) {
        if (missingMinutes(line) === 0) continue;
        const { mode, planned, counted } = line;
        const position = library?.[file]?.[`hours.${mode}`] ?? library?.[file]?.hours;
        const there = counted === 0 ? 'nothing of it' : `only ${englishTime(counted)}`;
        const remedy =
          REMEDIES.get(mode) ?? 'nothing counts for this mode, so call it online or face-to-face';
        report(
          `The module ${quote(module.title)} promises ${englishTime(planned)} of ${quote(mode)}, and ${there} is there; ${remedy}, or promise less`,
          position === undefined ? inModule(module) : { file, ...position },
        );
      }
    }
  },
};
