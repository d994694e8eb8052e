/** What real LRSs do beside the standard, and what the learner's work comes to there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../../src/fakes/lrs/exchange.ts';
import { encodeState } from '../../../src/state/codec.ts';
import type { Ask } from '../../../src/tracking/tracking.ts';
import { goOn } from '../../support/tracking.ts';
import {
  createScene,
  type LrsScene,
  OTHER_REGISTRATION,
  pass,
  REGISTRATION,
  responses,
  type Tab,
} from './support/lrs-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const channel = (tab: Tab, name: string) => tab.syncs.at(-1)?.channels.find((one) => one.name === name);
const times = (scene: LrsScene, verb: string): number => scene.verbs().filter((one) => one === verb).length;

describe('an LRS without a state resource', () => {
  it('hears all statements, is asked for its state once, and is told of by name', async () => {
    const scene = createScene('ralph');
    const device = scene.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(channel(tab, 'state')).toEqual({ name: 'state', status: 'refused', count: 1 });
    const asked = scene.lrs.requests.filter(({ path }) => path.includes('activities/state')).length;
    for (let minute = 0; minute < 20; minute++) {
      tab.choose(['cheap'], minute + 2);
      tab.time.pass(60_000);
      await pass(60_000);
    }
    expect(scene.lrs.requests.filter(({ path }) => path.includes('activities/state')).length).toBe(asked);
    expect(times(scene, 'answered')).toBe(21);
    await tab.leave();
    expect((await device.open()).state.answers.get(1)).toMatchObject({ chosen: [2] });
  });
});

describe.each(['html-200', 'double-encoded'])('%s', (name) => {
  it('as an answer overwrites nothing and holds no statement back', async () => {
    const scene = createScene('plain');
    const device = scene.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    await tab.leave();
    Object.assign(scene.lrs.behaviour, createScene(name).lrs.behaviour);
    const before = scene.puts();
    const elsewhere = await scene.device().open();
    elsewhere.lesson(1);
    await pass(5000);
    expect(times(scene, 'progressed')).toBe(1);
    if (name === 'html-200') {
      expect(elsewhere.statuses.at(-1)).toBe('offline');
      expect(channel(elsewhere, 'state')).toEqual({ name: 'state', status: 'offline', count: 1 });
      expect(channel(elsewhere, 'answers')).toMatchObject({ status: 'saved' });
      expect(scene.puts()).toBe(before);
    }
    await elsewhere.leave();
    Object.assign(scene.lrs.behaviour, { pageAsState: false, encodesTwice: false });
    const back = await device.open();
    await back.tracking.exit();
    expect(scene.state()?.answers.size).toBe(1);
  });
});

it('a page in place of the answer to statements is none', async () => {
  const scene = createScene('plain');
  const tab = await scene.device().open();
  await pass(5000);
  scene.lrs.outage = { status: 200, body: '<html>Log in</html>', type: 'text/html' };
  tab.choose(['fit'], 1);
  await pass(5000);
  expect(tab.statuses.at(-1)).toBe('offline');
  expect(channel(tab, 'answers')).toEqual({ name: 'answers', status: 'offline', count: 1 });
  scene.lrs.outage = undefined;
  await pass(60_000);
  expect(tab.statuses.at(-1)).toBe('saved');
  expect(times(scene, 'answered')).toBe(1);
});

it('a window closed while the page still says that it saves has told all', async () => {
  const scene = createScene('plain');
  const tab = await scene.device().open();
  await pass(5000);
  tab.choose(['fit'], 1);
  void tab.tracking.exit();
  await tab.leave();
  await pass(1000);
  expect(scene.verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
  expect(scene.state()?.answers.size).toBe(1);
});

describe('an LRS that asks for preconditions', () => {
  it('takes each state of the first visit', async () => {
    const scene = createScene('adl-lrs');
    const tab = await scene.device().open();
    for (let tries = 1; tries <= 5; tries++) {
      tab.choose(['fit'], tries);
      await pass(3000);
      expect(scene.state()?.answers.get(1)).toMatchObject({ tries });
    }
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(scene.lrs.requests.filter(({ status }) => status === 409)).toEqual([]);
  });

  it('is never sent two states or one statement twice at once while the page goes', async () => {
    const scene = createScene('adl-lrs');
    const tab = await scene.device().open();
    await pass(5000);
    tab.choose(['fit'], 1);
    await tab.leave();
    await pass(1000);
    expect(scene.lrs.doubled.size).toBe(0);
    expect(scene.verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
    expect(scene.state()?.answers.size).toBe(1);
  });

  it('is not sent again what has no answer yet when the page goes', async () => {
    const scene = createScene('adl-lrs');
    const tab = await scene.device().open();
    await pass(5000);
    tab.choose(['fit'], 1);
    // Just sent, and being stored.
    await pass(230);
    await tab.leave();
    await pass(1000);
    expect(times(scene, 'answered')).toBe(1);
    expect(new Set(scene.lrs.receivedIds).size).toBe(scene.lrs.receivedIds.length);
    expect(scene.lrs.doubled.size).toBe(0);
  });

  it('hears the rest of a batch of which it knows one', async () => {
    const scene = createScene('adl-lrs');
    const device = scene.device();
    const tab = await device.open();
    await pass(5000);
    scene.lrs.outage = { drop: true, stores: true };
    tab.choose(['fit'], 1);
    await pass(250);
    scene.lrs.outage = { drop: true };
    tab.choose(['cheap'], 2);
    await pass(5000);
    scene.lrs.outage = undefined;
    await pass(60_000);
    expect(responses(scene.lrs.statements)).toEqual(['fit', 'cheap']);
    expect(tab.tracking.refused()).toEqual([]);
    expect(tab.statuses.at(-1)).toBe('saved');
  });

  it('joins the first visits of two devices at once', async () => {
    const scene = createScene('adl-lrs');
    Object.assign(scene.lrs.behaviour, { races: false });
    const [one, other] = [scene.device(), scene.device()];
    scene.lrs.outage = { status: 503 };
    const first = await one.open();
    const second = await other.open();
    first.lesson(1);
    second.lesson(2);
    scene.lrs.outage = undefined;
    await pass(120_000);
    expect(scene.state()?.lessons).toEqual(new Set([1, 2]));
    expect([first, second].map(({ statuses }) => statuses.at(-1))).toEqual(['saved', 'saved']);
  });
});

describe.each([
  ['405', { status: 405 }, 'saved', 'refused'],
  ['403', { status: 403 }, 'saved', 'refused'],
  ['500', { status: 500 }, 'offline', 'offline'],
  ['404 for writing alone', undefined, 'saved', 'refused'],
] as const)('a state resource that answers %s', (_, fault, status, state) => {
  it('holds no statement back', async () => {
    const scene = createScene('plain');
    const { lineTo, handle } = scene.lrs;
    scene.lrs.lineTo = (path) =>
      fault !== undefined && path.includes('activities/state') ? fault : lineTo(path);
    scene.lrs.handle = (asked) =>
      asked.method === 'PUT' ? { status: 404, body: '', headers: {} } : handle(asked);
    const device = scene.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    expect(times(scene, 'answered')).toBe(1);
    expect(tab.statuses.at(-1)).toBe(status);
    expect(channel(tab, 'state')).toEqual({ name: 'state', status: state, count: 1 });
    tab.choose(['cheap'], 2);
    await tab.leave();
    expect(times(scene, 'answered')).toBe(2);
    expect((await device.open()).state.answers.get(1)).toMatchObject({ tries: 2 });
  });
});

it('what is of another registration stays where it is, and is offered', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  scene.lrs.outage = { status: 503 };
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  await tab.kill();
  scene.lrs.outage = undefined;
  const other = await device.open({ registration: OTHER_REGISTRATION });
  expect(other.launch.state).toBeUndefined();
  expect(other.launch.earlier).toEqual([
    { id: expect.any(String), at: expect.any(Number), unsent: true, state: expect.any(Object) },
  ]);
  await pass(5000);
  expect(times(scene, 'answered')).toBe(1);
  await other.tracking.exit();
  await other.leave();
  const back = await device.open();
  expect(back.state.answers.get(1)).toMatchObject({ tries: 1 });
  await pass(5000);
  expect(scene.state(REGISTRATION)?.answers.size).toBe(1);
  expect(scene.state(OTHER_REGISTRATION)?.answers.size).toBe(0);
  expect(times(scene, 'answered')).toBe(1);
});

it('earlier work is taken over where the learner asks for it', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await tab.tracking.exit();
  await tab.leave();
  const other = await device.open({ registration: OTHER_REGISTRATION });
  const [earlier] = other.launch.earlier;
  expect(earlier).toMatchObject({ unsent: false });
  await other.tracking.adopt(earlier?.id ?? '');
  await pass(100);
  expect(other.reloads()).toBe(1);
  await other.leave();
  const again = await device.open({ registration: OTHER_REGISTRATION });
  expect(again.state.answers.size).toBe(1);
  expect(again.launch.earlier).toEqual([]);
  await again.tracking.exit();
  expect(scene.state(OTHER_REGISTRATION)?.answers.size).toBe(1);
});

it('of another attempt under the same registration is offered, not joined', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await tab.tracking.exit();
  await tab.leave();
  scene.lrs.states.clear();
  const elsewhere = await scene.device().open();
  elsewhere.lesson(1);
  await elsewhere.tracking.exit();
  const back = await device.open();
  expect(back.state.answers.size).toBe(0);
  expect(back.state.lessons).toEqual(new Set([1]));
  expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
});

it('a new attempt that comes while the page is open ends its session, and is not overwritten', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  scene.lrs.states.clear();
  const elsewhere = await scene.device().open();
  elsewhere.lesson(1);
  await elsewhere.tracking.exit();
  tab.choose(['cheap'], 2);
  await pass(5000);
  expect(tab.statuses.at(-1)).toBe('ended');
  expect(scene.state()?.answers.size).toBe(0);
  expect(times(scene, 'answered')).toBe(2);
  await tab.leave();
  const back = await device.open();
  expect(back.launch.earlier[0]?.state.answers.get(1)).toMatchObject({ tries: 2 });
});

describe('an LRS that held this attempt and holds nothing any more', () => {
  async function emptied(ask?: Ask) {
    const scene = createScene('plain');
    const device = scene.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await tab.tracking.exit();
    await tab.leave();
    scene.lrs.states.clear();
    return { scene, device, open: () => device.open(ask === undefined ? {} : { ask }) };
  }

  it('gives a new attempt: what was done before is offered, nobody is asked', async () => {
    const ask = vi.fn(goOn);
    const { scene, open } = await emptied(ask);
    const back = await open();
    await pass(5000);
    expect(back.launch.state).toBeUndefined();
    expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
    expect(scene.state()?.answers.size).toBe(0);
    expect(ask).not.toHaveBeenCalled();
  });

  it('takes what was done before where the learner asks for it, also before it was told of the attempt', async () => {
    const { scene, device, open } = await emptied();
    let reads = 0;
    const isFirst = (path: string): boolean => !path.includes('activities/state') || reads++ === 0;
    scene.lrs.lineTo = (path) => (isFirst(path) ? 'up' : { status: 500 });
    const back = await open();
    await back.tracking.adopt(back.launch.earlier[0]?.id ?? '');
    await back.kill();
    expect(scene.state()).toBeUndefined();
    scene.lrs.lineTo = () => 'up';
    const again = await device.open();
    expect(again.state.answers.size).toBe(1);
    await again.tracking.exit();
    expect(scene.state()?.answers.size).toBe(1);
  });

  it('and answers late: the session ends, and nothing of it comes into the new attempt', async () => {
    const { scene, device } = await emptied();
    scene.lrs.outage = { status: 503 };
    const tab = await device.open();
    tab.choose(['cheap'], 2);
    await pass(5000);
    scene.lrs.outage = undefined;
    await pass(60_000);
    expect(tab.statuses.at(-1)).toBe('ended');
    expect(scene.state()).toBeUndefined();
    expect(responses(scene.lrs.statements)).toEqual(['fit', 'cheap']);
    await tab.leave();
    const back = await device.open();
    expect(back.launch.earlier[0]?.state.answers.get(1)).toMatchObject({ tries: 2 });
  });
});

describe('a state that nobody can read', () => {
  const unreadable = { version: 1, state: 'of another kind' };

  async function spoiled(ask: () => Promise<'go-on' | 'anew'>) {
    const scene = createScene('plain');
    const device = scene.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await tab.tracking.exit();
    await tab.leave();
    const [key] = [...scene.lrs.states.keys()];
    scene.lrs.states.set(key ?? '', { body: unreadable, etag: '"x"' });
    const back = await device.open({ ask });
    await pass(5000);
    return { scene, back };
  }

  it('and work on this device: the learner goes on with that', async () => {
    const ask = vi.fn(async () => 'go-on' as const);
    const { scene, back } = await spoiled(ask);
    expect(ask).toHaveBeenCalledWith({ at: expect.any(Number), reason: 'unreadable' });
    expect(back.state.answers.size).toBe(1);
    expect(scene.state()?.answers.size).toBe(1);
  });

  it('and work on this device: the learner begins anew, and that is offered', async () => {
    const { scene, back } = await spoiled(async () => 'anew');
    expect(back.launch.state).toBeUndefined();
    expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
    expect(scene.state()?.answers.size).toBe(0);
  });
});

it('what the LRS refuses is told in words, kept and tried once more', async () => {
  const scene = createScene('plain');
  scene.lrs.poisoned = ({ result }) => result?.response === 'funded';
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['cheap'], 1);
  tab.choose(['funded'], 2);
  await pass(5000);
  expect(responses(scene.lrs.statements)).toEqual(['cheap']);
  expect(tab.syncs.at(-1)).toMatchObject({ status: 'saved', waiting: 0 });
  expect(tab.syncs.at(-1)?.channels).toContainEqual({ name: 'answers', status: 'refused', count: 1 });
  expect(tab.tracking.refused()).toEqual(['respondió: Which benefit did the owner name first?']);
  await tab.leave();
  const again = await device.open();
  await pass(5000);
  expect(again.tracking.refused().length).toBe(1);
  await again.leave();
  const third = await device.open();
  await pass(5000);
  expect(third.tracking.refused()).toEqual([]);
});

describe('half an hour without a sign of the learner', () => {
  async function asleep() {
    const scene = createScene('plain');
    const device = scene.device();
    const tab = await device.open();
    tab.lesson(1);
    await pass(5000);
    tab.time.rest(30 * 60_000);
    await pass(31 * 60_000);
    return { scene, tab };
  }

  it('ends the session', async () => {
    const { scene, tab } = await asleep();
    expect(tab.statuses.at(-1)).toBe('asleep');
    expect(scene.verbs().slice(-2)).toEqual(['suspended', 'terminated']);
    await tab.leave();
    expect(times(scene, 'terminated')).toBe(1);
  });

  it('and then: reads what another device has done, and goes on with it', async () => {
    const { scene, tab } = await asleep();
    const elsewhere = await scene.device().open();
    elsewhere.choose(['fit'], 1);
    await elsewhere.tracking.exit();
    tab.time.pass(0);
    tab.tracking.wake();
    tab.lesson(2);
    await pass(5000);
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(scene.verbs().slice(-4)).toEqual(['initialized', 'resumed', 'experienced', 'progressed']);
    expect(scene.state()).toMatchObject({ lessons: new Set([1, 2]) });
    expect(scene.state()?.answers.size).toBe(1);
    expect(tab.reloads()).toBe(0);
  });
});

it('an LRS that is back after an hour gets all in the same visit, though nobody is there', async () => {
  const scene = createScene('plain');
  const tab = await scene.device().open();
  await pass(5000);
  scene.lrs.outage = { status: 503 };
  tab.choose(['fit'], 1);
  tab.time.rest(60 * 60_000);
  await pass(60 * 60_000);
  expect(tab.statuses.at(-1)).toBe('asleep');
  scene.lrs.outage = undefined;
  await pass(2 * 60_000);
  expect(scene.verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
  expect(scene.state()?.answers.size).toBe(1);
});

it('an id that the LRS says to know, and does not, is sent once more at the next visit', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  await pass(5000);
  scene.lrs.outage = { status: 409 };
  tab.choose(['fit'], 1);
  await pass(60_000);
  expect(tab.tracking.refused()).toEqual([]);
  await tab.kill();
  scene.lrs.outage = undefined;
  await device.open();
  await pass(5000);
  expect(times(scene, 'answered')).toBe(1);
});

describe('a page that goes before it has tried again', () => {
  async function left(line: Fault, meanwhile: (scene: LrsScene) => void = () => {}) {
    const scene = createScene('plain');
    const tab = await scene.device().open();
    await pass(5000);
    scene.lrs.outage = line;
    tab.choose(['fit'], 1);
    await pass(1000);
    scene.lrs.outage = undefined;
    meanwhile(scene);
    await tab.leave();
    await pass(100);
    return scene;
  }

  it('writes the state once more after an answer', async () => {
    const scene = await left({ status: 503 });
    expect(scene.state()?.answers.size).toBe(1);
    expect(times(scene, 'answered')).toBe(1);
  });

  it('overwrites nothing that came meanwhile', async () => {
    const scene = await left({ status: 503 }, ({ lrs }) => {
      for (const [key, { body }] of lrs.states) lrs.states.set(key, { body, etag: '"another"' });
    });
    expect(scene.state()?.answers.size).toBe(0);
  });

  it('writes nothing beside a request that has no answer', async () => {
    const scene = await left({ hang: true });
    expect(scene.state()?.answers.size).toBe(0);
  });
});

it('an LRS that hides its ETags is read before a page writes that has long written nothing', async () => {
  const scene = createScene('plain');
  scene.lrs.exposesEtag = false;
  const tab = await scene.device().open();
  tab.lesson(1);
  await pass(5000);
  const elsewhere = await scene.device().open();
  elsewhere.choose(['fit'], 1);
  await elsewhere.tracking.exit();
  tab.time.pass(0);
  await pass(20 * 60_000);
  tab.lesson(2);
  await pass(5000);
  expect(scene.state()?.answers.size).toBe(1);
  expect(scene.state()?.lessons).toEqual(new Set([1, 2]));
});

it('what the learner removes from this device comes back with the next action only', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  expect(device.records.size).toBe(1);
  await tab.tracking.forget();
  await pass(5000);
  expect(device.records.size).toBe(0);
  expect(scene.state()?.answers.size).toBe(1);
  tab.choose(['cheap'], 2);
  await pass(5000);
  expect(device.records.size).toBe(1);
});

it('an LRS that lost the state gets it again from this device', async () => {
  const scene = createScene('plain');
  const device = scene.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await tab.tracking.exit();
  await tab.leave();
  const [key, document] = [...scene.lrs.states][0] ?? [];
  const before = scene.state();
  if (key === undefined || document === undefined || before === undefined)
    throw new Error('nothing was kept');
  const older = encodeState({ ...before, answers: new Map(), times: new Map() });
  scene.lrs.states.set(key, { body: { version: 1, state: older }, etag: '"x"' });
  await (await device.open()).tracking.exit();
  expect(scene.state()?.answers.size).toBe(1);
});
