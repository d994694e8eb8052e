import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeState, emptyState, encodeState, type SavedState } from '../../../src/state/codec.ts';
import { createClock } from '../../../src/tracking/clock.ts';
import { createScorm12 } from '../../../src/tracking/scorm/session.ts';
import type { Surroundings } from '../../../src/tracking/surroundings.ts';
import { joinParts, noise, prose } from '../../support/prose.ts';
import type { Scorm12Behaviour, StrictScorm12 } from '../../support/strict-scorm12.ts';
import { strictScorm12 } from '../../support/strict-scorm12.ts';
import {
  COURSE,
  type Disk,
  disk,
  handTime,
  locks,
  PASSED,
  playStory,
  REFLECTION,
  samplePackage,
  UNDECIDED,
  type Visit,
  visit,
} from '../../support/tracking.ts';

const AT_CORE = 'cmi.core';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A browser with one LMS: pages are opened and left in it. */
class Classroom {
  readonly disk: Disk = disk();
  readonly locks = locks();
  lms: StrictScorm12;
  storage: (() => Promise<Disk | undefined>) | undefined;

  constructor(behaviour: Scorm12Behaviour = {}, stored: Record<string, string> = {}) {
    this.lms = strictScorm12({ behaviour, stored });
  }

  surroundings(): Surroundings {
    return {
      window: { API: this.lms },
      site: 'https://lms.example/content/',
      tab: 'tab-1',
      openStore: this.storage ?? (async () => this.disk),
      locks: this.locks,
      clock: createClock(),
    };
  }

  open(): Promise<Visit> {
    return visit(createScorm12(samplePackage(), this.surroundings()));
  }

  /** The tab is killed: nothing more runs. The LMS keeps what was committed. */
  kill(behaviour: Scorm12Behaviour = this.lms.behaviour, learner?: { id: string; name: string }): void {
    vi.clearAllTimers();
    this.locks.release();
    this.lms = strictScorm12({
      behaviour,
      stored: this.lms.stored,
      ...(learner === undefined ? {} : { learner }),
    });
  }

  get(element: string): string | undefined {
    return this.lms.stored[element];
  }

  state(): SavedState | undefined {
    const decoded = decodeState(this.get('cmi.suspend_data') ?? '', COURSE);
    return 'state' in decoded ? decoded.state : undefined;
  }

  sets(element: string): string[] {
    return this.lms.calls.flatMap(([name, at, value]) =>
      name === 'LMSSetValue' && at === element ? [value ?? ''] : [],
    );
  }

  count(name: string): number {
    return this.lms.calls.filter(([called]) => called === name).length;
  }
}

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);
const long = noise(8000);

describe('opening', () => {
  it('says incomplete and suspend at once at the first start', async () => {
    const room = new Classroom();
    const tracking = createScorm12(samplePackage(), room.surroundings());
    const launch = await tracking.start(handTime());
    expect(room.lms.stored).toEqual({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    expect(launch).toEqual({
      learner: { id: 'ada', name: 'Lovelace, Ada' },
      mode: 'normal',
      state: undefined,
      texts: {},
    });
  });

  it.each([
    ['the first time', {}],
    [
      'again, in a course of 1,000 lessons',
      { 'cmi.suspend_data': encodeState(largeState()), 'cmi.core.lesson_status': 'incomplete' },
    ],
  ])('asks at most 12 calls, %s', async (_, stored) => {
    const room = new Classroom({}, stored);
    const learner = await room.open();
    learner.lesson(1);
    await soon();
    expect(room.lms.calls.length).toBeLessThanOrEqual(12);
    expect(room.lms.offences).toEqual([]);
    expect(room.state()?.sessions).toBe(learner.state.sessions);
  });

  it.each(['', 'normal'])('takes the mode %j for normal', async (mode) => {
    const room = new Classroom({ mode });
    expect((await room.open()).launch.mode).toBe('normal');
  });

  it('leaves a finished learner finished where the LMS dropped the state', async () => {
    const room = new Classroom({}, { 'cmi.core.lesson_status': 'passed' });
    const learner = await room.open();
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(room.sets(`${AT_CORE}.lesson_status`)).toEqual([]);
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('passed');
  });

  it('hands on a state that it cannot read, and does not undo a status', async () => {
    const other = encodeState(emptyState('another', 'en'));
    const room = new Classroom({}, { 'cmi.suspend_data': other, 'cmi.core.lesson_status': 'completed' });
    const learner = await room.open();
    expect(learner.launch.state).toBe(other);
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('completed');
  });
});

describe('while learning', () => {
  it('commits each step within two seconds and never more often', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    const before = room.count('LMSCommit');
    for (let step = 0; step < 40; step++) {
      learner.put(2, { kind: 'text', text: `word ${step}` });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(room.count('LMSCommit') - before).toBeLessThanOrEqual(3);
    await soon();
    expect(room.state()?.answers.get(2)).toEqual({ kind: 'text', text: 'word 39' });
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('writes the journal before the commit and clears it after', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    expect(room.disk.records.size).toBe(0);
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(room.disk.records.size).toBe(1);
    expect(room.state()?.answers.size).toBe(0);
    await soon();
    expect(room.disk.records.size).toBe(0);
    expect(room.state()?.answers.size).toBe(1);
  });

  it('sets nothing twice', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    const before = room.lms.calls.filter(([name]) => name === 'LMSSetValue').length;
    learner.tracking.save(learner.state);
    learner.pass();
    await soon();
    expect(room.lms.calls.filter(([name]) => name === 'LMSSetValue').length - before).toBe(0);
  });

  it('reports score before status, and no score before success is decided', async () => {
    const room = new Classroom({ mastery: 60 });
    const learner = await room.open();
    learner.tracking.score({ scaled: 0.2, raw: 1, max: 5 });
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(room.get(`${AT_CORE}.score.raw`)).toBeUndefined();
    learner.pass();
    await soon();
    const order = room.lms.calls.filter(([name]) => name === 'LMSSetValue').map(([, element]) => element);
    const score = ['min', 'max', 'raw'].map((part) => `${AT_CORE}.score.${part}`);
    expect(order.filter((element) => element?.startsWith(`${AT_CORE}.score`))).toEqual(score);
    expect(order.lastIndexOf(`${AT_CORE}.lesson_status`)).toBeGreaterThan(
      order.indexOf(`${AT_CORE}.score.raw`),
    );
  });

  it.each([
    [['failed', 'passed'], 'passed'],
    [['passed', 'failed'], 'passed'],
    [['passed', 'undecided'], 'passed'],
    [['failed', 'undecided'], 'failed'],
  ] as const)('success %j ends as %s', async (steps, status) => {
    const room = new Classroom();
    const learner = await room.open();
    for (const success of steps) {
      learner.tracking.finish({
        ...PASSED,
        completion: success === 'passed' ? 'completed' : 'incomplete',
        success,
      });
      await soon();
    }
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe(status);
  });

  it('never lowers the score of a learner who has passed, in a later visit neither', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.pass();
    await learner.tracking.exit();
    room.kill();
    const again = await room.open();
    again.tracking.score({ scaled: 0.1, raw: 1, max: 10 });
    again.tracking.finish({ ...UNDECIDED, success: 'failed' });
    await again.tracking.exit();
    expect(room.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('passed');
  });
});

describe('interactions', () => {
  async function answered(behaviour: Scorm12Behaviour, visits = 2): Promise<Classroom> {
    const room = new Classroom(behaviour);
    for (let number = 0; number < visits; number++) {
      const learner = await room.open();
      learner.choose(['cheap'], 1);
      learner.choose(['fit'], 2);
      await learner.tracking.exit();
      room.kill();
    }
    return room;
  }

  it('go on counting in a later visit', async () => {
    const room = await answered({});
    expect([0, 1, 2, 3].map((n) => room.get(`cmi.interactions.${n}.result`))).toEqual([
      'wrong',
      'correct',
      'wrong',
      'correct',
    ]);
    expect(room.lms.offences).toEqual([]);
  });

  it('start anew where the LMS does not give them back', async () => {
    const room = await answered({ dropsInteractions: true });
    expect(room.get('cmi.interactions.1.result')).toBe('correct');
    expect(room.get('cmi.interactions.2.id')).toBeUndefined();
  });

  it('start anew on error 201 where the count is unknown too', async () => {
    const room = await answered({ dropsInteractions: true, noCount: true });
    expect(room.get('cmi.interactions.1.result')).toBe('correct');
    expect(room.get('cmi.interactions.2.id')).toBeUndefined();
  });

  it('count by the state where the LMS does not count', async () => {
    const room = await answered({ noCount: true });
    expect(room.get('cmi.interactions.3.result')).toBe('correct');
  });

  it('that the LMS does not take stop nothing else', async () => {
    const room = await answered({ noInteractions: true }, 1);
    expect(room.state()?.answers.size).toBe(1);
    expect(room.disk.records.size).toBe(0);
  });
});

describe('time', () => {
  it('is what the learner worked since the opening of the page, and set only on leaving', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await vi.advanceTimersByTimeAsync(3_600_000);
    learner.time.pass(92_000);
    learner.choose(['fit'], 1);
    await soon();
    expect(room.sets(`${AT_CORE}.session_time`)).toEqual([]);
    learner.tracking.flush();
    learner.time.pass(8_000);
    await learner.tracking.exit();
    expect(room.sets(`${AT_CORE}.session_time`)).toEqual(['0000:01:32.00', '0000:01:40.00']);
    expect(room.get(`${AT_CORE}.total_time`)).toBe('0000:01:40.00');
  });

  it('of a page that comes back is that of the whole page', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.time.pass(60_000);
    learner.tracking.close();
    learner.choose(['fit'], 1);
    learner.time.pass(30_000);
    await soon();
    learner.tracking.close();
    expect(room.sets(`${AT_CORE}.session_time`)).toEqual(['0000:01:00.00', '0000:01:30.00']);
  });
});

describe('leaving', () => {
  it('has everything at the LMS when `beforeunload` ends, and finishes once at `pagehide`', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.choose(['fit'], 1);
    learner.tracking.flush();
    expect(room.state()?.answers.size).toBe(1);
    expect(room.count('LMSFinish')).toBe(0);
    learner.tracking.close();
    learner.tracking.flush();
    learner.tracking.close();
    expect(room.count('LMSFinish')).toBe(1);
    expect(room.get(`${AT_CORE}.exit`)).toBe('suspend');
  });

  it('goes on for a learner who stays after `beforeunload`', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.tracking.flush();
    learner.choose(['fit'], 1);
    await soon();
    expect(room.state()?.answers.size).toBe(1);
    expect(room.count('LMSInitialize')).toBe(1);
  });

  it('opens a new session for a page that comes back after `pagehide`', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.tracking.close();
    learner.choose(['fit'], 1);
    await soon();
    expect(room.state()?.answers.size).toBe(1);
    learner.tracking.close();
    expect(room.count('LMSInitialize')).toBe(2);
    expect(room.count('LMSFinish')).toBe(2);
    expect(learner.statuses.at(-1)).toBe('saved');
  });
});

describe.each(['review', 'browse'])('%s', (mode) => {
  it('sets nothing but time', async () => {
    const room = new Classroom({ mode }, { 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'passed' });
    const learner = await playStory(createScorm12(samplePackage(), room.surroundings()));
    expect(learner.launch.mode).toBe(mode);
    const elements = room.lms.calls.flatMap(([name, element]) => (name === 'LMSSetValue' ? [element] : []));
    expect(new Set(elements)).toEqual(new Set([`${AT_CORE}.session_time`]));
    expect(room.disk.records.size).toBe(0);
  });
});

describe('an LMS that fails', () => {
  const faults: [string, Scorm12Behaviour, Scorm12Behaviour][] = [
    ['LMSInitialize answers false', { initialize: 'false' }, {}],
    ['LMSInitialize throws', { initialize: 'throw' }, {}],
    ['LMSSetValue answers false', { set: 'false' }, {}],
    ['LMSSetValue throws', { set: 'throw' }, {}],
    ['LMSCommit answers false', { commit: 'false' }, {}],
    ['LMSCommit throws', { commit: 'throw' }, {}],
    ['LMSCommit answers false and drops the values', { commit: 'false', dropsFailedCommit: true }, {}],
    ['LMSCommit says true with error 101', { commit: 'silent' }, {}],
  ];

  it.each(faults)('%s: told, kept, and sent once it works', async (_, broken, mended) => {
    const room = new Classroom(broken);
    const learner = await room.open();
    learner.lesson(1);
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    expect(learner.statuses.at(-1)).toBe('offline');
    expect(room.disk.records.size).toBe(1);
    expect(room.state()).toBeUndefined();
    for (const name of Object.keys(broken)) delete room.lms.behaviour[name as keyof Scorm12Behaviour];
    Object.assign(room.lms.behaviour, mended);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(room.state()?.answers.size).toBe(1);
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(room.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect(room.get('cmi.interactions.0.result')).toBe('correct');
    expect(room.get('cmi.interactions.1.id')).toBeUndefined();
  });

  it.each(faults)('%s: what it missed is sent at the next start', async (_, broken) => {
    const room = new Classroom(broken);
    const learner = await room.open();
    learner.lesson(1);
    learner.choose(['fit'], 1);
    learner.reflect('Not lost');
    learner.pass();
    await soon();
    room.kill({});
    const again = await room.open();
    expect(again.state.answers.get(2)).toEqual({ kind: 'text', text: 'Not lost' });
    await soon();
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(room.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect([0, 1, 2].map((n) => room.get(`cmi.interactions.${n}.id`))).toEqual([
      'case/main-benefit',
      'case/my-employers',
      undefined,
    ]);
    expect(room.disk.records.size).toBe(0);
  });

  it('and is reached late has its own state joined, not overwritten', async () => {
    const room = new Classroom();
    const before = await room.open();
    before.lesson(1);
    before.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    await before.tracking.exit();
    room.kill({ initialize: 'false' });
    const learner = await room.open();
    expect(learner.launch.state).toBeUndefined();
    learner.lesson(2);
    await soon();
    delete room.lms.behaviour.initialize;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(room.state()?.lessons).toEqual(new Set([1, 2]));
    expect(room.state()?.answers.get(5)).toEqual({ kind: 'choice', tries: 1, chosen: [2] });
  });

  it('waits longer and longer between retries', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    room.lms.behaviour.commit = 'false';
    learner.choose(['fit'], 1);
    const before = room.count('LMSCommit');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(room.count('LMSCommit') - before).toBeLessThan(12);
  });

  it('is not believed after a failed commit until the next start shows the state', async () => {
    const room = new Classroom({ forgetsFailedCommit: true });
    const learner = await room.open();
    await soon();
    room.lms.behaviour.commit = 'false';
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    delete room.lms.behaviour.commit;
    await vi.advanceTimersByTimeAsync(60_000);
    room.kill();
    const again = await room.open();
    expect(again.state.answers.size).toBe(1);
    await soon();
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(room.get('cmi.interactions.0.result')).toBe('correct');
    expect(room.get('cmi.interactions.1.id')).toBeUndefined();
    expect(room.disk.records.size).toBe(0);
  });

  it('does not keep exit() waiting', async () => {
    const room = new Classroom({ commit: 'false', finish: 'false' });
    const learner = await room.open();
    learner.choose(['fit'], 1);
    await learner.tracking.exit();
    expect(learner.statuses.at(-1)).toBe('offline');
    expect(room.disk.records.size).toBe(1);
  });

  it('without storage in the browser says that nothing is kept', async () => {
    const room = new Classroom({ commit: 'false' });
    room.storage = async () => undefined;
    const learner = await room.open();
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('unsaved');
  });
});

describe('a killed tab', () => {
  it('loses nothing: the journal is replayed and cleared', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    learner.lesson(1);
    learner.choose(['cheap'], 1);
    learner.choose(['fit'], 2);
    await vi.advanceTimersByTimeAsync(1);
    room.kill();
    const again = await room.open();
    expect(again.state.answers.get(1)).toEqual({ kind: 'choice', tries: 2, chosen: [1] });
    await soon();
    expect(room.get('cmi.interactions.1.result')).toBe('correct');
    expect(room.disk.records.size).toBe(0);
  });

  it('just after the LMS had confirmed doubles no interaction', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    const records = structuredClone([...room.disk.records]);
    await soon();
    expect(room.get('cmi.interactions.0.id')).toBe('case/main-benefit');
    room.kill();
    for (const [key, record] of records) room.disk.records.set(key, record);
    await room.open();
    await soon();
    expect(room.get('cmi.interactions.1.id')).toBeUndefined();
    expect(room.disk.records.size).toBe(0);
  });

  it('joins what another device did meanwhile', async () => {
    const room = new Classroom();
    const learner = await room.open();
    await soon();
    learner.lesson(1);
    await vi.advanceTimersByTimeAsync(1);
    const elsewhere = emptyState(COURSE, 'es');
    elsewhere.sessions = 7;
    elsewhere.lessons = new Set([2]);
    elsewhere.place = 2;
    room.lms.stored['cmi.suspend_data'] = encodeState(elsewhere);
    room.kill();
    const again = await room.open();
    expect(again.state.lessons).toEqual(new Set([1, 2]));
    expect(again.state.place).toBe(2);
  });

  it('shows another learner at the same PC nothing', async () => {
    const room = new Classroom({ commit: 'false' });
    const learner = await room.open();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    room.kill({}, { id: 'grace', name: 'Hopper, Grace' });
    room.lms.stored['cmi.suspend_data'] = '';
    const other = await room.open();
    expect(other.state.answers.size).toBe(0);
    await soon();
    expect(room.get('cmi.interactions.0.id')).toBeUndefined();
    expect(room.disk.records.size).toBe(1);
  });

  it.each([
    ['a minute later is taken up', 60_000, 1],
    ['an hour later is not', 3_600_000, 0],
  ])('of a learner whom the LMS did not name, at the same tab %s', async (_, wait, answers) => {
    const room = new Classroom({ initialize: 'false' });
    const learner = await room.open();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    room.kill({});
    await vi.advanceTimersByTimeAsync(wait);
    const next = await room.open();
    expect(next.state.answers.size).toBe(answers);
    await soon();
    expect(room.get('cmi.interactions.0.id') === undefined).toBe(answers === 0);
  });

  it('gives nothing of the last attempt to a new attempt', async () => {
    const room = new Classroom();
    await (await room.open()).tracking.exit();
    room.kill();
    const second = await room.open();
    second.pass();
    await vi.advanceTimersByTimeAsync(1);
    room.kill();
    for (const element of Object.keys(room.lms.stored)) delete room.lms.stored[element];
    room.lms = strictScorm12({});
    const third = await room.open();
    expect(third.launch.state).toBeUndefined();
    await soon();
    expect(room.get(`${AT_CORE}.lesson_status`)).toBe('incomplete');
  });

  it('leaves a second tab what that tab has', async () => {
    const room = new Classroom();
    const first = await room.open();
    await soon();
    first.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    const { lms } = room;
    room.lms = strictScorm12({ stored: lms.stored });
    const second = await room.open();
    expect(second.state.answers.size).toBe(1);
    await soon();
    expect(lms.stored['cmi.interactions.0.id']).toBe('case/main-benefit');
    expect(room.get('cmi.interactions.0.id')).toBeUndefined();
    expect(room.disk.records.size).toBe(0);
  });
});

describe('free texts', () => {
  it('go whole to an LMS that takes them', async () => {
    const room = new Classroom({ suspendLimit: 64_000 });
    const learner = await room.open();
    learner.put(2, { kind: 'text', text: long });
    await learner.tracking.exit();
    expect(room.state()?.answers.get(2)).toEqual({ kind: 'text', text: long });
    expect(room.disk.records.size).toBe(0);
  });

  it.each([
    ['refuses', {}],
    ['cuts', { cutsSuspendData: true }],
  ])('share 4,096 characters where the LMS %s more, and stay whole in this browser', async (_, behaviour) => {
    const room = new Classroom(behaviour);
    const learner = await room.open();
    learner.choose(['fit'], 1);
    learner.put(2, { kind: 'text', text: long });
    learner.put(3, { kind: 'text', text: 'short' });
    learner.pass();
    await learner.tracking.exit();
    expect(room.get('cmi.suspend_data')?.length).toBeLessThanOrEqual(4096);
    expect(room.get('cmi.suspend_data')?.length).toBeGreaterThan(4000);
    const kept = room.state()?.answers;
    expect(kept?.get(1)).toEqual({ kind: 'choice', tries: 1, chosen: [1] });
    expect(kept?.get(3)).toEqual({ kind: 'text', text: 'short' });
    const [, beginning] = [...(kept?.values() ?? [])]
      .flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []))
      .sort((a, b) => a.length - b.length);
    expect(long.startsWith(beginning ?? '?')).toBe(true);
    expect(learner.statuses.at(-1)).toBe('saved');
    room.kill();
    const again = await room.open();
    expect(again.launch.texts).toEqual({ 2: long });
    expect(again.state.answers.get(2)).toEqual({ kind: 'text', text: long });
    await soon();
    expect(room.lms.calls.length).toBeLessThanOrEqual(12);
    expect(room.sets(`${AT_CORE}.lesson_status`)).toEqual([]);
  });

  it('stay whole in this browser after a visit on another one', async () => {
    const room = new Classroom();
    const learner = await room.open();
    learner.put(2, { kind: 'text', text: long });
    await learner.tracking.exit();
    const elsewhere = room.state() ?? emptyState(COURSE, 'es');
    room.lms.stored['cmi.suspend_data'] = encodeState({ ...elsewhere, sessions: 9 });
    for (const _ of ['here again', 'and again']) {
      room.kill();
      const again = await room.open();
      expect(again.launch.texts).toEqual({ 2: long });
      await again.tracking.exit();
    }
  });

  it('tries the full length once', async () => {
    const room = new Classroom();
    const learner = await room.open();
    for (let step = 0; step < 3; step++) {
      learner.put(2, { kind: 'text', text: long + step });
      await soon();
    }
    expect(room.sets('cmi.suspend_data').filter((value) => value.length > 4096).length).toBe(1);
  });

  const reported = (room: Classroom): string => {
    const indexes = Array.from({ length: 40 }, (_, index) => index);
    return joinParts(
      indexes.flatMap((index) => {
        const id = room.get(`cmi.interactions.${index}.id`) ?? '';
        return id.startsWith(REFLECTION.key)
          ? [room.get(`cmi.interactions.${index}.student_response`) ?? '']
          : [];
      }),
    );
  };

  it.each([
    ['keeps 64,000 characters', { suspendLimit: 64_000 }, 3000],
    ['refuses more than 4,096', {}, 3000],
    ['cuts at 4,096', { cutsSuspendData: true }, 3000],
    ['keeps no more than it must, and the text is longer', {}, 8000],
  ])('reach the trainer whole where the LMS %s', async (_, behaviour, length) => {
    const room = new Classroom(behaviour);
    const learner = await room.open();
    learner.put(3, { kind: 'text', text: noise(1500, 5) });
    learner.reflect(prose(length).replaceAll('\n', ' '));
    await learner.tracking.exit();
    expect(reported(room)).toBe(prose(length).replaceAll('\n', ' '));
    expect(room.lms.offences.filter((offence) => !offence.includes('suspend_data'))).toEqual([]);
  });

  it('are reported in the same parts after a fault', async () => {
    const room = new Classroom({ commit: 'false' });
    const learner = await room.open();
    learner.reflect(prose(3000));
    await soon();
    room.kill({});
    const again = await room.open();
    await again.tracking.exit();
    expect(reported(room)).toBe(prose(3000).replaceAll('\n', ' '));
    expect(room.get('cmi.interactions.13.id')).toBeUndefined();
  });

  it('of any size keep a commit below 60 KiB', async () => {
    const room = new Classroom({ suspendLimit: Number.POSITIVE_INFINITY });
    const learner = await room.open();
    for (let n = 0; n < 60; n++) learner.choose(['fit'], n + 1);
    for (let n = 0; n < 120; n++) learner.reflect('ψ'.repeat(250));
    learner.put(2, { kind: 'text', text: noise(50_000) });
    await learner.tracking.exit();
    expect(Math.max(...room.lms.commitBytes)).toBeLessThan(60 * 1024);
    expect(room.get('cmi.interactions.179.id')).toBe('case/my-employers');
    expect(room.lms.offences).toEqual([]);
  });
});

it('falls back to saving locally where there is no LMS, and says so', async () => {
  const room = new Classroom();
  const alone = { ...room.surroundings(), window: {} };
  const learner = await visit(createScorm12(samplePackage(), alone));
  learner.choose(['fit'], 1);
  await learner.tracking.exit();
  expect(learner.statuses).toContain('local');
  room.kill();
  const again = await visit(createScorm12(samplePackage(), { ...room.surroundings(), window: {} }));
  expect(again.state.answers.size).toBe(1);
});

/** A thousand lessons seen and a thousand single choices answered. */
function largeState(): SavedState {
  const state = emptyState(COURSE, 'es');
  state.sessions = 3;
  for (let number = 1; number <= 1000; number++) {
    state.lessons.add(number);
    state.answers.set(number, { kind: 'choice', tries: 1, chosen: [2] });
  }
  return state;
}
