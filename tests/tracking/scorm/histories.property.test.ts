/**
 * Random histories of a learner's devices and tabs at one LMS: whatever fails meanwhile, once each device has
 * come back with a healthy line, the LMS holds all work of the attempt and none of another, and the trainer
 * reads each question's last answer at its own place; and no step writes, keeps or asks more than its bound.
 */
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { behaviourOf, systemsOf } from '../../../src/fakes/behaviours.ts';
import { cases } from '../../support/cases.ts';
import type { LmsScene } from './support/lms-scene.ts';
import { PROMISED, wrongsAfter } from './support/outcome.ts';
import { comeBack, type Do, FAULTS, play, type Step } from './support/play.ts';

const acting = (...what: Do[]): fc.Arbitrary<Step> =>
  fc.record({ do: fc.constantFrom(...what), seat: fc.nat(2), nth: fc.nat(2) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: acting('choose', 'change', 'write', 'lesson', 'attempt') },
  { weight: 1, arbitrary: acting('pass') },
  { weight: 5, arbitrary: acting('open') },
  { weight: 4, arbitrary: acting('leave', 'kill', 'exit') },
  { weight: 2, arbitrary: acting('hide', 'show', 'wake', 'sleep', 'preview') },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('line' as const),
      fault: fc.constantFrom(...FAULTS),
      unnoticed: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('beacons' as const),
      how: fc.constantFrom('delivered' as const, 'held' as const, 'lost' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass-time' as const),
      milliseconds: fc.constantFrom(50, 300, 2100, 2100, 9000, 70_000, 400_000, 2_000_000),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'new-attempt' as const }) },
);

const YEAR = 366 * 86_400_000;
const room = fc.record({
  answers: fc.constantFrom('go-on' as const, 'anew' as const),
  devices: fc.tuple(
    fc.record({ skew: fc.constantFrom(0, 0, 3 * YEAR, -3 * YEAR), isPlain: fc.boolean() }),
    fc.record({ skew: fc.constantFrom(0, 0, 0, 2 * YEAR), isPlain: fc.constant(false) }),
  ),
});

let open: LmsScene | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

/** One session stands behind both standards, so they share the cases. */
const RUNS = { scorm12: [70, 1430], scorm2004: [35, 650] } as const;
const SYSTEMS = (['scorm12', 'scorm2004'] as const).flatMap((standard) =>
  systemsOf(standard).map((name) => [name, standard] as const),
);

it.for(SYSTEMS)('nothing is lost, mixed or lowered at %s of %s', async ([name, standard], { task }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), room, async (steps, options) => {
      open?.close();
      const played = await play(
        steps.filter(({ do: what }) => what !== 'preview' || name !== 'chamilo'),
        { standard, behaviour: behaviourOf(name), ...options },
      );
      open = played;
      await comeBack(played);
      expect(wrongsAfter(played, PROMISED[name])).toEqual([]);
    }),
    { numRuns: cases(task, RUNS[standard][0], RUNS[standard][1]) },
  );
});
