/** What real LRSs do beside the standard, and what the learner's work comes to there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeState } from '../../../src/state/codec.ts';
import type { Ask } from '../../../src/tracking/tracking.ts';
import type { Fault } from '../../support/lrs/lrs.ts';
import { goOn } from '../../support/tracking.ts';
import {
  createRoom,
  type LrsRoom,
  OTHER_REGISTRATION,
  pass,
  REGISTRATION,
  responses,
  type Tab,
} from './support/lrs-room.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

const channel = (tab: Tab, name: string) => tab.syncs.at(-1)?.channels.find((one) => one.name === name);
const times = (room: LrsRoom, verb: string): number => room.verbs().filter((one) => one === verb).length;

describe('an LRS without a state resource', () => {
  it('hears all statements, is asked for its state once, and is told of by name', async () => {
    const room = createRoom('ralph');
    const device = room.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(channel(tab, 'state')).toEqual({ name: 'state', status: 'refused', count: 1 });
    const asked = room.lrs.requests.filter(({ path }) => path.includes('activities/state')).length;
    for (let minute = 0; minute < 20; minute++) {
      tab.choose(['cheap'], minute + 2);
      tab.time.pass(60_000);
      await pass(60_000);
    }
    expect(room.lrs.requests.filter(({ path }) => path.includes('activities/state')).length).toBe(asked);
    expect(times(room, 'answered')).toBe(21);
    await tab.leave();
    expect((await device.open()).state.answers.get(1)).toMatchObject({ chosen: [2] });
  });
});

describe.each(['html-200', 'double-encoded'])('%s', (name) => {
  it('as an answer overwrites nothing and holds no statement back', async () => {
    const room = createRoom('plain');
    const device = room.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    await tab.leave();
    Object.assign(room.lrs.behaviour, createRoom(name).lrs.behaviour);
    const before = room.puts();
    const elsewhere = await room.device().open();
    elsewhere.lesson(1);
    await pass(5000);
    expect(times(room, 'progressed')).toBe(1);
    if (name === 'html-200') {
      expect(elsewhere.statuses.at(-1)).toBe('offline');
      expect(channel(elsewhere, 'state')).toEqual({ name: 'state', status: 'offline', count: 1 });
      expect(channel(elsewhere, 'answers')).toMatchObject({ status: 'saved' });
      expect(room.puts()).toBe(before);
    }
    await elsewhere.leave();
    Object.assign(room.lrs.behaviour, { pageAsState: false, encodesTwice: false });
    const back = await device.open();
    await back.tracking.exit();
    expect(room.state()?.answers.size).toBe(1);
  });
});

it('a page in place of the answer to statements is none', async () => {
  const room = createRoom('plain');
  const tab = await room.device().open();
  await pass(5000);
  room.lrs.outage = { status: 200, body: '<html>Log in</html>', type: 'text/html' };
  tab.choose(['fit'], 1);
  await pass(5000);
  expect(tab.statuses.at(-1)).toBe('offline');
  expect(channel(tab, 'answers')).toEqual({ name: 'answers', status: 'offline', count: 1 });
  room.lrs.outage = undefined;
  await pass(60_000);
  expect(tab.statuses.at(-1)).toBe('saved');
  expect(times(room, 'answered')).toBe(1);
});

describe('an LRS that asks for preconditions', () => {
  it('takes each state of the first visit', async () => {
    const room = createRoom('adl-lrs');
    const tab = await room.device().open();
    for (let tries = 1; tries <= 5; tries++) {
      tab.choose(['fit'], tries);
      await pass(3000);
      expect(room.state()?.answers.get(1)).toMatchObject({ tries });
    }
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(room.lrs.requests.filter(({ status }) => status === 409)).toEqual([]);
  });

  it('is never sent two states or one statement twice at once while the page goes', async () => {
    const room = createRoom('adl-lrs');
    const tab = await room.device().open();
    await pass(5000);
    tab.choose(['fit'], 1);
    await tab.leave();
    await pass(1000);
    expect(room.lrs.doubled.size).toBe(0);
    expect(room.verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
    expect(room.state()?.answers.size).toBe(1);
  });

  it('is not sent again what has no answer yet when the page goes', async () => {
    const room = createRoom('adl-lrs');
    const tab = await room.device().open();
    await pass(5000);
    tab.choose(['fit'], 1);
    // Just sent, and being stored.
    await pass(230);
    await tab.leave();
    await pass(1000);
    expect(times(room, 'answered')).toBe(1);
    expect(new Set(room.lrs.receivedIds).size).toBe(room.lrs.receivedIds.length);
    expect(room.lrs.doubled.size).toBe(0);
  });

  it('hears the rest of a batch of which it knows one', async () => {
    const room = createRoom('adl-lrs');
    const device = room.device();
    const tab = await device.open();
    await pass(5000);
    room.lrs.outage = { drop: true, stores: true };
    tab.choose(['fit'], 1);
    await pass(250);
    room.lrs.outage = { drop: true };
    tab.choose(['cheap'], 2);
    await pass(5000);
    room.lrs.outage = undefined;
    await pass(60_000);
    expect(responses(room.lrs.statements)).toEqual(['fit', 'cheap']);
    expect(tab.tracking.refused()).toEqual([]);
    expect(tab.statuses.at(-1)).toBe('saved');
  });

  it('joins the first visits of two devices at once', async () => {
    const room = createRoom('adl-lrs');
    Object.assign(room.lrs.behaviour, { races: false });
    const [one, other] = [room.device(), room.device()];
    room.lrs.outage = { status: 503 };
    const first = await one.open();
    const second = await other.open();
    first.lesson(1);
    second.lesson(2);
    room.lrs.outage = undefined;
    await pass(120_000);
    expect(room.state()?.lessons).toEqual(new Set([1, 2]));
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
    const room = createRoom('plain');
    const { lineTo, handle } = room.lrs;
    room.lrs.lineTo = (path) =>
      fault !== undefined && path.includes('activities/state') ? fault : lineTo(path);
    room.lrs.handle = (asked) =>
      asked.method === 'PUT' ? { status: 404, body: '', headers: {} } : handle(asked);
    const device = room.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await pass(5000);
    expect(times(room, 'answered')).toBe(1);
    expect(tab.statuses.at(-1)).toBe(status);
    expect(channel(tab, 'state')).toEqual({ name: 'state', status: state, count: 1 });
    tab.choose(['cheap'], 2);
    await tab.leave();
    expect(times(room, 'answered')).toBe(2);
    expect((await device.open()).state.answers.get(1)).toMatchObject({ tries: 2 });
  });
});

it('what is of another registration stays where it is, and is offered', async () => {
  const room = createRoom('plain');
  const device = room.device();
  room.lrs.outage = { status: 503 };
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  await tab.kill();
  room.lrs.outage = undefined;
  const other = await device.open({ registration: OTHER_REGISTRATION });
  expect(other.launch.state).toBeUndefined();
  expect(other.launch.earlier).toEqual([
    { id: expect.any(String), at: expect.any(Number), unsent: true, state: expect.any(Object) },
  ]);
  await pass(5000);
  expect(times(room, 'answered')).toBe(1);
  await other.tracking.exit();
  await other.leave();
  const back = await device.open();
  expect(back.state.answers.get(1)).toMatchObject({ tries: 1 });
  await pass(5000);
  expect(room.state(REGISTRATION)?.answers.size).toBe(1);
  expect(room.state(OTHER_REGISTRATION)?.answers.size).toBe(0);
  expect(times(room, 'answered')).toBe(1);
});

it('earlier work is taken over where the learner asks for it', async () => {
  const room = createRoom('plain');
  const device = room.device();
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
  expect(room.state(OTHER_REGISTRATION)?.answers.size).toBe(1);
});

it('of another attempt under the same registration is offered, not joined', async () => {
  const room = createRoom('plain');
  const device = room.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await tab.tracking.exit();
  await tab.leave();
  room.lrs.states.clear();
  const elsewhere = await room.device().open();
  elsewhere.lesson(1);
  await elsewhere.tracking.exit();
  const back = await device.open();
  expect(back.state.answers.size).toBe(0);
  expect(back.state.lessons).toEqual(new Set([1]));
  expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
});

it('a new attempt that comes while the page is open ends its session, and is not overwritten', async () => {
  const room = createRoom('plain');
  const device = room.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  room.lrs.states.clear();
  const elsewhere = await room.device().open();
  elsewhere.lesson(1);
  await elsewhere.tracking.exit();
  tab.choose(['cheap'], 2);
  await pass(5000);
  expect(tab.statuses.at(-1)).toBe('ended');
  expect(room.state()?.answers.size).toBe(0);
  expect(times(room, 'answered')).toBe(2);
  await tab.leave();
  const back = await device.open();
  expect(back.launch.earlier[0]?.state.answers.get(1)).toMatchObject({ tries: 2 });
});

describe('an LRS that held this attempt and holds nothing any more', () => {
  async function emptied(ask?: Ask) {
    const room = createRoom('plain');
    const device = room.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await tab.tracking.exit();
    await tab.leave();
    room.lrs.states.clear();
    return { room, device, open: () => device.open(ask === undefined ? {} : { ask }) };
  }

  it('gives a new attempt: what was done before is offered, nobody is asked', async () => {
    const ask = vi.fn(goOn);
    const { room, open } = await emptied(ask);
    const back = await open();
    await pass(5000);
    expect(back.launch.state).toBeUndefined();
    expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
    expect(room.state()?.answers.size).toBe(0);
    expect(ask).not.toHaveBeenCalled();
  });

  it('takes what was done before where the learner asks for it, also before it was told of the attempt', async () => {
    const { room, device, open } = await emptied();
    let reads = 0;
    const isFirst = (path: string): boolean => !path.includes('activities/state') || reads++ === 0;
    room.lrs.lineTo = (path) => (isFirst(path) ? 'up' : { status: 500 });
    const back = await open();
    await back.tracking.adopt(back.launch.earlier[0]?.id ?? '');
    await back.kill();
    expect(room.state()).toBeUndefined();
    room.lrs.lineTo = () => 'up';
    const again = await device.open();
    expect(again.state.answers.size).toBe(1);
    await again.tracking.exit();
    expect(room.state()?.answers.size).toBe(1);
  });

  it('and answers late: the session ends, and nothing of it comes into the new attempt', async () => {
    const { room, device } = await emptied();
    room.lrs.outage = { status: 503 };
    const tab = await device.open();
    tab.choose(['cheap'], 2);
    await pass(5000);
    room.lrs.outage = undefined;
    await pass(60_000);
    expect(tab.statuses.at(-1)).toBe('ended');
    expect(room.state()).toBeUndefined();
    expect(responses(room.lrs.statements)).toEqual(['fit', 'cheap']);
    await tab.leave();
    const back = await device.open();
    expect(back.launch.earlier[0]?.state.answers.get(1)).toMatchObject({ tries: 2 });
  });
});

describe('a state that nobody can read', () => {
  const unreadable = { version: 1, state: 'of another kind' };

  async function spoiled(ask: () => Promise<'go-on' | 'anew'>) {
    const room = createRoom('plain');
    const device = room.device();
    const tab = await device.open();
    tab.choose(['fit'], 1);
    await tab.tracking.exit();
    await tab.leave();
    const [key] = [...room.lrs.states.keys()];
    room.lrs.states.set(key ?? '', { body: unreadable, etag: '"x"' });
    const back = await device.open({ ask });
    await pass(5000);
    return { room, back };
  }

  it('and work on this device: the learner goes on with that', async () => {
    const ask = vi.fn(async () => 'go-on' as const);
    const { room, back } = await spoiled(ask);
    expect(ask).toHaveBeenCalledWith({ at: expect.any(Number), reason: 'unreadable' });
    expect(back.state.answers.size).toBe(1);
    expect(room.state()?.answers.size).toBe(1);
  });

  it('and work on this device: the learner begins anew, and that is offered', async () => {
    const { room, back } = await spoiled(async () => 'anew');
    expect(back.launch.state).toBeUndefined();
    expect(back.launch.earlier.map(({ state }) => state.answers.size)).toEqual([1]);
    expect(room.state()?.answers.size).toBe(0);
  });
});

it('what the LRS refuses is told in words, kept and tried once more', async () => {
  const room = createRoom('plain');
  room.lrs.poisoned = ({ result }) => result?.response === 'funded';
  const device = room.device();
  const tab = await device.open();
  tab.choose(['cheap'], 1);
  tab.choose(['funded'], 2);
  await pass(5000);
  expect(responses(room.lrs.statements)).toEqual(['cheap']);
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
    const room = createRoom('plain');
    const device = room.device();
    const tab = await device.open();
    tab.lesson(1);
    await pass(5000);
    tab.time.rest(30 * 60_000);
    await pass(31 * 60_000);
    return { room, tab };
  }

  it('ends the session', async () => {
    const { room, tab } = await asleep();
    expect(tab.statuses.at(-1)).toBe('asleep');
    expect(room.verbs().slice(-2)).toEqual(['suspended', 'terminated']);
    await tab.leave();
    expect(times(room, 'terminated')).toBe(1);
  });

  it('and then: reads what another device has done, and goes on with it', async () => {
    const { room, tab } = await asleep();
    const elsewhere = await room.device().open();
    elsewhere.choose(['fit'], 1);
    await elsewhere.tracking.exit();
    tab.time.pass(0);
    tab.tracking.wake();
    tab.lesson(2);
    await pass(5000);
    expect(tab.statuses.at(-1)).toBe('saved');
    expect(room.verbs().slice(-4)).toEqual(['initialized', 'resumed', 'experienced', 'progressed']);
    expect(room.state()).toMatchObject({ lessons: new Set([1, 2]) });
    expect(room.state()?.answers.size).toBe(1);
    expect(tab.reloads()).toBe(0);
  });
});

it('an LRS that is back after an hour gets all in the same visit, though nobody is there', async () => {
  const room = createRoom('plain');
  const tab = await room.device().open();
  await pass(5000);
  room.lrs.outage = { status: 503 };
  tab.choose(['fit'], 1);
  tab.time.rest(60 * 60_000);
  await pass(60 * 60_000);
  expect(tab.statuses.at(-1)).toBe('asleep');
  room.lrs.outage = undefined;
  await pass(2 * 60_000);
  expect(room.verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
  expect(room.state()?.answers.size).toBe(1);
});

it('an id that the LRS says to know, and does not, is sent once more at the next visit', async () => {
  const room = createRoom('plain');
  const device = room.device();
  const tab = await device.open();
  await pass(5000);
  room.lrs.outage = { status: 409 };
  tab.choose(['fit'], 1);
  await pass(60_000);
  expect(tab.tracking.refused()).toEqual([]);
  await tab.kill();
  room.lrs.outage = undefined;
  await device.open();
  await pass(5000);
  expect(times(room, 'answered')).toBe(1);
});

describe('a page that goes before it has tried again', () => {
  async function left(line: Fault, meanwhile: (room: LrsRoom) => void = () => {}) {
    const room = createRoom('plain');
    const tab = await room.device().open();
    await pass(5000);
    room.lrs.outage = line;
    tab.choose(['fit'], 1);
    await pass(1000);
    room.lrs.outage = undefined;
    meanwhile(room);
    await tab.leave();
    await pass(100);
    return room;
  }

  it('writes the state once more after an answer', async () => {
    const room = await left({ status: 503 });
    expect(room.state()?.answers.size).toBe(1);
    expect(times(room, 'answered')).toBe(1);
  });

  it('overwrites nothing that came meanwhile', async () => {
    const room = await left({ status: 503 }, ({ lrs }) => {
      for (const [key, { body }] of lrs.states) lrs.states.set(key, { body, etag: '"another"' });
    });
    expect(room.state()?.answers.size).toBe(0);
  });

  it('writes nothing beside a request that has no answer', async () => {
    const room = await left({ hang: true });
    expect(room.state()?.answers.size).toBe(0);
  });
});

it('an LRS that hides its ETags is read before a page writes that has long written nothing', async () => {
  const room = createRoom('plain');
  room.lrs.exposesEtag = false;
  const tab = await room.device().open();
  tab.lesson(1);
  await pass(5000);
  const elsewhere = await room.device().open();
  elsewhere.choose(['fit'], 1);
  await elsewhere.tracking.exit();
  tab.time.pass(0);
  await pass(20 * 60_000);
  tab.lesson(2);
  await pass(5000);
  expect(room.state()?.answers.size).toBe(1);
  expect(room.state()?.lessons).toEqual(new Set([1, 2]));
});

it('what the learner removes from this device comes back with the next action only', async () => {
  const room = createRoom('plain');
  const device = room.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await pass(5000);
  expect(device.records.size).toBe(1);
  await tab.tracking.forget();
  await pass(5000);
  expect(device.records.size).toBe(0);
  expect(room.state()?.answers.size).toBe(1);
  tab.choose(['cheap'], 2);
  await pass(5000);
  expect(device.records.size).toBe(1);
});

it('an LRS that lost the state gets it again from this device', async () => {
  const room = createRoom('plain');
  const device = room.device();
  const tab = await device.open();
  tab.choose(['fit'], 1);
  await tab.tracking.exit();
  await tab.leave();
  const [key, document] = [...room.lrs.states][0] ?? [];
  const before = room.state();
  if (key === undefined || document === undefined || before === undefined)
    throw new Error('nothing was kept');
  const older = encodeState({ ...before, answers: new Map(), times: new Map() });
  room.lrs.states.set(key, { body: { version: 1, state: older }, etag: '"x"' });
  await (await device.open()).tracking.exit();
  expect(room.state()?.answers.size).toBe(1);
});
