/**
 * xAPI as "Tin Can" packages: a tincan.xml with one launchable activity, and everything that statements
 * will speak of listed behind it. Moodle's launcher reads the first activity only.
 */
import { lrsTarget } from '../lrs.ts';
import type { Target } from '../target.ts';
import { fillManifest } from '../xml-template.ts';
import { activitiesOf } from './activities.ts';
import { words } from './words.ts';

const MANIFEST = 'tincan.xml';

export const xapi: Target = {
  name: 'xapi',
  byDefault: true,
  standard: 'xAPI',
  ...lrsTarget,
  files(plan) {
    const data = { language: plan.course.language, activities: activitiesOf(plan) };
    return [{ path: MANIFEST, content: fillManifest('tincan.xml.hbs', data) }];
  },
  words,
  released: {
    file: MANIFEST,
    name: `activity id in ${MANIFEST}`,
    pattern: /<activity\b[^<>]*?\sid="([^"]{1,2000})"/,
    of: ({ activityId }) => activityId,
    effect: 'the LMS takes it for another activity',
  },
};
