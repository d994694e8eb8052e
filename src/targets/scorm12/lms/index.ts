/** LMSs that import SCORM 1.2, by their names in the sheet. */
import { canvas } from './canvas.ts';
import { chamilo } from './chamilo.ts';
import { ilias } from './ilias.ts';
import { moodle } from './moodle.ts';
import { openEdx } from './open-edx.ts';
import { openolat } from './openolat.ts';
import type { ScormLms } from './scorm-lms.ts';

export const SCORM_LMS: Readonly<Record<string, ScormLms>> = {
  Moodle: moodle,
  ILIAS: ilias,
  Chamilo: chamilo,
  OpenOlat: openolat,
  'Open edX': openEdx,
  Canvas: canvas,
};
