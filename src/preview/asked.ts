/** What pages send, as far as it is what they may send: who asks is not known. */
import { z } from 'zod';
import type { LmsRequest } from '../fakes/lms/wire.ts';
import type { LaunchWish, SituationChange } from './wire.ts';

const word = z.string().max(200);
const wish = z.object({
  package: word,
  standard: word.optional(),
  system: word.optional(),
  learner: word.optional(),
  mode: word.optional(),
});
const change = z.discriminatedUnion('do', [
  wish.extend({ do: z.literal('new-attempt') }),
  wish.extend({ do: z.literal('suffer'), trouble: word.optional() }),
  wish.extend({ do: z.literal('use-release'), previous: z.boolean() }),
  wish.extend({ do: z.literal('reset') }),
]);

const seat = z.object({
  learner: word,
  name: word,
  attempt: z.int().min(0),
  mode: z.enum(['normal', 'browse', 'review']),
});
const values = z.record(z.string(), z.string());
const lmsRequest = z.discriminatedUnion('kind', [
  seat.extend({ kind: z.literal('load') }),
  seat.extend({ kind: z.literal('commit'), values }),
  seat.extend({ kind: z.literal('finish'), values }),
]);

/** @throws where it is none, as do the others */
export function readWish(body: string): LaunchWish {
  return wish.parse(JSON.parse(body)) as LaunchWish;
}

export function readChange(body: string): SituationChange {
  return change.parse(JSON.parse(body)) as SituationChange;
}

export function readLmsRequest(body: string): LmsRequest {
  return lmsRequest.parse(JSON.parse(body));
}
