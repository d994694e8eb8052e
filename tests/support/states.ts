/** Saved states, as random as learners. */
import fc from 'fast-check';
import type { Answer } from '../../src/course/model/answer.ts';
import type { Attempt, SavedState } from '../../src/state/codec.ts';
import { answer } from './answers.ts';

const attempt: fc.Arbitrary<Attempt> = fc.record({
  tag: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 ** 24 - 1 })),
  began: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
  commit: fc.integer({ min: 0, max: 2 ** 30 - 1 }),
});

const answers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), answer), {
    selector: ([number]) => number,
    maxLength: 40,
  })
  .map(
    (list) => new Map<number, Answer>(list.filter(([, kept]) => kept.kind !== 'text' || kept.text !== '')),
  );

/** Of answers, and of some that were taken back. */
function times(kept: Map<number, Answer>, scale: number): fc.Arbitrary<Map<number, number>> {
  if (scale === 0) return fc.constant(new Map());
  const tick = fc.integer({ min: 0, max: 2 ** scale - 1 });
  const given = fc.tuple(
    ...[...kept.keys()].map((block) => tick.map((time): [number, number] => [block, time])),
  );
  const emptied = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), tick), {
    selector: ([block]) => block,
    maxLength: 6,
  });
  return fc
    .tuple(given, emptied)
    .map(
      ([own, gone]) =>
        new Map([...own.filter(([, time]) => time > 0), ...gone.filter(([block]) => !kept.has(block))]),
    );
}

/** After a pass that was reported nothing fails, and one that was decided says it by itself. */
const RESULTS = [
  ...(['undecided', 'passed', 'failed'] as const).map((success) => ({ success, passReported: false })),
  { success: 'undecided' as const, passReported: true },
];

export const savedState: fc.Arbitrary<SavedState> = fc
  .tuple(answers, fc.integer({ min: 0, max: 20 }))
  .chain(([kept, scale]) =>
    fc.record({
      course: fc.constant('employer-engagement'),
      language: fc.constantFrom('en', 'pt', 'de-AT', 'zh-Hant'),
      attempt: fc.option(attempt, { nil: undefined }),
      scale: fc.constant(scale),
      place: fc.integer({ min: 0, max: 5000 }),
      placeTime: fc.integer({ min: 0, max: 2 ** scale - 1 }),
      lessons: fc
        .uniqueArray(fc.integer({ min: 1, max: 1200 }))
        .map((list) => new Set(list.sort((a, b) => a - b))),
      answers: fc.constant(kept),
      times: times(kept, scale),
      completion: fc.constantFrom('incomplete' as const, 'completed' as const),
      result: fc.constantFrom(...RESULTS),
      score: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
      completedOn: fc.option(fc.integer({ min: 0, max: 2 ** 14 - 1 }), { nil: undefined }),
      activeSeconds: fc.integer({ min: 0, max: 2 ** 18 - 1 }),
    }),
  )
  .map(({ result, ...rest }) => ({ ...rest, ...result }));
