/** The standards that a course can be packaged for: help, settings and tests derive from this table. */
import { cmi5 } from './cmi5/index.ts';
import { scorm12 } from './scorm12/index.ts';
import type { Target } from './target.ts';
import { xapi } from './xapi/index.ts';

export const targets = { scorm12, xapi, cmi5 } as const satisfies Record<string, Target>;
