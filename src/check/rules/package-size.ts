import type { Asset, Course } from '../../course/model/model.ts';
import { assignableUnits } from '../../course/model/units.ts';
import { usedAssets } from '../../course/model/used-assets.ts';
import {
  type CheckContext,
  inModule,
  inSettings,
  megabytes,
  quote,
  type Report,
  type Rule,
} from '../rule.ts';

export const packageSize: Rule = {
  id: 'package-size',
  summary: 'A package is no larger than LMSs let people upload, or than the course says.',
  severity: 'warning',
  ofPackages: true,
  run(course, report, context) {
    for (const { modules, module, title } of assignableUnits(course)) {
      const assets = usedAssets(course, modules).sort((a, b) => b.bytes - a.bytes);
      const bytes = bytesOf(assets);
      if (bytes <= course.maxPackageBytes) continue;
      const largest = assets.slice(0, 3).map((asset) => `${asset.path} (${megabytes(asset.bytes)})`);
      const reason = `The package ${quote(title)} holds ${megabytes(bytes)} of files, more than ${megabytes(course.maxPackageBytes)}; make the largest smaller (${largest.join(', ')}), put videos on a host, build with --media light or linked, or raise maxPackageSize in course.yaml`;
      report(reason, module === undefined ? inSettings(context, 'maxPackageSize') : inModule(module));
    }
    if (course.packaging === 'module') checkHolders(course, report, context);
  },
};

function bytesOf(assets: readonly Asset[]): number {
  return assets.reduce((sum, asset) => sum + asset.bytes, 0);
}

/** In the zips of all modules, and once more unpacked. */
function checkHolders(course: Course, report: Report, context: CheckContext): void {
  const zipped = course.modules.reduce((sum, module) => sum + bytesOf(usedAssets(course, [module])), 0);
  const bytes = zipped + bytesOf(usedAssets(course, course.modules));
  if (bytes <= course.maxPackageBytes) return;
  for (const name of context.holders ?? []) {
    const reason = `A backup for the target ${name} holds all files twice, in the zips of its modules and unpacked: ${megabytes(bytes)}, more than ${megabytes(course.maxPackageBytes)}; put videos on a host, build with --media light or linked, or raise maxPackageSize in course.yaml`;
    report(reason, inSettings(context, 'maxPackageSize'));
  }
}
