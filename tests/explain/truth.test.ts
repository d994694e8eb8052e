/** The truth table is true: the same learners, played by the real player and trackers, report the same. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { QuizAnswer } from '../../src/course/model/answer.ts';
import type { Course } from '../../src/course/model/model.ts';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { ordinals } from '../../src/course/outcome/full-progress.ts';
import type { Progress } from '../../src/course/outcome/outcome.ts';
import { type Learner, learnersOf, unitRule } from '../../src/explain/learners.ts';
import { momentsOf } from '../../src/explain/moments.ts';
import { createCmi5Lms } from '../../src/fakes/lrs/cmi5-lms.ts';
import { forgetAnswers, keepAnswer, recordLesson, recordTime } from '../../src/player/record.ts';
import { createSession, type Session } from '../../src/player/session.ts';
import { packageData } from '../../src/render/package-data.ts';
import { emptyState } from '../../src/state/codec.ts';
import { statementsOf } from '../../src/targets/lrs-words.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { SCORM12 } from '../../src/targets/scorm12/dialect.ts';
import { words as scormWords } from '../../src/targets/scorm12/words.ts';
import { SCORM2004 } from '../../src/targets/scorm2004/dialect.ts';
import { words as scorm2004Words } from '../../src/targets/scorm2004/words.ts';
import type { Moment } from '../../src/targets/words.ts';
import { loadTexts } from '../../src/texts/index.ts';
import { createCmi5 } from '../../src/tracking/cmi5/cmi5.ts';
import { createXapi } from '../../src/tracking/lrs/xapi.ts';
import { createScormSession } from '../../src/tracking/scorm/session.ts';
import type { Tracking } from '../../src/tracking/tracking.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { strictScorm12 } from '../support/strict-scorm12.ts';
import { strictScorm2004 } from '../support/strict-scorm2004.ts';
import { goOn, handTime, surroundingsOf, XAPI_TIMING } from '../support/tracking.ts';
import { courses } from './courses.ts';

let lrs: FakeLrs;
beforeEach(async () => {
  lrs = await fakeLrs();
});
afterEach(() => lrs.close());

interface Row {
  learner: Learner;
  data: PackageData;
  /** How the learner stood, as the table has it. */
  moments: Moment[];
}

/** Every learner of every package, with the data that the package would hold. */
async function rowsOf(course: Course): Promise<Row[]> {
  const texts = await loadTexts('en');
  return planPackages(course).flatMap((plan) => {
    const numbers = ordinals();
    const unit = unitRule(course, plan.modules, numbers);
    const data = packageData(plan, { ...numbers, interaction: () => undefined }, texts, [], 20);
    return learnersOf(unit).map((learner) => ({
      learner,
      data,
      moments: momentsOf(unit.rule, learner.steps, unit.lessons),
    }));
  });
}

/** Does what a learner did, act by act, by the functions that the page calls. */
async function play(data: PackageData, steps: readonly Progress[], tracking: Tracking): Promise<void> {
  const time = handTime();
  const [lesson] = data.lessons;
  if (lesson === undefined) throw new Error('A package has a lesson');
  const session = createSession(data, tracking, time, emptyState(data.course.id, 'en'), lesson);
  session.launch = await tracking.start(time, goOn);
  for (const step of steps) {
    for (const number of step.lessons) {
      session.lesson = data.lessons.find((one) => one.number === number) ?? lesson;
      recordLesson(session);
    }
    time.pass(step.activeSeconds * 1000 - time.total());
    recordTime(session);
    await answer(session, step);
  }
  await tracking.exit();
}

async function answer(session: Session, step: Progress): Promise<void> {
  const quizzes = [...step.answers].filter(
    (entry): entry is [number, QuizAnswer] => entry[1].kind === 'quiz',
  );
  for (const [block, quiz] of quizzes) {
    const members = session.data.rule.quizzes.find((rule) => rule.block === block)?.members ?? [];
    const before = session.state.answers.get(block);
    if (before?.kind === 'quiz' && before.attempts === quiz.attempts) continue;
    forgetAnswers(session, members);
    keepAnswer(session, block, { ...quiz, finished: false });
    await Promise.resolve();
  }
  for (const [block, given] of step.answers) {
    if (given.kind === 'quiz') continue;
    keepAnswer(session, block, given);
    await Promise.resolve();
  }
  for (const [block, quiz] of quizzes) {
    keepAnswer(session, block, quiz);
    await Promise.resolve();
  }
}

/** Status and score. */
async function scormReport({ data, learner }: Row): Promise<string[]> {
  const { pass } = data.rule;
  const lms = strictScorm12({ behaviour: pass === undefined ? {} : { mastery: pass * 100 } });
  await play(
    data,
    learner.steps,
    createScormSession(data, SCORM12, { ...surroundingsOf(), window: { parent: { API: lms } } }),
  );
  expect(lms.offences).toEqual([]);
  const { 'cmi.core.lesson_status': status, 'cmi.core.score.raw': score } = lms.stored;
  return [status ?? '', score ?? '–'];
}

/** Completion, success and score. */
async function scorm2004Report({ data, learner }: Row): Promise<string[]> {
  const lms = strictScorm2004();
  const around = { ...surroundingsOf(), window: { parent: { API_1484_11: lms } } };
  await play(data, learner.steps, createScormSession(data, SCORM2004, around));
  expect(lms.offences).toEqual([]);
  const { stored } = lms;
  return [
    stored['cmi.completion_status'] ?? '',
    stored['cmi.success_status'] ?? 'unknown',
    stored['cmi.score.scaled'] ?? '–',
  ];
}

/** The last statement of each verb about the course: a better score is sent again. */
async function xapiReport({ data, learner }: Row): Promise<Record<string, unknown>> {
  const launch = { endpoint: lrs.endpoint, auth: lrs.auth, actor: '{"mbox":"mailto:ada@example.org"}' };
  const activity = `https://lms.example/activity/${learner.did}`;
  await play(
    data,
    learner.steps,
    createXapi(data, {
      ...surroundingsOf(),
      address: {
        search: `?${new URLSearchParams({ ...launch, activity_id: activity })}`,
        replace: () => {},
        storage: { getItem: () => null, setItem: () => {} },
        key: 'launch',
      },
      fetch: (url, request) => fetch(url, request),
      timing: XAPI_TIMING,
    }),
  );
  return reportOn(activity);
}

/** The same, as a cmi5 LMS hears it. */
async function cmi5Report({ data, learner }: Row): Promise<Record<string, unknown>> {
  const { pass } = data.rule;
  const lms = createCmi5Lms(lrs, {
    registration: randomUUID(),
    ...(pass !== undefined && { masteryScore: pass }),
  });
  const address = { search: lms.launch(), replace: () => {}, storage: undefined, key: '' };
  const around = { ...surroundingsOf(), address, timing: XAPI_TIMING };
  await play(data, learner.steps, createCmi5(data, { ...around, fetch: (url, init) => fetch(url, init) }));
  const report = await reportOn(lms.sessions[0]?.activityId ?? '');
  expect(lrs.problems).toEqual([]);
  return report;
}

async function reportOn(activity: string): Promise<Record<string, unknown>> {
  const named = (verb: string) =>
    lrs.statements.filter(({ verb: { id }, object }) => object.id === activity && id.endsWith(`/${verb}`));
  await expect.poll(() => named('terminated')).toHaveLength(1);
  return Object.fromEntries(
    ['completed', 'passed', 'failed'].map((verb) => {
      const { duration: _, score, ...told } = named(verb).at(-1)?.result ?? {};
      // Which score `completed` has depends on the moment, and the table knows whole steps.
      const result = { ...told, ...(score !== undefined && verb !== 'completed' && { score }) };
      return [verb, result];
    }),
  );
}

it.each(Object.keys(courses))('SCORM 1.2 of a course with %s is told what the table says', async (name) => {
  for (const row of await rowsOf(courses[name] as Course)) {
    const said = `${row.learner.did} ${JSON.stringify(row.learner.what ?? {})}`;
    expect([said, await scormReport(row)]).toEqual([said, scormWords.told(row.moments).cells]);
  }
});

it.each(Object.keys(courses))('SCORM 2004 of a course with %s is told what the table says', async (name) => {
  for (const row of await rowsOf(courses[name] as Course)) {
    const said = `${row.learner.did} ${JSON.stringify(row.learner.what ?? {})}`;
    expect([said, await scorm2004Report(row)]).toEqual([said, scorm2004Words.told(row.moments).cells]);
  }
});

const REPORTS = { xapi: xapiReport, cmi5: cmi5Report };
const each = Object.keys(courses).flatMap((name) => [['xapi', name] as const, ['cmi5', name] as const]);

it.each(each)('the LRS (%s) of a course with %s is told what the table says', async (standard, name) => {
  for (const row of await rowsOf(courses[name] as Course)) {
    lrs.statements.length = 0;
    lrs.states.clear();
    const last = new Map(
      statementsOf(row.moments, standard === 'cmi5').map(({ verb, result }) => [verb, result]),
    );
    const expected = Object.fromEntries(
      (['completed', 'passed', 'failed'] as const).map((verb) => [verb, last.get(verb) ?? {}]),
    );
    expect([row.learner.did, await REPORTS[standard](row)]).toEqual([row.learner.did, expected]);
  }
});

it('failing is told to SCORM only once nothing else is left to do, and to the LRS at once', async () => {
  const rows = await rowsOf(courses['pass mark, few tries'] as Course);
  const row = rows.find(({ learner }) => learner.did === 'didWrongSpent') as Row;
  const lessons = row.data.lessons.map(({ number }) => number);
  const steps = row.learner.steps.map((step) => ({ ...step, lessons: new Set(lessons.slice(0, -1)) }));
  const all = [...steps, ...row.learner.steps];
  const played = async (some: Progress[]) => {
    const one = { ...row, learner: { ...row.learner, steps: some } };
    lrs.statements.length = 0;
    lrs.states.clear();
    const { failed } = (await xapiReport(one)) as { failed: { success?: boolean } };
    expect(await scormReport(one)).toEqual(scormWords.told(momentsOf(row.data.rule, some, lessons)).cells);
    return [(await scormReport(one))[0], failed.success];
  };
  expect(await played(steps)).toEqual(['incomplete', false]);
  expect(await played(all)).toEqual(['failed', false]);
});

it('tells of learners who end in every way', async () => {
  const rows = (await Promise.all(Object.values(courses).map(rowsOf))).flat();
  expect(new Set(rows.map(({ moments }) => scormWords.told(moments).cells[0]))).toEqual(
    new Set(['incomplete', 'failed', 'completed', 'passed']),
  );
  expect([...new Set(rows.map(({ learner }) => learner.did))].sort()).toEqual([
    'didAll',
    'didBetter',
    'didExcept',
    'didLessons',
    'didOnly',
    'didOpen',
    'didRead',
    'didRight',
    'didWorse',
    'didWrongOpen',
    'didWrongSpent',
  ]);
});
