/** The standards that a course can be packaged for: settings, commands and tests derive from this table. */
import { cmi5 } from './cmi5/index.ts';
import { moodle } from './moodle/index.ts';
import { scorm12 } from './scorm12/index.ts';
import { scorm2004, scorm2004Fourth } from './scorm2004/index.ts';
import type { TargetName } from './summaries.ts';
import type { Target } from './target.ts';
import { universal } from './universal/index.ts';
import { web } from './web/index.ts';
import { xapi } from './xapi/index.ts';

export const targets = {
  scorm12,
  xapi,
  scorm2004,
  'scorm2004-4th': scorm2004Fourth,
  cmi5,
  web,
  universal,
  moodle,
} as const satisfies Record<TargetName, Target>;
