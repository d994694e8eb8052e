import { assignableUnits } from '../../course/model/units.ts';
import { usedAssets } from '../../course/model/used-assets.ts';
import { inModule, inSettings, megabytes, quote, type Rule } from '../rule.ts';

export const packageSize: Rule = {
  id: 'package-size',
  summary: 'A package is no larger than LMSs let people upload, or than the course says.',
  severity: 'warning',
  ofPackages: true,
  run(course, report, context) {
    for (const { modules, module, title } of assignableUnits(course)) {
      const assets = usedAssets(course, modules).sort((a, b) => b.bytes - a.bytes);
      const bytes = assets.reduce((sum, asset) => sum + asset.bytes, 0);
      if (bytes <= course.maxPackageBytes) continue;
      const largest = assets.slice(0, 3).map((asset) => `${asset.path} (${megabytes(asset.bytes)})`);
      const reason = `The package ${quote(title)} holds ${megabytes(bytes)} of files, more than ${megabytes(course.maxPackageBytes)}; make the largest smaller (${largest.join(', ')}), put videos on a host, build with --media light or linked, or raise maxPackageSize in course.yaml`;
      report(reason, module === undefined ? inSettings(context, 'maxPackageSize') : inModule(module));
    }
  },
};
