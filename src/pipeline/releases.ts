/** A compiled course → what of its packages is compared with other releases. */
import { join } from 'node:path';
import { type Release, releaseSchema } from '../diff/release.ts';
import type { LockResult } from '../lock/lock.ts';
import { packageData } from '../render/package-data.ts';
import type { PackagePlan, Released, Target } from '../targets/target.ts';
import type { Toolkit } from './toolkit.ts';

/** @param directory of the course, as messages name it */
export async function releaseOf(
  plan: PackagePlan,
  lock: LockResult,
  directory: string,
  { loadTexts, targets }: Toolkit,
): Promise<Release> {
  const texts = await loadTexts(plan.course.language);
  const written = packageData(plan, lock.numbers, texts, [], 0, lock.hadInteractions);
  const lessons = plan.modules.flatMap((module) => module.lessons);
  return {
    ...releaseSchema.parse(JSON.parse(JSON.stringify(written))),
    unit: plan.module?.id,
    identifiers: new Map(targets.map(({ released }) => [released.file, released.of(plan)])),
    hasIndexes: true,
    files: new Map(lessons.map(({ moduleId, id, path }) => [`${moduleId}/${id}`, join(directory, path)])),
  };
}

/** What LMSs know packages by: some targets share a manifest. */
export function releasedBy(targets: readonly Target[]): Released[] {
  return [...new Map(targets.map(({ released }) => [released.file, released])).values()];
}
