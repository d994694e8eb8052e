/** What to import where: for each LMS the kinds of packages that serve it, the best first. */

import type { PortalKey } from '../texts/portal/portal-texts.ts';
import { LMS_NAMES } from './lms-names.ts';

export type LmsChoice = { id: string; targets: readonly string[] } & ({ name: string } | { key: PortalKey });

const scorm = ['scorm12', 'universal', 'scorm2004', 'scorm2004-4th'];

export const LMS_CHOICES: readonly LmsChoice[] = [
  ...LMS_NAMES.map((name) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    targets: name === 'Moodle' ? ['moodle', ...scorm] : scorm,
  })),
  { id: 'xapi', key: 'withLrs', targets: ['xapi', 'universal'] },
  { id: 'cmi5', key: 'withCmi5', targets: ['cmi5', 'universal'] },
  { id: 'web', key: 'noLms', targets: ['web'] },
  { id: 'other', key: 'otherLms', targets: ['universal', ...scorm] },
];
