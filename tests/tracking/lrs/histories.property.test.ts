/**
 * Random histories of two devices, one with two tabs, at one LRS: whatever fails meanwhile, once each device
 * has come back with a healthy line, every answer is reported once and the LRS holds all work.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/course/model/answer.ts';
import { LINES, type Line } from '../../../src/fakes/network.ts';
import type { SavedState } from '../../../src/state/codec.ts';
import { decodeState } from '../../../src/state/codec.ts';
import { cases } from '../../support/cases.ts';
import { COURSE, isMilestone, REFLECTION } from '../../support/tracking.ts';
import { createScene, type Device, type LrsScene, pass, responses, type Tab } from './support/lrs-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const FAULTS: Record<string, Line> = {
  up: 'up',
  down: LINES.down,
  'no answer': LINES['dropped-answer'],
  'a log-in page': LINES['html-200'],
  500: LINES['error-500'],
  'stored, then 500': { status: 500, stores: true },
  hangs: { hang: true },
  'hangs, but stores': { hang: true, stores: true },
  slow: { late: 3000 },
  429: { status: 429, retryAfter: '7' },
};

type Step =
  | { do: 'line'; fault: string; of: 'state' | 'statements' | 'both' }
  | { do: 'open' | 'leave' | 'kill' | 'answer' | 'lesson' | 'sleep'; seat: 0 | 1 | 2 }
  | { do: 'pass'; milliseconds: number };

const seat = fc.constantFrom(0, 1, 2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('line'),
      fault: fc.constantFrom(...Object.keys(FAULTS)),
      of: fc.constantFrom('state', 'statements', 'both'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open', 'leave', 'kill'), seat }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('answer', 'answer', 'lesson', 'sleep'), seat }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass'),
      milliseconds: fc.constantFrom(20, 230, 260, 2100, 9000, 70_000),
    }),
  },
) as fc.Arbitrary<Step>;

const ABOUT: [name: string, settings: Partial<LrsScene['lrs']>][] = [
  ['plain', {}],
  ['plain', { exposesEtag: false }],
  ['adl-lrs', {}],
  ['double-encoded', {}],
  ['ralph', {}],
];

/** A tab on a device, and the block that is answered there and nowhere else. */
interface Seat {
  device: Device;
  tab: Tab | undefined;
  block: number;
  tries: number;
  given: string[];
}

function answerOf({ block, tries }: Seat): Answer {
  return block === 3
    ? { kind: 'text', text: `${block}-${tries}` }
    : { kind: 'choice', tries: Math.min(tries, 3), chosen: [1 + (tries % 3)] };
}

async function play(
  scene: LrsScene,
  steps: readonly Step[],
): Promise<{ seats: Seat[]; lessons: Set<number> }> {
  const [first, second] = [scene.device(), scene.device()];
  const seats: Seat[] = [1, 5, 3].map((block) => ({
    device: block === 3 ? second : first,
    tab: undefined,
    block,
    tries: 0,
    given: [],
  }));
  const lessons = new Set<number>();
  const lines: { state: Line; statements: Line } = { state: 'up', statements: 'up' };
  scene.lrs.lineTo = (path) => (path.includes('activities/state') ? lines.state : lines.statements);

  async function act(one: Seat, what: string): Promise<void> {
    const { tab, device: own, block } = one;
    if (what === 'open') one.tab ??= await own.open();
    else if (tab === undefined) return;
    else if (what === 'answer') {
      const response = `${block}-${++one.tries}`;
      one.given.push(response);
      tab.time.pass(100);
      tab.put(block, answerOf(one));
      tab.tracking.answer({ ...REFLECTION, response: [response] });
    } else if (what === 'lesson') {
      const lesson = block === 1 ? 1 : 2;
      lessons.add(lesson);
      tab.lesson(lesson);
    } else if (what === 'sleep') {
      tab.time.rest(40 * 60_000);
      await pass(31 * 60_000);
      tab.time.pass(0);
      tab.tracking.wake();
    } else {
      await (what === 'kill' ? tab.kill() : tab.leave());
      one.tab = undefined;
    }
    // What one action writes is on the disk before the next task.
    await pass(5);
  }

  for (const next of steps) {
    if (next.do === 'pass') await pass(next.milliseconds);
    else if (next.do === 'line') {
      const line = FAULTS[next.fault] ?? 'up';
      if (next.of !== 'statements') lines.state = line;
      if (next.of !== 'state') lines.statements = line;
    } else await act(seats[next.seat] as Seat, next.do);
  }
  lines.state = 'up';
  lines.statements = 'up';
  for (const one of seats) await act(one, 'kill');
  for (const one of [...seats, ...seats]) {
    await act(one, 'open');
    await pass(5000);
    await act(one, 'leave');
  }
  return { seats, lessons };
}

function lastStateOn({ device: { entries } }: Seat): SavedState | undefined {
  const decoded = decodeState(entries().at(-1)?.state ?? '', COURSE);
  return 'state' in decoded ? decoded.state : undefined;
}

/** What was reached on the way; two devices that know nothing of one another may each reach the same. */
function reached(scene: LrsScene): string[] {
  return scene.lrs.statements
    .filter(isMilestone)
    .map(({ actor, verb, object }) => JSON.stringify([actor, verb, object]));
}

it.for(ABOUT)('nothing is lost or doubled at %s %j', async ([name, settings], { task }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const scene = createScene(name);
      Object.assign(scene.lrs, settings);
      const { seats, lessons } = await play(scene, steps);
      const given = seats.flatMap((one) => one.given).sort();
      expect(responses(scene.lrs.statements).sort()).toEqual(given);
      expect(scene.lrs.problems).toEqual([]);
      // Two creations at once: reading fails there from then on, whoever asks.
      if (scene.lrs.doubled.size > 0) return;
      for (const one of seats) {
        const state = name === 'ralph' ? lastStateOn(one) : scene.state();
        if (one.tries > 0) expect(state?.answers.get(one.block)).toEqual(answerOf(one));
      }
      if (name !== 'ralph') expect(scene.state()?.lessons).toEqual(lessons);
      const said = reached(scene).filter((one) => one.includes('start/welcome'));
      // Only the first seat's tab opens it, and the lesson asks for nothing more.
      expect(said).toHaveLength(lessons.has(1) ? 1 : 0);
    }),
    { numRuns: cases(task, 120, 4000) },
  );
});

it('nothing is lost or doubled in cmi5, on one device that is launched anew', async ({ task }) => {
  const oneSeat = step.filter((one) => !('seat' in one) || one.seat === 0);
  await fc.assert(
    fc.asyncProperty(fc.array(oneSeat, { minLength: 4, maxLength: 24 }), async (steps) => {
      const scene = createScene('plain', 'cmi5');
      const { seats, lessons } = await play(scene, steps);
      expect(responses(scene.lrs.statements).sort()).toEqual(seats.flatMap((one) => one.given).sort());
      expect(scene.lrs.problems).toEqual([]);
      expect(scene.state()?.lessons ?? new Set()).toEqual(lessons);
      expect(reached(scene)).toHaveLength(lessons.has(1) ? 1 : 0);
    }),
    { numRuns: cases(task, 60, 2000) },
  );
});
