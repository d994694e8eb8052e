/** An LRS that follows xAPI 1.0.3 to the letter, behind a real web server. */
import { lrsBehaviourOf } from '../../src/fakes/behaviours.ts';
import type { Fault, Sent } from '../../src/fakes/lrs/exchange.ts';
import { createLrs } from '../../src/fakes/lrs/lrs.ts';
import { type ServedLrs, serveLrs } from '../../src/fakes/lrs/serve.ts';

export type { Fault, Sent };
export type FakeLrs = ServedLrs;

export function fakeLrs(name = 'plain'): Promise<FakeLrs> {
  return serveLrs(createLrs(lrsBehaviourOf(name)));
}
