/** A page of the strict LMS on its own: for tests that ask what the standard says, not what a network does. */
import { behaviourOf, type LmsSettings } from '../../src/fakes/behaviours.ts';
import type { LmsApi } from '../../src/fakes/lms/api.ts';
import { createLmsServer } from '../../src/fakes/lms/server.ts';
import type { Values } from '../../src/fakes/lms/values.ts';
import { openPage } from './lms/page.ts';

export type Scorm12Behaviour = LmsSettings;

export interface Scorm12Options {
  /** How this LMS differs from the standard; may be changed while it runs. */
  behaviour?: Scorm12Behaviour;
  learner?: { id: string; name: string };
  /** The LMS's database for this learner, as an earlier visit left it. */
  stored?: Values;
}

export interface StrictScorm12 extends LmsApi {
  LMSInitialize(parameter: string): string;
  LMSFinish(parameter: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
  LMSGetLastError(): string;
  /** The LMS's database: changed by commits only. */
  stored: Values;
}

export function strictScorm12({ behaviour = {}, learner, stored = {} }: Scorm12Options = {}): StrictScorm12 {
  const server = createLmsServer({ ...behaviourOf('strict'), ...behaviour });
  const { id, name } = learner ?? { id: 'ada', name: 'Lovelace, Ada' };
  Object.assign(server.stored(id), stored);
  const { api } = openPage(server, { learner: id, name });
  return Object.assign(api, { stored: server.stored(id) }) as StrictScorm12;
}
