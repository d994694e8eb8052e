/**
 * xAPI as "Tin Can" packages: a tincan.xml with one launchable activity, and everything that statements
 * will speak of listed behind it. Moodle's launcher reads the first activity only.
 */
import type { Target } from '../target.ts';
import { fillManifest } from '../xml-template.ts';
import { activitiesOf } from './activities.ts';

export const xapi: Target = {
  name: 'xapi',
  summary: 'xAPI (Tin Can), for LMSs that launch with a Learning Record Store',
  stateLimit: undefined,
  interactionIndexes: false,
  player: 'xapi.js',
  // The LRS is known only at launch.
  connect: ['https:', 'http://localhost:*', 'http://127.0.0.1:*'],
  files(plan) {
    const data = { language: plan.course.language, activities: activitiesOf(plan) };
    return [{ path: 'tincan.xml', content: fillManifest('tincan.xml.hbs', data) }];
  },
};
