/** Objectives of SCORM 2004: by id, at the LMS's own places, never lowered, and no load where it refuses them. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Objective } from '../../../src/course/model/model.ts';
import { replyTo } from '../../../src/course/outcome/responses.ts';
import type { LmsSettings } from '../../../src/fakes/behaviours.ts';
import { SCORM2004 } from '../../../src/targets/scorm2004/dialect.ts';
import { createObjectives } from '../../../src/targets/scorm2004/objectives.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import { type StrictScorm2004, strictScorm2004 } from '../../support/strict-scorm2004.ts';
import { surroundingsOf, type Visit, visit } from '../../support/tracking.ts';
import { historyCourse, rightChoice, wrongChoice } from './support/course.ts';

let lms: StrictScorm2004;
beforeEach(() => {
  vi.useFakeTimers();
  lms = strictScorm2004();
});
afterEach(() => void vi.useRealTimers());

const SUSPENDED = { 'cmi.exit': 'suspend' };

/** A visit in another browser than those before. */
function open(objectives?: Objective[]): Promise<Visit> {
  const data = historyCourse();
  if (objectives !== undefined) data.modules[0] = { id: 'start', title: 'Start', objectives };
  const around = {
    ...surroundingsOf(),
    window: { parent: { API_1484_11: lms } },
    objectives: createObjectives,
  };
  return visit(createScormSession(data, SCORM2004, around));
}

function again(stored = lms.stored, behaviour: LmsSettings = {}): void {
  lms = strictScorm2004({ stored, behaviour });
}

/** Answers the questions of the first objective and opens its lessons. */
async function reach(learner: Visit): Promise<void> {
  learner.lesson(1);
  learner.put(1, rightChoice(1));
  await vi.advanceTimersByTimeAsync(5000);
}

function list(): (string | undefined)[][] {
  return [0, 1, 2, 3].flatMap((at) => {
    const [id, completion, success, scaled] = [
      'id',
      'completion_status',
      'success_status',
      'score.scaled',
    ].map((name) => lms.stored[`cmi.objectives.${at}.${name}`]);
    return id === undefined ? [] : [[id, completion, success, scaled]];
  });
}

const sets = (): string[][] =>
  lms.calls.filter(([call, element]) => call === 'SetValue' && element?.startsWith('cmi.objectives.'));

it('are told from the first commit on, all of them and in the order of the course', async () => {
  const learner = await open();
  expect(list()).toEqual([
    ['start/names', 'incomplete', undefined, undefined],
    ['start/uses', 'incomplete', undefined, undefined],
  ]);
  expect(lms.stored['cmi.objectives.1.description']).toBe('Use {each} of them');
  await reach(learner);
  // A lesson of its module is not opened yet.
  expect(list()[0]).toEqual(['start/names', 'incomplete', 'passed', '1']);
  for (const lesson of [2, 3]) learner.lesson(lesson);
  learner.put(5, wrongChoice(1, 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(list()[1]).toEqual(['start/uses', 'completed', undefined, '0']);
  const numbers = ['raw', 'min', 'max'].map((name) => lms.stored[`cmi.objectives.0.score.${name}`]);
  expect(numbers).toEqual(['100', '0', '100']);
  expect(lms.offences).toEqual([]);
});

it('are found by their id on coming back, wherever they stand; what is new follows at the end', async () => {
  const held = ['other/one', 'start/uses'].flatMap((id, at) => [
    [`cmi.objectives.${at}.id`, id],
    [`cmi.objectives.${at}.completion_status`, 'incomplete'],
  ]);
  again({ ...SUSPENDED, ...Object.fromEntries(held) });
  await open();
  await vi.advanceTimersByTimeAsync(5000);
  expect(list().map(([id]) => id)).toEqual(['other/one', 'start/uses', 'start/names']);
  again();
  await open([
    { id: 'added', text: '' },
    { id: 'names', text: 'Changed' },
  ]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(list().map(([id]) => id)).toEqual(['other/one', 'start/uses', 'start/names', 'start/added']);
  expect(lms.stored['cmi.objectives.3.description']).toBeUndefined();
  expect(lms.offences).toEqual([]);
});

it('are told once: a visit that changes nothing sets none', async () => {
  await reach(await open());
  again();
  await open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sets()).toEqual([]);
});

it('never fall below what the LMS holds', async () => {
  const values = {
    id: 'start/names',
    completion_status: 'completed',
    success_status: 'passed',
    'score.scaled': '0.9',
  };
  const held = Object.entries(values).map(([name, value]) => [`cmi.objectives.0.${name}`, value]);
  again({ ...SUSPENDED, ...Object.fromEntries(held) });
  const learner = await open();
  learner.put(1, wrongChoice(1, 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(list()[0]).toEqual(['start/names', 'completed', 'passed', '0.9']);
});

it.each(['401', '351'])(
  'are left alone where the LMS refuses one with %s, and all else is saved',
  async (code) => {
    again({}, { refuses: { elements: '^cmi\\.objectives', code } });
    const learner = await open();
    await reach(learner);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sets()).toHaveLength(1);
    expect(learner.statuses.at(-1)).toBe('saved');
  },
);

it('are told again after a commit that failed', async () => {
  const learner = await open();
  lms.behaviour.commit = 'false';
  await reach(learner);
  expect(list()[0]?.[2]).toBeUndefined();
  lms.behaviour.dropsFailedCommit = true;
  await vi.advanceTimersByTimeAsync(10_000);
  delete lms.behaviour.commit;
  await vi.advanceTimersByTimeAsync(200_000);
  expect(list()[0]).toEqual(['start/names', 'incomplete', 'passed', '1']);
  expect(list()).toHaveLength(2);
});

it('are as many as every LMS keeps, in commits that browsers send', async () => {
  const many = Array.from({ length: 130 }, (_, n) => ({ id: `o${n}`, text: '日'.repeat(300) }));
  await open(many);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(
    Object.keys(lms.stored).filter((element) => /^cmi\.objectives\.\d+\.id$/.test(element)),
  ).toHaveLength(100);
  expect(Math.max(...lms.commitBytes)).toBeLessThanOrEqual(60 * 1024);
  expect(lms.commitBytes.length).toBeGreaterThan(1);
  expect(lms.offences).toEqual([]);
});

it('are not told in review, and none of a package without them', async () => {
  again(lms.stored, { mode: 'review' });
  await open();
  await vi.advanceTimersByTimeAsync(5000);
  expect(sets()).toEqual([]);
  again(lms.stored, { mode: 'normal' });
  await open([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(sets()).toEqual([]);
});

it('stand with each question that asks for one', () => {
  const data = historyCourse();
  const [lesson] = data.lessons;
  const block = lesson?.blocks[0];
  if (lesson === undefined || block === undefined) throw new Error('the course has a question');
  const reply = replyTo(data, lesson, block, rightChoice(1));
  const told = reply && SCORM2004.interaction({ ...reply, latency: 0, at: 0 });
  expect(new Map(told).get('objectives.0.id')).toBe('start/names');
});
