/**
 * A Moodle course as a backup (.mbz) that a site restores: a section for each module with its package of SCORM 1.2, and what
 * learners meet around it. It is a first set-up: later releases of a module replace its package in its activity.
 */
import { packageName } from '../plan.ts';
import { scorm12 } from '../scorm12/index.ts';
import type { Target } from '../target.ts';
import { backupFiles } from './backup.ts';
import { courseLayout } from './course-layout.ts';
import { words } from './words.ts';

export const moodle: Target = {
  name: 'moodle',
  byDefault: false,
  standard: 'Moodle course',
  stateLimit: undefined,
  limits: {},
  interactionIndexes: false,
  containers: ['mbz'],
  connect: [],
  files: () => [],
  holds: {
    target: scorm12,
    async files(plan, held, tools) {
      const { course } = plan;
      const layout = await courseLayout(plan, held, tools);
      const origin = {
        file: packageName(plan, { name: 'moodle' }, 'mbz'),
        address: course.iri,
        release: `${course.iri} ${course.language} ${course.version}`,
      };
      return backupFiles(layout, origin, tools.hash);
    },
  },
  words,
  released: scorm12.released,
};
