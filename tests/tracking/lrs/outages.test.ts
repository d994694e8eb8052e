/** Each fault of an LRS from each step of one learner's story on, each cut behind a step, and what it holds after the next visit. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '../../../src/fakes/network.ts';
import type { Sync } from '../../../src/tracking/tracking.ts';
import {
  createScene,
  type Device,
  type LrsScene,
  pass,
  responses,
  type Standard,
  type Tab,
} from './support/lrs-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const TEXT = 'A joinery\nΓιατί όχι; <b>&amp;</b> 100 % + = "日本" 😀';

const ACTIONS: Record<string, (tab: Tab) => void> = {
  open: () => {},
  lesson: (tab) => tab.lesson(1),
  answer: (tab) => tab.choose(['fit'], 1),
  write: (tab) => tab.reflect(TEXT),
  page: (tab) => tab.lesson(2),
  finish: (tab) => tab.pass(),
  leave: () => {},
};
const STEPS = Object.keys(ACTIONS);

interface Outage {
  title: string;
  fault: Line;
  told: Sync['status'];
}

const OUTAGES: Outage[] = [
  { title: 'drops every connection', fault: { drop: true }, told: 'offline' },
  { title: 'drops every connection after storing', fault: { drop: true, stores: true }, told: 'offline' },
  { title: 'answers 500', fault: { status: 500 }, told: 'offline' },
  { title: 'answers 500 after storing', fault: { status: 500, stores: true }, told: 'offline' },
  { title: 'answers 503', fault: { status: 503 }, told: 'offline' },
  { title: 'answers 401', fault: { status: 401 }, told: 'denied' },
  { title: 'answers 403', fault: { status: 403 }, told: 'denied' },
  { title: 'answers 409', fault: { status: 409 }, told: 'offline' },
  { title: 'answers 412', fault: { status: 412 }, told: 'offline' },
  { title: 'answers 413', fault: { status: 413 }, told: 'offline' },
  { title: 'answers 429', fault: { status: 429, retryAfter: '120' }, told: 'offline' },
  { title: 'hangs', fault: { hang: true }, told: 'offline' },
  { title: 'hangs after storing', fault: { hang: true, stores: true }, told: 'offline' },
  { title: 'answers late', fault: { late: 700 }, told: 'saved' },
];

/** From the beginning to the end, each action with the time that it takes to be sent. */
async function play(device: Device, before: (step: string) => void): Promise<Tab> {
  before('open');
  const tab = await device.open();
  for (const step of STEPS.slice(1, -1)) {
    before(step);
    ACTIONS[step]?.(tab);
    tab.time.pass(2500);
    await pass(2500);
  }
  return tab;
}

const STANDARDS: Standard[] = ['xapi', 'cmi5'];

const times = (scene: LrsScene, verb: string): number => scene.verbs().filter((one) => one === verb).length;

describe.each(OUTAGES)('an LRS that $title', ({ fault, told }) => {
  const each = STANDARDS.flatMap((standard) => STEPS.map((step) => [standard, step] as const));
  it.each(each)(
    'to %s from %s on holds all after the next visit, each statement once',
    async (standard, step) => {
      const scene = createScene('plain', standard);
      const device = scene.device();
      const begin = (now: string) => {
        if (now === step) scene.lrs.lineTo = () => fault;
      };
      const tab = await play(device, begin);
      begin('leave');
      await pass(25_000);
      expect(tab.statuses.at(-1)).toBe(step === 'leave' ? 'saved' : told);
      await tab.leave();
      await pass(5000);
      scene.lrs.lineTo = () => 'up';

      const second = await device.open();
      await pass(5000);
      expect(second.statuses.at(-1)).toBe('saved');
      expect(responses(scene.lrs.statements)).toEqual(['fit', TEXT]);
      expect([times(scene, 'completed'), times(scene, 'passed')]).toEqual([1, 1]);
      const ids = scene.lrs.statements.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(scene.lrs.problems).toEqual([]);
      expect([...second.state.lessons].sort()).toEqual([1, 2]);
      expect(scene.state()?.answers.get(1)).toMatchObject({ chosen: [1] });
      expect(scene.state()?.answers.get(2)).toMatchObject({ text: TEXT });
    },
  );
});

describe.each(['leave', 'kill'] as const)('a visit that ends by %s', (end) => {
  const each = STANDARDS.flatMap((standard) => STEPS.slice(0, -1).map((step) => [standard, step] as const));
  it.each(each)('of %s right after %s, and is gone on with, is held whole', async (standard, last) => {
    const scene = createScene('plain', standard);
    const device = scene.device();
    const at = STEPS.indexOf(last) + 1;
    const first = await device.open();
    for (const step of STEPS.slice(1, at)) {
      ACTIONS[step]?.(first);
      if (step === last) break;
      first.time.pass(2500);
      await pass(2500);
    }
    // What one action writes is on the disk before the next task.
    await pass(5);
    await first[end]();

    const second = await device.open();
    for (const step of STEPS.slice(at)) {
      ACTIONS[step]?.(second);
      second.time.pass(2500);
      await pass(2500);
    }
    await second.leave();
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit', TEXT]);
    expect([times(scene, 'completed'), times(scene, 'passed')]).toEqual([1, 1]);
    expect(scene.lrs.problems).toEqual([]);
    expect(scene.state()?.answers.get(1)).toMatchObject({ chosen: [1] });
    expect(scene.state()?.answers.get(2)).toMatchObject({ text: TEXT });
    expect([...(scene.state()?.lessons ?? [])].sort()).toEqual([1, 2]);
  });
});

// Half an hour without a sign of the learner would end the session.
it.each([503, 429])('an LRS that answers %i for 25 minutes gets all in the same visit', async (status) => {
  const scene = createScene('plain');
  const tab = await play(scene.device(), (step) => {
    if (step === 'lesson') scene.lrs.outage = { status };
  });
  await pass(25 * 60_000);
  expect(tab.statuses.at(-1)).toBe('offline');
  expect(responses(scene.lrs.statements)).toEqual([]);
  scene.lrs.outage = undefined;
  await pass(4 * 60_000);
  expect(tab.statuses.at(-1)).toBe('saved');
  expect(responses(scene.lrs.statements)).toEqual(['fit', TEXT]);
  expect([times(scene, 'completed'), times(scene, 'passed')]).toEqual([1, 1]);
});
