/** An LRS that follows xAPI 1.0.3 to the letter, behind a real web server. */
import { lrsBehaviourOf } from './behaviours.ts';
import { createLrs, type Fault, type Sent } from './lrs/lrs.ts';
import { type ServedLrs, serveLrs } from './lrs/serve.ts';

export type { Fault, Sent };
export type FakeLrs = ServedLrs;

export function fakeLrs(name = 'plain'): Promise<FakeLrs> {
  return serveLrs(createLrs(lrsBehaviourOf(name)));
}
