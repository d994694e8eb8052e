/** The check stage over all languages of a course. */
import { check } from '../check/check.ts';
import type { Rule } from '../check/rule.ts';
import { differentQuestions } from '../check/same-questions.ts';
import { unusedFiles } from '../check/unused-files.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';
import type { Target } from '../targets/target.ts';
import type { Edition } from './editions.ts';
import { budgetOf, type PlannedPackage } from './plan.ts';

/** @param targets those that the course is built for; @param today `YYYY-MM-DD` */
export function checkEditions(
  project: Project,
  editions: readonly [Edition, ...Edition[]],
  rules: readonly Rule[],
  { plans, targets, today }: { plans: readonly PlannedPackage[]; targets: readonly Target[]; today: string },
): Message[] {
  const settings = project.places['course.yaml'] ?? {};
  const [source] = editions;
  const limits = targets
    .flatMap((target) => target.joins ?? [target])
    .map(({ standard, limits }) => ({ standard, ...limits }));
  const checked = editions.flatMap(({ language, course }) => [
    ...check(course, rules, {
      settings,
      library: project.places,
      state: plans.filter((plan) => plan.language === language).map(budgetOf),
      limits,
      today,
      source: source.course === course ? undefined : source.course,
    }),
    ...differentQuestions(source.course, course),
  ]);
  return [...checked, ...unusedIn(project, editions)];
}

/** Only where everything was read, in every language. */
function unusedIn(project: Project, editions: readonly Edition[]): Message[] {
  const isWhole = editions.length === project.languages.length;
  if (!isWhole || project.messages.some(({ severity }) => severity === 'error')) return [];
  return unusedFiles(
    editions.map(({ course }) => course),
    project.bareFolders,
  );
}
