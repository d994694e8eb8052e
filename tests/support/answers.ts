/** Answers of every kind, as random as learners. */
import fc from 'fast-check';
import type { Answer } from '../../src/course/model/answer.ts';
import { normaliseText } from '../../src/state/free-texts.ts';

const part = fc.integer({ min: 1, max: 60 });
const parts = fc.uniqueArray(part, { maxLength: 8 });
const rising = parts.map((list) => [...list].sort((a, b) => a - b));
const tries = fc.integer({ min: 0, max: 63 });
const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => normaliseText(text).replace(/\s+/g, ' '));
const texts = fc
  .uniqueArray(fc.tuple(part, line), { selector: ([number]) => number, maxLength: 4 })
  .map((list) => Object.fromEntries(list.filter(([, text]) => text !== '')));

export const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), tries, chosen: rising }),
  fc.record(
    {
      kind: fc.constant('text' as const),
      text: fc.string({ unit: 'binary', minLength: 1 }).map(normaliseText),
      cut: fc.constant(true as const),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc
    .record(
      {
        slots: fc.array(fc.boolean(), { maxLength: 60 }),
        at: fc.integer({ min: 0, max: 2 ** 18 - 1 }).map((tenths) => tenths / 10),
        joined: fc.constant(true as const),
        read: fc.constant(true as const),
      },
      { requiredKeys: ['slots'] },
    )
    // What was played up to no place is not known.
    .map(({ joined, ...rest }) => ({
      kind: 'watch' as const,
      ...rest,
      ...(joined && rest.at !== undefined && { joined }),
    })),
  fc.record({
    kind: fc.constant('number' as const),
    tries,
    value: fc.stringMatching(/^-?[0-9]{1,5}(\.[0-9]{1,5})?$/),
  }),
  fc.record({
    kind: fc.constant('pairs' as const),
    tries,
    pairs: rising.chain((lefts) =>
      fc
        .tuple(...lefts.map(() => part))
        .map((rights) => lefts.map((left, at): [number, number] => [left, rights[at] ?? 1])),
    ),
  }),
  fc.record({ kind: fc.constant('order' as const), tries, order: parts }),
  fc.record({ kind: fc.constant('blanks' as const), tries, right: rising, texts }),
  fc.record({
    kind: fc.constant('plan' as const),
    ticked: rising,
    dates: fc
      .uniqueArray(fc.tuple(part, fc.integer({ min: 0, max: 2 ** 14 - 1 })), {
        selector: ([number]) => number,
        maxLength: 5,
      })
      .map((list) => Object.fromEntries(list)),
    texts,
  }),
  fc.record({
    kind: fc.constant('quiz' as const),
    attempts: tries,
    seed: fc.integer({ min: 0, max: 4095 }),
    drawn: fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 12 }),
    finished: fc.boolean(),
    kept: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  }),
);
