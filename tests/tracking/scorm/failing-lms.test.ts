/** An LMS that fails and a tab that is killed: what is told, kept, and sent once it can be. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState, encodeState } from '../../../src/state/codec.ts';
import type { Scorm12Behaviour } from '../../support/strict-scorm12.ts';
import { strictScorm12 } from '../../support/strict-scorm12.ts';
import { COURSE } from '../../support/tracking.ts';
import { Classroom } from './support/classroom.ts';

const AT_CORE = 'cmi.core';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

/** A minute after the LMS, which took a failed commit for sent, has begun to take them again. */
async function passedDuringFailure() {
  const classroom = new Classroom({ forgetsFailedCommit: true });
  const learner = await classroom.open();
  await soon();
  classroom.lms.behaviour.commit = 'false';
  learner.choose(['fit'], 1);
  learner.pass();
  await soon();
  classroom.lms.behaviour.commit = undefined;
  await vi.advanceTimersByTimeAsync(60_000);
  return [classroom, learner] as const;
}

describe('an LMS that fails', () => {
  const faults: [string, Scorm12Behaviour, Scorm12Behaviour][] = [
    ['LMSInitialize answers false', { initialize: 'false' }, {}],
    ['LMSInitialize throws', { initialize: 'throw' }, {}],
    ['LMSSetValue answers false', { set: 'false' }, {}],
    ['LMSSetValue throws', { set: 'throw' }, {}],
    ['LMSCommit answers false', { commit: 'false' }, {}],
    ['LMSCommit throws', { commit: 'throw' }, {}],
    ['LMSCommit answers false and drops the values', { commit: 'false', dropsFailedCommit: true }, {}],
  ];

  it.each(faults)('%s: told, kept, and sent once it works', async (_, broken, mended) => {
    const classroom = new Classroom(broken);
    const learner = await classroom.open();
    learner.lesson(1);
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    expect(learner.statuses.at(-1)).toBe('offline');
    expect(classroom.records.map(({ told }) => told)).toEqual(['never']);
    expect(classroom.state()).toBeUndefined();
    for (const name of Object.keys(broken)) delete classroom.lms.behaviour[name as keyof Scorm12Behaviour];
    Object.assign(classroom.lms.behaviour, mended);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(classroom.state()?.answers.size).toBe(1);
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(classroom.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(classroom.get('cmi.interactions.1.id')).toBeUndefined();
  });

  it.each(faults)('%s: what it missed is sent at the next start', async (_, broken) => {
    const classroom = new Classroom(broken);
    const learner = await classroom.open();
    learner.lesson(1);
    learner.choose(['fit'], 1);
    learner.reflect('Not lost');
    learner.pass();
    await soon();
    classroom.kill({});
    const again = await classroom.open();
    expect(again.state.answers.get(2)).toEqual({ kind: 'text', text: 'Not lost' });
    await soon();
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(classroom.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect([0, 1, 2, 3].map((n) => classroom.get(`cmi.interactions.${n}.id`))).toEqual([
      'start/case/main-benefit',
      'start/case/another',
      'start/case/my-employers',
      undefined,
    ]);
    expect(classroom.get('cmi.interactions.1.student_response')).toBeUndefined();
    // The earlier page's record is taken over.
    expect(classroom.records).toHaveLength(1);
  });

  it('and says "true" with error 101 is believed', async () => {
    const classroom = new Classroom({ commit: 'silent' });
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(classroom.records).toHaveLength(1);
  });

  it('and is reached late has its own state joined, not overwritten', async () => {
    const classroom = new Classroom();
    const before = await classroom.open();
    before.lesson(1);
    before.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    await before.tracking.exit();
    classroom.kill({ initialize: 'false' });
    const learner = await classroom.open();
    expect(learner.launch.state).toBeUndefined();
    learner.lesson(2);
    await soon();
    delete classroom.lms.behaviour.initialize;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(classroom.state()?.lessons).toEqual(new Set([1, 2]));
    expect(classroom.state()?.answers.get(5)).toEqual({ kind: 'choice', tries: 1, chosen: [2] });
  });

  it('waits longer and longer between retries, for minutes after three refusals', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    classroom.lms.behaviour.commit = 'false';
    const before = classroom.lms.commitTimes.length;
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1_200_000);
    const times = classroom.lms.commitTimes.slice(before);
    const pauses = times.slice(1).map((at, index) => Math.round((at - (times[index] ?? 0)) / 1000));
    expect(pauses).toEqual([2, 4, 60, 120, 300, 300, 300]);
  });

  it('is tried within two seconds of what the learner does, however long the pause', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    classroom.lms.behaviour.commit = 'false';
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(300_000);
    classroom.lms.behaviour.commit = undefined;
    learner.lesson(1);
    await soon();
    expect(classroom.state()?.lessons).toEqual(new Set([1]));
    await soon();
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('gets everything again in the same visit, where it takes a failed commit for sent', async () => {
    const [classroom, learner] = await passedDuringFailure();
    expect(classroom.state()?.answers.size).toBe(1);
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(classroom.get(`${AT_CORE}.score.max`)).toBe('100');
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('is not believed after a failed commit until the next start shows the state', async () => {
    const [classroom] = await passedDuringFailure();
    classroom.kill();
    const again = await classroom.open();
    expect(again.state.answers.size).toBe(1);
    await soon();
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(classroom.get('cmi.interactions.1.id')).toBeUndefined();
    expect(classroom.records).toHaveLength(1);
  });

  it('does not keep exit() waiting', async () => {
    const classroom = new Classroom({ commit: 'false', finish: 'false' });
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await learner.tracking.exit();
    expect(learner.statuses.at(-1)).toBe('offline');
    expect(classroom.records.map(({ told }) => told)).toEqual(['never']);
  });

  it('without storage in the browser says that nothing is kept', async () => {
    const classroom = new Classroom({ commit: 'false' });
    classroom.storage = async () => undefined;
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('unsaved');
  });
});

describe('a killed tab', () => {
  it('loses nothing: the journal is joined and its record taken over', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    learner.lesson(1);
    learner.choose(['cheap'], 1);
    learner.choose(['fit'], 2);
    await vi.advanceTimersByTimeAsync(1);
    classroom.kill();
    const again = await classroom.open();
    expect(again.state.answers.get(1)).toEqual({ kind: 'choice', tries: 2, chosen: [1] });
    await soon();
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(classroom.get('cmi.interactions.1.id')).toBeUndefined();
    expect(classroom.state()?.answers.get(1)).toEqual({ kind: 'choice', tries: 2, chosen: [1] });
    expect(classroom.records).toHaveLength(1);
  });

  it('just after the LMS had confirmed doubles no interaction', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    const records = structuredClone([...classroom.disk.records]);
    await soon();
    expect(classroom.get('cmi.interactions.0.id')).toBe('start/case/main-benefit');
    classroom.kill();
    for (const [key, record] of records) classroom.disk.records.set(key, record);
    await classroom.open();
    await soon();
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(classroom.get('cmi.interactions.1.id')).toBeUndefined();
    expect(classroom.records).toHaveLength(1);
  });

  it('joins what another device did meanwhile', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    learner.lesson(1);
    await vi.advanceTimersByTimeAsync(1);
    const elsewhere = classroom.state() ?? emptyState(COURSE, 'es');
    elsewhere.lessons = new Set([2]);
    elsewhere.place = 2;
    elsewhere.placeTime = 2;
    // By another page.
    if (elsewhere.attempt !== undefined) elsewhere.attempt.commit = 4097;
    classroom.lms.stored['cmi.suspend_data'] = encodeState(elsewhere);
    classroom.kill();
    const again = await classroom.open();
    expect(again.state.lessons).toEqual(new Set([1, 2]));
    expect(again.state.place).toBe(2);
  });

  it('shows another learner at the same PC nothing', async () => {
    const classroom = new Classroom({ commit: 'false' });
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    classroom.kill({}, { id: 'grace', name: 'Hopper, Grace' });
    classroom.lms.stored['cmi.suspend_data'] = '';
    const other = await classroom.open();
    expect(other.state.answers.size).toBe(0);
    await soon();
    expect(other.launch.earlier).toEqual([]);
    expect(classroom.get('cmi.interactions.0.id')).toBeUndefined();
    expect(classroom.records.map(({ learner: { length } }) => length)).toEqual([
      'ada'.length,
      'grace'.length,
    ]);
  });

  it.each([
    ['a minute later is taken up', 60_000, 1],
    ['an hour later is not', 3_600_000, 0],
  ])('of a learner whom the LMS did not name, at the same tab %s', async (_, wait, answers) => {
    const classroom = new Classroom({ initialize: 'false' });
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    classroom.kill({});
    await vi.advanceTimersByTimeAsync(wait);
    const next = await classroom.open();
    expect(next.state.answers.size).toBe(answers);
    await soon();
    expect(classroom.get('cmi.interactions.0.id') === undefined).toBe(answers === 0);
  });

  it('gives nothing of the last attempt to a new attempt, and offers it there', async () => {
    const classroom = new Classroom();
    await (await classroom.open()).tracking.exit();
    classroom.kill();
    const second = await classroom.open();
    second.pass();
    second.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    classroom.kill();
    for (const element of Object.keys(classroom.lms.stored)) delete classroom.lms.stored[element];
    classroom.lms = strictScorm12({});
    const third = await classroom.open();
    expect(third.launch.state).toBeUndefined();
    expect(third.launch.earlier).toMatchObject([{ unsent: false }]);
    expect(third.launch.earlier[0]?.state.answers.size).toBe(1);
    await soon();
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('incomplete');
    expect(classroom.get('cmi.interactions.0.id')).toBeUndefined();
    expect(classroom.records).toHaveLength(2);
  });

  it('leaves a second tab what that tab has', async () => {
    const classroom = new Classroom();
    const first = await classroom.open();
    await soon();
    first.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(1);
    const { lms } = classroom;
    classroom.lms = strictScorm12({ stored: lms.stored });
    const second = await classroom.open();
    expect(second.state.answers.size).toBe(1);
    await soon();
    for (const stored of [lms.stored, classroom.lms.stored]) {
      expect(stored['cmi.interactions.0.result']).toBe('correct');
      expect(stored['cmi.interactions.1.id']).toBeUndefined();
    }
    expect(classroom.records).toHaveLength(2);
  });
});
