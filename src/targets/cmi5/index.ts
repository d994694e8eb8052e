/**
 * cmi5: a cmi5.xml with one assignable unit, because some LMSs read the first only. Its id is that of the xAPI
 * package; what statements speak of at a launch is an id of the LMS's own.
 */
import { passMark } from '../../course/model/units.ts';
import { lrsTarget } from '../lrs.ts';
import { descriptionOf } from '../plan.ts';
import type { PackagePlan, Target } from '../target.ts';
import { fillManifest } from '../xml-template.ts';
import { words } from './words.ts';

const MANIFEST = 'cmi5.xml';
const TYPES = 'http://adlnet.gov/expapi/activities/';

export const cmi5: Target = {
  name: 'cmi5',
  byDefault: false,
  standard: 'cmi5',
  ...lrsTarget,
  files: (plan) => [{ path: MANIFEST, content: fillManifest('cmi5.xml.hbs', structureOf(plan)) }],
  words,
  released: {
    file: MANIFEST,
    name: `AU id in ${MANIFEST}`,
    pattern: /<au\b[^<>]*?\sid="([^"]{1,2000})"/,
    of: ({ activityId }) => activityId,
    effect: 'the LMS takes it for another unit',
  },
};

function structureOf(plan: PackagePlan): object {
  const { course, module, activityId, title } = plan;
  const pass = passMark(course, plan.modules);
  return {
    // No two elements may have one id.
    courseId: `${activityId}#course`,
    id: activityId,
    language: course.language,
    title,
    description: descriptionOf(plan),
    moveOn: pass === undefined ? 'Completed' : 'Passed',
    // 13.1.4: at most four decimals.
    masteryScore: pass === undefined ? '' : String(Math.round(pass * 10_000) / 10_000),
    activityType: TYPES + (module === undefined ? 'course' : 'module'),
    launch: 'index.html',
  };
}
