/** The course's files as files of one package. */
import { usedAssets } from '../course/model/used-assets.ts';
import type { PackageFile, PackagePlan } from '../targets/target.ts';

export function usedFiles(plan: PackagePlan): PackageFile[] {
  return usedAssets(plan.course, plan.modules)
    .map(
      ({ packed, from, bytes, media }): PackageFile => ({
        path: packed,
        from,
        bytes,
        ...(media?.indexAtFront === false && { indexFirst: true }),
      }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
