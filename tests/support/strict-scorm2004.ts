/**
 * A page of an LMS of SCORM 2004 on its own, which takes only what both ADL's run-time and Moodle's take. It answers as
 * Moodle 4.5.6 was seen to: a record without `exit=suspend` is hidden at the next launch, a state that was never set
 * is 403, and what was completed opens in review mode.
 */
import { behaviourOf, type LmsSettings } from '../../src/fakes/behaviours.ts';
import type { LmsApi } from '../../src/fakes/lms/api.ts';
import { SCORM2004 } from '../../src/fakes/lms/scorm2004.ts';
import { createLmsServer } from '../../src/fakes/lms/server.ts';
import type { Values } from '../../src/fakes/lms/values.ts';
import { openPage } from './lms/page.ts';

export interface StrictScorm2004 extends LmsApi {
  Initialize(parameter: string): string;
  Terminate(parameter: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter: string): string;
  GetLastError(): string;
  /** The LMS's database: changed by commits only. */
  stored: Values;
}

export function strictScorm2004({
  behaviour = {},
  stored = {},
}: {
  behaviour?: LmsSettings;
  stored?: Values;
} = {}): StrictScorm2004 {
  const strict = { ...behaviourOf('strict'), reviewAfter: ['completed'] };
  const server = createLmsServer({ ...strict, ...behaviour }, undefined, SCORM2004);
  Object.assign(server.stored('ada'), stored);
  const { api } = openPage(server);
  return Object.assign(api, { stored: server.stored('ada') }) as StrictScorm2004;
}
