import { nearMatch } from '../../diagnostics/near-match.ts';
import { inLesson, quote, type Rule } from '../rule.ts';

export const objectiveKnown: Rule = {
  id: 'objective-known',
  summary: 'A question asks for an objective that its module has.',
  severity: 'error',
  run(course, report) {
    for (const { title, objectives, lessons } of course.modules) {
      const known = objectives.map(({ id }) => id);
      for (const lesson of lessons) {
        for (const { id, objective, position } of lesson.blocks) {
          if (objective === undefined || known.includes(objective)) continue;
          const near = nearMatch(objective, known);
          const hint =
            known.length === 0
              ? 'write the objectives into module.yaml, each with its id'
              : near === undefined
                ? `write one of ${known.map((name) => quote(name)).join(', ')}`
                : `did you mean ${quote(near)}?`;
          const reason = `The question "${id}" asks for the objective ${quote(objective)}, which the module ${quote(title)} does not have; ${hint}`;
          report(reason, inLesson(lesson, position));
        }
      }
    }
  },
};
