/** What is told on the way through a course: attempts at quizzes, lessons, modules; each once, wherever it was reached. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Statement } from '../../../src/tracking/lrs/statements.ts';
import { isMilestone } from '../../support/tracking.ts';
import { createScene, type LrsScene, pass, type Standard, type Tab } from './support/lrs-scene.ts';
import { BESIDE, quizCourse } from './support/quiz-course.ts';
import { type QuizLearner, quizLearner } from './support/quiz-learner.ts';

const BASE = 'https://example.org/courses/sample';
const ATTEMPT = `${BASE}/extensions/attempt`;

let scene: LrsScene;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
  expect(scene.lrs.problems).toEqual([]);
});

interface Pupil extends QuizLearner {
  tab: Tab;
}

function classOf(standard: Standard): { open(device?: ReturnType<LrsScene['device']>): Promise<Pupil> } {
  const data = quizCourse();
  scene = createScene('plain', standard, quizCourse);
  const own = scene.device();
  return {
    async open(device = own) {
      const tab = await device.open();
      return { ...quizLearner(data, tab), tab };
    },
  };
}

const short = ({ verb, object }: Statement): string =>
  `${verb.id.split('/').at(-1)} ${object.id.replace(`${BASE}/`, '').replace(BASE, 'course')}`;
const told = (): string[] => scene.lrs.statements.filter(isMilestone).map(short);
const named = (text: string): Statement[] =>
  scene.lrs.statements.filter((one: Statement) => short(one) === text);

describe.each(['xapi', 'cmi5'] as const)('to %s', (standard) => {
  it('tells attempts at a quiz, then its lesson, then the module', async () => {
    const { open } = classOf(standard);
    const pupil = await open();
    pupil.open(1);
    pupil.open(2);
    pupil.answer(BESIDE, 1, 1);
    pupil.begin();
    await pass(3000);
    pupil.handIn(0);
    await pass(3000);
    pupil.begin();
    await pass(3000);
    pupil.handIn(1);
    pupil.open(3);
    await pass(3000);
    await pupil.tab.tracking.exit();
    const quiz = 'start/check#final';
    expect(told()).toEqual([
      'completed start/welcome',
      `attempted ${quiz}`,
      `completed ${quiz}`,
      `failed ${quiz}`,
      'completed start/check',
      'completed start',
      `attempted ${quiz}`,
      `completed ${quiz}`,
      `passed ${quiz}`,
      'completed more/last',
      'completed more',
    ]);
    const score = { scaled: 0.5, raw: 2, min: 0, max: 4 };
    const [passed] = named(`passed ${quiz}`);
    expect(passed).toMatchObject({
      object: {
        definition: { type: 'http://adlnet.gov/expapi/activities/assessment', name: { es: 'Final check' } },
      },
      result: { success: true, score },
      context: {
        extensions: { [ATTEMPT]: 2 },
        contextActivities: { parent: [{ id: `${BASE}/start/check` }] },
      },
    });
    expect(named(`completed ${quiz}`).map(({ result }) => result)).toEqual([
      { completion: true, score: { ...score, scaled: 0, raw: 0 } },
      { completion: true, score },
    ]);
    expect(named('completed start/check')[0]).toMatchObject({
      object: {
        definition: { type: 'http://adlnet.gov/expapi/activities/lesson', name: { es: 'Lesson check' } },
      },
      context: { contextActivities: { parent: [{ id: `${BASE}/start` }] } },
    });
    expect(named('completed start')[0]?.object.definition).toEqual({
      type: 'http://adlnet.gov/expapi/activities/module',
      name: { es: 'Start' },
    });
    // Everything in it comes before what it makes up.
    const all = scene.lrs.statements.map(short);
    expect(all.indexOf('answered start/check#q12')).toBeLessThan(all.indexOf(`completed ${quiz}`));
    expect(all.findLastIndex((one) => one.startsWith('completed more'))).toBeLessThan(
      all.findIndex(
        (one) => one.startsWith('completed course') || one === 'completed https://lms.example/activity/7',
      ),
    );
  });

  it('says of an answer its quiz, its objective and the number of the attempt', async () => {
    const { open } = classOf(standard);
    const pupil = await open();
    pupil.open(2);
    pupil.answer(BESIDE, 2, 1);
    pupil.answer(BESIDE, 1, 2);
    pupil.begin();
    pupil.handIn(1);
    await pass(3000);
    const [asked] = named('answered start/check#q11');
    expect(asked?.context).toMatchObject({
      extensions: { [ATTEMPT]: 1 },
      contextActivities: {
        parent: [{ id: `${BASE}/start/check#final` }],
        other: [
          {
            id: `${BASE}/start#cost`,
            definition: {
              type: 'http://adlnet.gov/expapi/activities/objective',
              name: { es: 'Name what it costs' },
            },
          },
        ],
      },
    });
    const groups = asked?.context.contextActivities?.grouping?.map(({ id }) => id);
    expect(groups).toContain(`${BASE}/start/check`);
    const beside = named('answered start/check#beside').map(({ context }) => context);
    expect(beside.map(({ extensions }) => extensions?.[ATTEMPT])).toEqual([1, 2]);
    expect(beside[0]?.contextActivities).toMatchObject({ parent: [{ id: `${BASE}/start/check` }] });
    expect(beside[0]?.contextActivities?.other).toBeUndefined();
  });

  it.each(['leave', 'kill'] as const)('says nothing twice over visits that end by %s', async (how) => {
    const { open } = classOf(standard);
    let pupil = await open();
    pupil.open(1);
    pupil.open(2);
    pupil.begin();
    await pass(1);
    await pupil.tab[how]();
    pupil = await open();
    pupil.handIn(2);
    await pass(1);
    await pupil.tab[how]();
    pupil = await open();
    pupil.answer(BESIDE, 1, 1);
    pupil.open(3);
    await pass(1);
    await pupil.tab[how]();
    await open();
    await pass(5000);
    expect(told().sort()).toEqual([
      'attempted start/check#final',
      'completed more',
      'completed more/last',
      'completed start',
      'completed start/check',
      'completed start/check#final',
      'completed start/welcome',
      'passed start/check#final',
    ]);
    const times = scene.lrs.statements.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort());
  });
});

it('tells a module once whose lessons two devices did, whichever comes to know it', async () => {
  const { open } = classOf('xapi');
  const [phone, laptop] = [scene.device(), scene.device()];
  const [one, other] = [await open(phone), await open(laptop)];
  one.open(1);
  other.open(2);
  other.answer(BESIDE, 1, 1);
  other.begin();
  other.handIn(2);
  await pass(20_000);
  for (const { tab } of [one, other]) await tab.leave();
  for (const device of [phone, laptop]) {
    const again = await open(device);
    await pass(5000);
    await again.tab.leave();
  }
  expect(told().filter((text) => text === 'completed start')).toHaveLength(1);
});

it('tells of a module’s package no module but the package', async () => {
  const data = quizCourse();
  const [module] = data.modules;
  const course = { ...data.course, iri: `${BASE}/start`, module: 'Start' };
  const lessons = data.lessons.slice(0, 1);
  const own = { ...data, course, modules: module === undefined ? [] : [module], lessons };
  scene = createScene('plain', 'xapi', () => own);
  const tab = await scene.device().open();
  const pupil = quizLearner(own, tab);
  pupil.open(1);
  await pass(3000);
  expect(told()).toEqual(['completed start/welcome']);
  expect(named('completed start/welcome')[0]?.context.contextActivities?.parent).toEqual([
    { objectType: 'Activity', id: `${BASE}/start` },
  ]);
});
