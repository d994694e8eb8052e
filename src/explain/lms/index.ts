/** The LMSs of the sheet, in its order. */
import { canvas } from './canvas.ts';
import { chamilo } from './chamilo.ts';
import { ilias } from './ilias.ts';
import type { Lms } from './lms.ts';
import { moodle } from './moodle.ts';
import { openEdx } from './open-edx.ts';
import { openolat } from './openolat.ts';

export const lmss: readonly Lms[] = [moodle, ilias, chamilo, openolat, openEdx, canvas];
