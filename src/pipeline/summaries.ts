/** What is told of one package: to whoever builds, and in `packages.json`. */
import { contactedHosts } from '../course/model/hosts.ts';
import type { BuiltPackage } from '../library/types.ts';
import type { PackageEntry } from '../package/packages-file.ts';
import { heldPlans } from '../targets/plan.ts';
import type { PlannedPackage } from './plan.ts';

export function summaryOf({
  plan,
  target,
  language,
  lessons,
  budget,
  textGuarantees,
}: PlannedPackage): Omit<BuiltPackage, 'file' | 'container' | 'path' | 'sha256' | 'bytes' | 'media'> {
  return {
    target: target.name,
    language,
    version: plan.course.version,
    title: plan.title,
    course: plan.course.id,
    module: plan.module?.id,
    lessons: lessons.length,
    questions: lessons.flatMap((lesson) => lesson.blocks).filter((block) => block.points > 0).length,
    worstCaseState: budget.worst,
    stateLimit: target.stateLimit,
    textGuarantees,
    hosts: contactedHosts(plan.modules.flatMap((module) => module.lessons)),
    variant: plan.course.media ?? 'full',
    ...(plan.draft !== undefined && { draft: true }),
  };
}

export function entryOf(summary: BuiltPackage, { plan, target }: PlannedPackage): PackageEntry {
  const { worstCaseState, stateLimit, textGuarantees, path: _, module: __, ...rest } = summary;
  return {
    ...rest,
    assignableUnits: (target.holds === undefined ? [plan] : heldPlans(plan.course)).map(
      ({ activityId }) => activityId,
    ),
    state: {
      worst: worstCaseState,
      limit: stateLimit ?? null,
      texts: textGuarantees.map(({ key, max, guaranteed: room }) => ({ key, max, room })),
    },
  };
}
