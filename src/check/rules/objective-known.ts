import type { Module } from '../../course/model/model.ts';
import { nearMatch } from '../../diagnostics/near-match.ts';
import { inLesson, inSettings, quote, type Rule } from '../rule.ts';

export const objectiveKnown: Rule = {
  id: 'objective-known',
  summary:
    'A question asks for an objective that its module has; lessons, sessions, items of the toolkit and skills of the achievement name only such ones.',
  severity: 'error',
  run(course, report, context) {
    for (const module of course.modules) {
      const known = new Set(module.objectives.map(({ id }) => id));
      const texts = [
        ...module.lessons.map((text) => ({ text, kind: 'lesson' })),
        ...module.sessions.map((text) => ({ text, kind: 'session' })),
      ];
      for (const { text: lesson, kind } of texts) {
        lesson.objectives.forEach((objective, index) => {
          if (known.has(objective)) return;
          const { frontMatter } = lesson.facts;
          const place = frontMatter[`objectives.${index}`] ?? frontMatter.objectives;
          report(unknown(`This ${kind} names`, objective, module), inLesson(lesson, place));
        });
        for (const { id, objective, position } of lesson.blocks) {
          if (objective === undefined || known.has(objective)) continue;
          report(unknown(`The question "${id}" asks for`, objective, module), inLesson(lesson, position));
        }
      }
    }
    if (context.source !== undefined) return;
    const all = course.modules.flatMap(({ id, objectives }) => objectives.map((one) => `${id}/${one.id}`));
    for (const key of Object.keys(course.achievement?.skills ?? {})) {
      if (all.some((one) => one === key || one.endsWith(`/${key}`))) continue;
      const near = nearMatch(key, [...all, ...all.map((one) => one.slice(one.indexOf('/') + 1))]);
      const hint =
        near === undefined ? 'write the id of an objective of module.yaml' : `did you mean ${quote(near)}?`;
      report(
        `The skills of the achievement are for ${quote(key)}, which is no objective; ${hint}`,
        inSettings(context, `achievement.skills.${key}`),
      );
    }
    for (const { id, module: name, objectives, file, position } of course.toolkit) {
      const module = course.modules.find((one) => one.id === name);
      const known = new Set(module?.objectives.map((objective) => objective.id));
      for (const objective of objectives) {
        if (known.has(objective)) continue;
        const who = `The item ${quote(id)} names`;
        if (module !== undefined) report(unknown(who, objective, module), { file, ...position });
        else
          report(`${who} the objective ${quote(objective)} and no module; write "module: …" beside it`, {
            file,
            ...position,
          });
      }
    }
  },
};

function unknown(who: string, objective: string, { title, objectives }: Module): string {
  const known = objectives.map(({ id }) => id);
  const near = nearMatch(objective, known);
  const hint =
    known.length === 0
      ? 'write the objectives into module.yaml, each with its id'
      : near === undefined
        ? `write one of ${known.map((name) => quote(name)).join(', ')}`
        : `did you mean ${quote(near)}?`;
  return `${who} the objective ${quote(objective)}, which the module ${quote(title)} does not have; ${hint}`;
}
