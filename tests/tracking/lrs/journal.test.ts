/** What the tracker for an LRS writes to the journal, and what it makes of what others wrote there. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { encodeState } from '../../../src/state/codec.ts';
import { openRecords } from '../../../src/tracking/lrs/records.ts';
import type { Statement } from '../../../src/tracking/lrs/statements.ts';
import { disk, surroundingsOf } from '../../support/tracking.ts';
import { createScene, type Device, type LrsScene, pass, responses } from './support/lrs-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const ANSWERS = 2000;

const statements = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefgh'), timestamp: fc.constantFrom('2026-05-05', '2026-05-06') }),
  { selector: ({ id }) => id },
);
const written = fc.record({ all: statements, refused: fc.nat(8) });

it('gives back the statements of the last write in their order, whatever was written before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1 }), async (writes) => {
      const store = disk();
      const around = surroundingsOf({ openStore: async () => store });
      const records = await openRecords(around, 'course', 'ada');
      const known = new Map<string, Statement>();
      // What has not changed is the same object, as in the queue.
      const same = (one: { id: string; timestamp: string }): Statement => {
        const statement = known.get(JSON.stringify(one)) ?? {
          ...one,
          verb: { id: 'v' },
          object: { id: 'o' },
        };
        known.set(JSON.stringify(one), statement as Statement);
        return statement as Statement;
      };
      for (const { all, refused } of writes) {
        const kept = all.map(same);
        const work = { launch: 'launch', state: '', told: false };
        const last = { waiting: kept.slice(refused), refused: kept.slice(0, refused) };
        records.write(() => [work, last]);
        await records.settled();
        expect((await openRecords(around, 'course', 'ada')).found).toMatchObject([{ ...work, ...last }]);
      }
    }),
  );
});

it('writes no more at an action for what waits already, however much that is', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.lesson(1);
  await pass(5000);
  scene.lrs.outage = { status: 503 };
  const bytes: number[] = [];
  for (let number = 1; number <= ANSWERS; number++) {
    const before = device.written();
    tab.time.pass(1000, 'welcome');
    tab.choose([number % 2 === 0 ? 'fit' : 'cheap'], 2);
    await pass(1);
    bytes.push(device.written() - before);
  }
  expect(Math.max(...bytes)).toBeLessThan(5000);
  expect(Math.max(...bytes.slice(-100))).toBeLessThan(1.1 * Math.max(...bytes.slice(0, 100)));
  expect(device.kept()).toBeLessThan(ANSWERS * 2500);

  scene.lrs.outage = undefined;
  await pass(600_000);
  expect(responses(scene.lrs.statements).length).toBe(ANSWERS);
  expect(device.kept()).toBeLessThan(5000);
  expect(scene.lrs.problems).toEqual([]);
});

/** A learner has answered once, and nothing of it reached the LRS. */
async function left(): Promise<{ scene: LrsScene; device: Device; record: string; part: string }> {
  const scene = createScene('plain');
  const device = scene.device();
  scene.lrs.outage = { status: 503 };
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  await tab.kill();
  scene.lrs.outage = undefined;
  const keys = [...device.records.keys()];
  const record = keys.find((key) => !key.includes('/')) ?? '';
  const part = keys.find((key) => key.startsWith(`${record}/`)) ?? '';
  return { scene, device, record, part };
}

const BODIES: [string, unknown][] = [
  ['a text', 'abc'],
  ['nothing', null],
  ['a list', []],
  ['a state of another kind', { launch: '', state: 7 }],
  ['a launch of another kind', { launch: {}, state: 'abc', told: true }],
];

it.each(BODIES)('leaves a record alone that holds %s', async (_, body) => {
  const { scene, device, record } = await left();
  const written = { ...(device.records.get(record) as object), body };
  device.records.set(record, written);
  const tab = await device.open();
  expect(tab.launch.state).toBeUndefined();
  tab.choose(['cheap'], 1);
  await tab.tracking.exit();
  expect(responses(scene.lrs.statements)).toEqual(['cheap']);
  expect(device.records.get(record)).toEqual(written);
});

it.each([{ layout: 3 }, { layout: undefined }, { told: 'perhaps' }, { learner: 5 }])(
  'leaves a record alone with %j',
  async (change) => {
    const { scene, device, record } = await left();
    const written = { ...(device.records.get(record) as object), ...change };
    device.records.set(record, written);
    const tab = await device.open();
    expect(tab.launch.state).toBeUndefined();
    await tab.tracking.exit();
    expect(responses(scene.lrs.statements)).toEqual([]);
    expect(device.records.get(record)).toEqual(written);
  },
);

const PARTS: [string, unknown][] = [
  ['a text', 'abc'],
  ['nothing', undefined],
  ['another shape', { statements: [] }],
  ['no statement', { isRefused: false, statement: { id: 'x' } }],
  [
    'a time that is none',
    {
      isRefused: false,
      statement: { id: 'x', timestamp: 'soon', verb: { id: 'v' }, object: { id: 'o' } },
    },
  ],
];

it.each(PARTS)('leaves a record alone of which a part is %s', async (_, value) => {
  const { scene, device, record, part } = await left();
  device.records.set(part, value);
  const tab = await device.open();
  expect(tab.launch.state).toBeUndefined();
  await tab.tracking.exit();
  expect(scene.verbs()).toEqual(['initialized', 'suspended', 'terminated']);
  expect(device.records.has(record)).toBe(true);
  expect(device.records.get(part)).toEqual(value);
});

it('leaves a state alone that it cannot read', async () => {
  const { scene, device, record } = await left();
  const kept = device.records.get(record) as { body: object };
  const state = `${encodeState((await device.open()).state).slice(0, 4)}~`;
  scene.lrs.states.clear();
  device.records.set(record, { ...kept, body: { ...kept.body, state } });
  const tab = await device.open();
  tab.choose(['cheap'], 1);
  await tab.tracking.exit();
  expect(scene.state()?.answers.size).toBe(1);
  expect(device.records.get(record)).toMatchObject({ body: { state } });
});
