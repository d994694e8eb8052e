/** Which packages a build makes, and what each needs of the saved state. */
import type { StateNeed } from '../check/rule.ts';
import type { LessonData } from '../course/model/package-data.ts';
import type { Numbers } from '../lock/numbers.ts';
import { lessonsData } from '../render/package-data.ts';
import { type StateBudget, stateBudget } from '../state/budget.ts';
import { type TextGuarantee, textGuarantees } from '../state/text-guarantees.ts';
import { planPackages } from '../targets/plan.ts';
import type { PackagePlan, Target } from '../targets/target.ts';
import type { Edition } from './editions.ts';

/** One zip to be. */
export interface PlannedPackage {
  language: string;
  plan: PackagePlan;
  target: Target;
  lessons: LessonData[];
  budget: StateBudget;
  /** What each free text surely gets; empty where there is no limit. */
  textGuarantees: TextGuarantee[];
}

export function planPackagesOf(
  editions: readonly Edition[],
  numbers: Numbers,
  targets: readonly Target[],
): PlannedPackage[] {
  return editions.flatMap(({ language, course }) =>
    planPackages(course).flatMap((plan) => {
      const lessons = lessonsData(plan, numbers);
      return targets.map((target) => planned(language, plan, lessons, target));
    }),
  );
}

export function plannedPackage(
  language: string,
  plan: PackagePlan,
  numbers: Numbers,
  target: Target,
): PlannedPackage {
  return planned(language, plan, lessonsData(plan, numbers), target);
}

function planned(language: string, plan: PackagePlan, lessons: LessonData[], target: Target): PlannedPackage {
  const budget = stateBudget({ lessons }, plan.course.id, language, target.stateLimit);
  const guaranteed = textGuarantees({ lessons }, budget.worst, target.stateLimit);
  return { language, plan, target, lessons, budget, textGuarantees: guaranteed };
}

export function budgetOf({ plan, target, budget, textGuarantees: texts }: PlannedPackage): StateNeed {
  return {
    target: target.name,
    title: plan.title,
    limit: target.stateLimit,
    worst: budget.worst,
    contributors: budget.contributors,
    texts,
  };
}
