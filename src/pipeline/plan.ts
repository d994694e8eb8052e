/** Which packages a build makes, and what each needs of the saved state. */
import type { StateNeed } from '../check/rule.ts';
import type { Course } from '../course/model/model.ts';
import type { LessonData } from '../course/model/package-data.ts';
import type { Numbers } from '../lock/numbers.ts';
import { lessonsData } from '../render/package-data.ts';
import { type StateBudget, stateBudget } from '../state/budget.ts';
import { type TextGuarantee, textGuarantees } from '../state/text-guarantees.ts';
import { heldPlans, planPackages, wholePlan } from '../targets/plan.ts';
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

/** Plans the packages of editions for any number of choices of targets, each package once. */
export function packagePlanner(
  editions: readonly Edition[],
  numbers: Numbers,
): (targets: readonly Target[]) => PlannedPackage[] {
  const known = new Map<string, PlannedPackage>();
  const lessonsOf = new Map<string, LessonData[]>();
  const once = (language: string, plan: PackagePlan, target: Target): PlannedPackage => {
    const unit = `${language} ${plan.identifier}`;
    const lessons = lessonsOf.get(unit) ?? lessonsData(plan, numbers);
    lessonsOf.set(unit, lessons);
    const name = `${unit} ${target.name}`;
    const one = known.get(name) ?? planned(language, plan, lessons, target);
    known.set(name, one);
    return one;
  };
  return (targets) => [
    ...new Set(
      editions.flatMap(({ language, course }) => [
        ...planPackages(course).flatMap((plan) =>
          targets.filter(({ holds }) => holds === undefined).map((target) => once(language, plan, target)),
        ),
        ...targets.flatMap((target) => holderPlans(course, target).map((one) => once(language, ...one))),
      ]),
    ),
  ];
}

/** What is held, and behind it the artifact around it. */
function holderPlans(course: Course, target: Target): [PackagePlan, Target][] {
  const { holds } = target;
  if (holds === undefined) return [];
  const held = heldPlans(course).map((plan): [PackagePlan, Target] => [plan, holds.target]);
  return [...held, [wholePlan(course), target]];
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
