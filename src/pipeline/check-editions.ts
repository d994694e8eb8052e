/** The check stage over all languages of a course. */
import { check } from '../check/check.ts';
import { withEveryText } from '../check/every-text.ts';
import type { CheckContext, Rule } from '../check/rule.ts';
import { differentQuestions } from '../check/same-questions.ts';
import { unusedFiles } from '../check/unused-files.ts';
import type { Course } from '../course/model/model.ts';
import { inModules } from '../course/model/units.ts';
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
    .flatMap((target) => target.joins ?? target.holds?.target ?? target)
    .map(({ standard, limits }) => ({ standard, ...limits }));
  const holders = targets.filter(({ holds }) => holds !== undefined).map(({ name }) => name);
  const checked = editions.flatMap(({ language, course, trainer }) => {
    const context = {
      settings,
      library: project.places,
      state: plans.filter((plan) => plan.language === language).map(budgetOf),
      limits,
      holders,
      today,
      source: source.course === course ? undefined : source.course,
      trainer,
    };
    return [
      ...check(course, rules, context),
      ...(holders.length > 0 && course.packaging === 'course' ? checkModules(course, rules, context) : []),
      ...differentQuestions(source.course, course),
    ];
  });
  return [...unique(checked), ...unusedIn(project, editions)];
}

/** What does not hold in packages of modules, of a course that is one package otherwise. */
function checkModules(course: Course, rules: readonly Rule[], context: CheckContext): Message[] {
  const asked = rules.filter(({ ofPackages }) => ofPackages);
  return check(inModules(course), asked, context);
}

/** What holds in no kind of package is told once. */
function unique(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** Only where everything was read, in every language. */
function unusedIn(project: Project, editions: readonly Edition[]): Message[] {
  const isWhole = editions.length === project.languages.length;
  if (!isWhole || project.messages.some(({ severity }) => severity === 'error')) return [];
  return unusedFiles(
    editions.map(({ course, trainer }) => withEveryText(course, trainer)),
    project.bareFolders,
  );
}
