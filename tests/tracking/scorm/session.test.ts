import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackageData } from '../../../src/course/model/package-data.ts';
import { decodeState, emptyState, encodeState, readTag, type SavedState } from '../../../src/state/codec.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import type { Scorm12Behaviour } from '../../support/strict-scorm12.ts';
import {
  answerTo,
  COURSE,
  goOn,
  handTime,
  PASSED,
  playStory,
  samplePackage,
  UNDECIDED,
  visit,
} from '../../support/tracking.ts';
import { Classroom } from './support/classroom.ts';

const AT_CORE = 'cmi.core';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

describe('opening', () => {
  it('gives an attempt its tag at once at the first start, at the LMS and here', async () => {
    const classroom = new Classroom();
    const tracking = createScormSession(samplePackage(), SCORM12, classroom.surroundings());
    await tracking.start(handTime(), goOn);
    const tag = classroom.state()?.attempt?.tag ?? 0;
    expect(tag).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(classroom.records.map(({ body, told }) => [readTag(body.state), body.reached, told])).toEqual([
      [tag, 'checked', 'checked'],
    ]);
    classroom.kill();
    await classroom.open();
    await soon();
    expect(classroom.state()?.attempt?.tag).toBe(tag);
  });

  it('says incomplete and suspend at once at the first start', async () => {
    const classroom = new Classroom();
    const tracking = createScormSession(samplePackage(), SCORM12, classroom.surroundings());
    const launch = await tracking.start(handTime(), goOn);
    expect(classroom.lms.stored).toEqual({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': expect.any(String),
    });
    expect(classroom.count('LMSCommit')).toBe(1);
    expect(launch).toEqual({
      learner: { id: 'ada', name: 'Ada Lovelace' },
      mode: 'normal',
      state: undefined,
      texts: {},
      earlier: [],
    });
  });

  it.each([
    ['the first time', {}],
    [
      'again, in a course of 1,000 lessons',
      { 'cmi.suspend_data': encodeState(largeState()), 'cmi.core.lesson_status': 'incomplete' },
    ],
  ])('asks at most 12 calls, %s', async (_, stored) => {
    const classroom = new Classroom({}, stored);
    const learner = await classroom.open();
    learner.lesson(1);
    await soon();
    expect(classroom.lms.calls.length).toBeLessThanOrEqual(12);
    expect(classroom.lms.offences).toEqual([]);
    expect(classroom.state()?.lessons.has(1)).toBe(true);
  });

  it.each(['', 'normal'])('takes the mode %j for normal', async (mode) => {
    const classroom = new Classroom({ mode });
    expect((await classroom.open()).launch.mode).toBe('normal');
  });

  it('leaves a finished learner finished where the LMS dropped the state', async () => {
    const classroom = new Classroom({}, { 'cmi.core.lesson_status': 'passed' });
    const learner = await classroom.open();
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(classroom.sets(`${AT_CORE}.lesson_status`)).toEqual([]);
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
  });

  it('hands on a state that it cannot read, and does not undo a status', async () => {
    const other = encodeState(emptyState('another', 'en'));
    const classroom = new Classroom({}, { 'cmi.suspend_data': other, 'cmi.core.lesson_status': 'completed' });
    const learner = await classroom.open();
    expect(learner.launch.state).toBe(other);
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('completed');
    learner.choose(['fit'], 1);
    await soon();
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('completed');
    expect(classroom.state()?.answers.size).toBe(1);
  });
});

describe('while learning', () => {
  it('commits each step within two seconds and never more often', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    const before = classroom.count('LMSCommit');
    for (let step = 0; step < 40; step++) {
      learner.put(2, { kind: 'text', text: `word ${step}` });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(classroom.count('LMSCommit') - before).toBeLessThanOrEqual(3);
    await soon();
    expect(classroom.state()?.answers.get(2)).toEqual({ kind: 'text', text: 'word 39' });
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('writes the journal before the commit, which stays there after it', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    const answers = (): number[] =>
      classroom.records.map(({ body }) => {
        const decoded = decodeState(body.state, COURSE);
        return 'state' in decoded ? decoded.state.answers.size : -1;
      });
    learner.choose(['fit'], 1);
    await vi.advanceTimersByTimeAsync(0);
    expect([answers(), classroom.records[0]?.told, classroom.state()?.answers.size]).toEqual([
      [1],
      'never',
      0,
    ]);
    expect(classroom.disk.records.size).toBe(2);
    await soon();
    expect([answers(), classroom.records[0]?.told, classroom.state()?.answers.size]).toEqual([
      [1],
      'unchecked',
      1,
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    learner.lesson(1);
    await soon();
    expect(classroom.records[0]?.told).toBe('checked');
    // The interaction surely is there.
    expect(classroom.disk.records.size).toBe(1);
  });

  it('sets nothing again but the state, of which a release may have left something out', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    const before = classroom.lms.calls.length;
    learner.tracking.save(learner.state);
    learner.pass();
    await soon();
    const sets = classroom.lms.calls.slice(before).filter(([name]) => name === 'LMSSetValue');
    expect(sets.map(([, element]) => element)).toEqual(['cmi.suspend_data']);
  });

  it('reports score before status, and no score before success is decided', async () => {
    const classroom = new Classroom({ mastery: 60 });
    const learner = await classroom.open();
    learner.tracking.score({ scaled: 0.2, raw: 1, max: 5 });
    learner.tracking.finish(UNDECIDED);
    await soon();
    expect(classroom.get(`${AT_CORE}.score.raw`)).toBeUndefined();
    learner.pass();
    await soon();
    const order = classroom.lms.calls
      .filter(([name]) => name === 'LMSSetValue')
      .map(([, element]) => element);
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
    [['failed', 'undecided'], 'incomplete'],
  ] as const)('success %j ends as %s', async (steps, status) => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.lesson(1);
    learner.lesson(2);
    for (const success of steps) {
      learner.tracking.finish({
        ...PASSED,
        completion: success === 'passed' ? 'completed' : 'incomplete',
        success,
      });
      await soon();
    }
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe(status);
  });

  it('never lowers the score of a learner who has passed, in a later visit neither', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.pass();
    await learner.tracking.exit();
    classroom.kill();
    const again = await classroom.open();
    again.tracking.score({ scaled: 0.1, raw: 1, max: 10 });
    again.tracking.finish({ ...UNDECIDED, success: 'failed' });
    await again.tracking.exit();
    expect(classroom.get(`${AT_CORE}.score.raw`)).toBe('100');
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('passed');
  });
});

describe('a learner who failed', () => {
  /** One try in each of the two questions. */
  function exam(): PackageData {
    const data = samplePackage();
    return {
      ...data,
      rule: {
        ...data.rule,
        questions: data.rule.questions.map((question) => ({ ...question, attempts: 1 })),
      },
    };
  }

  it('is told so when nothing is left to do, not with the last try', async () => {
    const classroom = new Classroom();
    const learner = await visit(createScormSession(exam(), SCORM12, classroom.surroundings()));
    const failed = { ...UNDECIDED, success: 'failed' } as const;
    learner.lesson(1);
    learner.choose(['cheap'], 1);
    learner.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    learner.tracking.score({ scaled: 0, raw: 0, max: 4 });
    learner.tracking.finish(failed);
    await soon();
    expect([classroom.get(`${AT_CORE}.lesson_status`), classroom.get(`${AT_CORE}.score.raw`)]).toEqual([
      'incomplete',
      undefined,
    ]);
    learner.lesson(2);
    learner.tracking.finish({ ...failed, completion: 'incomplete' });
    await soon();
    expect([classroom.get(`${AT_CORE}.lesson_status`), classroom.get(`${AT_CORE}.score.raw`)]).toEqual([
      'failed',
      '0',
    ]);
  });
});

describe('interactions', () => {
  const another = answerTo(['fit'], { key: 'start/case/another', blockId: 'another' });

  async function answered(behaviour: Scorm12Behaviour, visits = 2): Promise<Classroom> {
    const classroom = new Classroom(behaviour);
    for (let number = 0; number < visits; number++) {
      const learner = await classroom.open();
      learner.choose(['cheap'], 1);
      learner.choose(['fit'], 2);
      await learner.tracking.exit();
      classroom.kill();
    }
    return classroom;
  }

  it.each([1, 2])('of a question are one, whatever its tries: after %d visits', async (visits) => {
    const classroom = await answered({}, visits);
    expect([0, 1].map((n) => classroom.get(`cmi.interactions.${n}.result`))).toEqual(['correct', undefined]);
    expect(classroom.lms.offences).toEqual([]);
  });

  it.each<[string, Scorm12Behaviour]>([
    ['gives them back', {}],
    ['does not give them back', { dropsInteractions: true }],
    ['neither gives nor counts them', { dropsInteractions: true, noCount: true }],
    ['does not count them', { noCount: true }],
    [
      'gives blank ones back and replaces them all by those that come',
      { blanksInteractions: true, replacesInteractions: true, carries: 'interactions-at-once' },
    ],
  ])('are all there after a second visit, where the LMS %s', async (_, behaviour) => {
    const classroom = new Classroom(behaviour);
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    learner.reflect('words');
    await learner.tracking.exit();
    classroom.kill();
    const again = await classroom.open();
    again.put(5, { kind: 'choice', tries: 1, chosen: [1] });
    again.tracking.answer(another);
    await again.tracking.exit();
    const read = [0, 1, 2].map((n) => classroom.get(`cmi.interactions.${n}.student_response`));
    expect(read).toEqual(['a', 'a', 'words']);
    expect(classroom.get('cmi.interactions.3.id')).toBeUndefined();
  });

  it('that the LMS does not take stop nothing else, and are told by name', async () => {
    const classroom = new Classroom({ noInteractions: true });
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await soon();
    expect(classroom.state()?.answers.size).toBe(1);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(learner.syncs.at(-1)?.channels).toEqual([
      { name: 'state', status: 'saved', count: 0 },
      { name: 'answers', status: 'refused', count: 1 },
      { name: 'result', status: 'saved', count: 0 },
    ]);
    expect(learner.tracking.refused()).toEqual(['Which benefit did the owner name first?: fit']);
  });

  it('of a text that was saved by a pause and then killed reach the trainer at the next visit', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.put(2, { kind: 'text', text: 'not left yet' });
    await vi.advanceTimersByTimeAsync(1);
    classroom.kill();
    await classroom.open();
    await soon();
    expect(classroom.get('cmi.interactions.2.student_response')).toBe('not left yet');
  });
});

describe('time', () => {
  it('is what the learner worked since the opening of the page, and set only on leaving', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await vi.advanceTimersByTimeAsync(3_600_000);
    learner.time.pass(92_000);
    learner.choose(['fit'], 1);
    await soon();
    expect(classroom.sets(`${AT_CORE}.session_time`)).toEqual([]);
    learner.tracking.flush();
    learner.time.pass(8_000);
    await learner.tracking.exit();
    expect(classroom.sets(`${AT_CORE}.session_time`)).toEqual(['0000:01:32.00', '0000:01:40.00']);
    expect(classroom.get(`${AT_CORE}.total_time`)).toBe('0000:01:40.00');
  });
});

describe('leaving', () => {
  it('has everything at the LMS when `beforeunload` ends, and finishes once at `pagehide`', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    learner.tracking.flush();
    expect(classroom.state()?.answers.size).toBe(1);
    expect(classroom.count('LMSFinish')).toBe(0);
    learner.tracking.close();
    learner.tracking.flush();
    learner.tracking.close();
    expect(classroom.count('LMSFinish')).toBe(1);
    expect(classroom.get(`${AT_CORE}.exit`)).toBe('suspend');
  });

  it('goes on for a learner who stays after `beforeunload`', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.tracking.flush();
    learner.choose(['fit'], 1);
    await soon();
    expect(classroom.state()?.answers.size).toBe(1);
    expect(classroom.count('LMSInitialize')).toBe(1);
  });

  it('sets and opens nothing after `pagehide`, whatever a page that was frozen then does', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.tracking.close();
    const before = classroom.lms.calls.length;
    learner.choose(['fit'], 1);
    learner.pass();
    await vi.advanceTimersByTimeAsync(600_000);
    learner.tracking.flush();
    learner.tracking.close();
    await learner.tracking.exit();
    expect(classroom.lms.calls.length).toBe(before);
  });

  it('is no proof: what was told then is never taken for arrived', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    await soon();
    learner.choose(['fit'], 1);
    learner.tracking.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(classroom.records.map(({ told }) => told)).toEqual(['unchecked']);
  });
});

describe('looking back and looking in', () => {
  const stored = { 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'passed' };
  const setsOf = ({ lms }: Classroom): string[] =>
    lms.calls.flatMap(([name, element, value]) => (name === 'LMSSetValue' ? [`${element}=${value}`] : []));

  it('in review sets nothing but time', async () => {
    const classroom = new Classroom({ mode: 'review' }, stored);
    const learner = await playStory(createScormSession(samplePackage(), SCORM12, classroom.surroundings()));
    expect(learner.launch.mode).toBe('review');
    expect(setsOf(classroom)).toEqual([`${AT_CORE}.session_time=0000:00:00.00`]);
    expect(classroom.disk.records.size).toBe(0);
  });

  it('in browse says so, at the start and at the end, so that the LMS concludes nothing itself', async () => {
    const classroom = new Classroom({ mode: 'browse' });
    const tracking = createScormSession(samplePackage(), SCORM12, classroom.surroundings());
    const learner = await visit(tracking);
    const said = [`${AT_CORE}.lesson_status=browsed`, `${AT_CORE}.exit=suspend`];
    expect(learner.launch.mode).toBe('browse');
    expect([setsOf(classroom), classroom.count('LMSCommit')]).toEqual([said, 1]);
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    expect(setsOf(classroom)).toEqual(said);
    tracking.close();
    expect(setsOf(classroom)).toEqual([...said, ...said]);
    expect(classroom.get(`${AT_CORE}.lesson_status`)).toBe('browsed');
    expect(classroom.disk.records.size).toBe(0);
  });
});

describe('review', () => {
  it.each([
    ['shows what this browser has kept, whatever another has put in its place', 0, 1],
    ['shows nothing of another attempt', 1, 0],
  ])('%s', async (_, shift, shown) => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    await soon();
    const held = classroom.state();
    if (held?.attempt === undefined) throw new Error('nothing was stored');
    const attempt = { ...held.attempt, tag: held.attempt.tag + shift };
    const replaced = encodeState({ ...held, attempt, answers: new Map(), times: new Map() });
    Object.assign(classroom.lms.stored, { 'cmi.suspend_data': replaced, 'cmi.core.lesson_status': 'passed' });
    classroom.kill({ mode: 'review' });
    const again = await classroom.open();
    expect(again.launch.mode).toBe('review');
    expect(again.state.answers.size).toBe(shown);
    again.tracking.close();
    expect(classroom.get('cmi.suspend_data')).toBe(replaced);
  });
});

it('falls back to saving locally where there is no LMS, and says so', async () => {
  const classroom = new Classroom();
  const alone = { ...classroom.surroundings(), window: {} };
  const learner = await visit(createScormSession(samplePackage(), SCORM12, alone));
  learner.choose(['fit'], 1);
  await learner.tracking.exit();
  expect(learner.statuses).toContain('local');
  classroom.kill();
  const again = await visit(
    createScormSession(samplePackage(), SCORM12, { ...classroom.surroundings(), window: {} }),
  );
  expect(again.state.answers.size).toBe(1);
});

/** A thousand lessons seen and a thousand single choices answered. */
function largeState(): SavedState {
  const state = emptyState(COURSE, 'es');
  for (let number = 1; number <= 1000; number++) {
    state.lessons.add(number);
    // At 2 and 3 stand texts.
    if (number !== 2 && number !== 3) state.answers.set(number, { kind: 'choice', tries: 1, chosen: [2] });
  }
  return state;
}
