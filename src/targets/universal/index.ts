/**
 * SCORM 1.2, xAPI and cmi5 in one zip, for providers who do not know what their LMS takes. It is made only where it is
 * named: an LMS that detects the standard by itself chooses for the provider.
 */
import { cmi5 } from '../cmi5/index.ts';
import { filesTogether } from '../plan.ts';
import { scorm12 } from '../scorm12/index.ts';
import type { PackageFile, PackagePlan, Target } from '../target.ts';
import { xapi } from '../xapi/index.ts';
import { words } from './words.ts';

const ofLrs = [xapi, cmi5];

export const universal: Target = {
  name: 'universal',
  byDefault: false,
  standard: 'SCORM 1.2, xAPI and cmi5',
  joins: [scorm12, ...ofLrs],
  stateLimit: scorm12.stateLimit,
  // Each that it joins has its own.
  limits: {},
  interactionIndexes: scorm12.interactionIndexes,
  connect: xapi.connect,
  files(plan, listed) {
    const others = ofLrs.map((target) => filesOf(target, plan, listed));
    const paths = others.flatMap(({ files }) => files.map(({ path }) => path));
    // The manifest of SCORM lists every file of the package.
    return filesTogether([filesOf(scorm12, plan, [...listed, ...paths]), ...others]);
  },
  words,
  released: scorm12.released,
};

function filesOf(
  target: Target,
  plan: PackagePlan,
  listed: string[],
): { target: string; files: PackageFile[] } {
  return { target: target.standard, files: target.files(plan, listed) };
}
