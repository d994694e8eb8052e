/** docs/xapi.md is true: its examples are what is sent, and its queries find it in an LRS. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackageData } from '../../../src/course/model/package-data.ts';
import type { VideoEvent } from '../../../src/course/model/video-event.ts';
import type { Statement } from '../../../src/tracking/lrs/statements.ts';
import { createScene, type LrsScene, pass } from './support/lrs-scene.ts';
import { BESIDE, quizCourse } from './support/quiz-course.ts';
import { quizLearner } from './support/quiz-learner.ts';

const PAGE = readFileSync('docs/xapi.md', 'utf8');
const COURSE = 'https://example.org/courses/sample';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const VIDEO_SESSION = 'https://w3id.org/xapi/video/extensions/session-id';
/** What differs at every run. */
const [ID, TIME] = ['00000000-0000-4000-8000-000000000000', '2026-05-05T00:00:00.000Z'];

let scene: LrsScene;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
  expect(scene.lrs.problems).toEqual([]);
});

function coded(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code ?? '',
  );
}

const FILM = { lesson: 'more/last', block: 'film', title: 'A film' };
const event = (kind: VideoEvent['kind'], time: number): VideoEvent => ({
  kind,
  time,
  length: 40,
  counted: 1,
  segments: time === 0 ? [] : [[0, time]],
  progress: time / 40,
  threshold: undefined,
  played: time,
  setting: {
    speed: 1,
    volume: 1,
    fullScreen: false,
    captions: 'en',
    quality: undefined,
    width: 640,
    height: 360,
  },
});

function sample(): PackageData {
  const { course, rule } = quizCourse();
  const title = 'Winning employers';
  const description = 'How a school asks firms for placements.';
  return quizCourse({
    course: { ...course, title, description, language: 'en' },
    rule: { ...rule, pass: 0.5 },
  });
}

/** Two visits: a try too many, a quiz failed and passed, half a film, everything opened. */
async function study(): Promise<void> {
  const data = sample();
  const device = scene.device();
  const tab = await device.open();
  const pupil = quizLearner(data, tab);
  pupil.open(1);
  tab.time.pass(60_000, 'start/welcome');
  await pass(60_000);
  pupil.open(2);
  pupil.answer(BESIDE, 2, 1);
  pupil.answer(BESIDE, 1, 2);
  pupil.begin();
  await pass(3000);
  pupil.handIn(0);
  await pass(3000);
  await tab.leave();
  const again = await device.open();
  const later = quizLearner(data, again);
  later.open(2);
  later.begin();
  await pass(3000);
  later.handIn(1);
  later.open(3);
  for (const [kind, time] of [
    ['initialized', 0],
    ['played', 0],
    ['paused', 20],
    ['terminated', 20],
  ] as const)
    again.tracking.video({ ...FILM, ...event(kind, time) });
  again.time.pass(30_000, 'more/last');
  await pass(3000);
  const leaving = again.tracking.exit();
  await pass(3000);
  await leaving;
}

/** As the page shows a statement: what all have in common stands there once. */
function shown({ verb, object, result, context }: Statement): object {
  const { [SESSION]: _, ...extensions } = context.extensions ?? {};
  if (VIDEO_SESSION in extensions) extensions[VIDEO_SESSION] = ID;
  const { contextActivities } = context;
  return JSON.parse(
    JSON.stringify({
      verb: { id: verb.id },
      object,
      result,
      ...((contextActivities || Object.keys(extensions).length > 0) && {
        context: { contextActivities, ...(Object.keys(extensions).length > 0 && { extensions }) },
      }),
    }),
  ) as object;
}

function common({ object: _, result: __, ...statement }: Statement): object {
  const { contextActivities: ___, ...context } = statement.context;
  return { ...statement, id: ID, timestamp: TIME, context: { ...context, extensions: { [SESSION]: ID } } };
}

const name = ({ verb }: Statement): string => verb.id.split('/').at(-1) ?? '';
const isVideo = ({ object }: Statement): boolean => String(object.definition?.type).includes('/video/');

it('shows each statement as it is sent', async () => {
  scene = createScene('plain', 'xapi', sample);
  await study();
  const statements: Statement[] = scene.lrs.statements;
  const [first, ...examples] = coded('json').map((text) => JSON.parse(text) as Statement);
  expect(first).toEqual(common(statements[0] as Statement));
  for (const example of examples) expect(statements.map(shown)).toContainEqual(example);
  const kinds = (all: Statement[]) =>
    [
      ...new Set(
        all.filter((one) => !isVideo(one)).map((one) => `${name(one)} ${one.object.definition?.type}`),
      ),
    ].sort();
  expect(kinds(examples)).toEqual(kinds(statements));
});

type Queries = Record<string, (course: string) => Promise<unknown>>;

function queries(): Queries {
  const code = coded('js').join('\n');
  const names = [...code.matchAll(/async function (\w+)\(course\)/g)].map(([, one]) => one);
  const make = new Function('fetch', 'endpoint', 'headers', `${code}; return { ${names.join(', ')} }`);
  const headers = { Authorization: scene.lrs.auth, 'X-Experience-API-Version': '1.0.3' };
  return make(scene.fetch, scene.lrs.endpoint, headers) as Queries;
}

describe.each(['xapi', 'cmi5'] as const)('the queries, of %s', (standard) => {
  it('find who finished and passed, what was hard, how long it took, what was watched', async () => {
    scene = createScene('plain', standard, sample);
    await study();
    const [ada, bob] =
      standard === 'xapi' ? ['mailto:ada@example.org', 'mailto:bob@example.org'] : ['ada', 'bob'];
    if (standard === 'xapi') await opened(String(bob));
    vi.useRealTimers();
    const { whoFinished, whoPassed, difficulty, time, watched } = queries();
    expect(await whoFinished?.(COURSE)).toEqual([ada]);
    expect(await whoPassed?.(COURSE)).toEqual({ [String(ada)]: 0.6 });
    const hard = (await difficulty?.(COURSE)) as { question: string }[];
    expect(hard.sort((a, b) => a.question.localeCompare(b.question))).toEqual([
      { question: `${COURSE}/start/check#beside`, name: 'And besides?', right: 0, of: 1 },
      { question: `${COURSE}/start/check#q11`, name: 'Question 11', right: 0, of: 1 },
      { question: `${COURSE}/start/check#q12`, name: 'Question 12', right: 0, of: 1 },
    ]);
    const minutes = (await time?.(COURSE)) as Record<string, number>;
    expect(minutes[String(ada)]).toBe(1.5);
    expect(await watched?.(COURSE)).toEqual({ [`${COURSE}/more/last#film`]: { [String(ada)]: 0.5 } });
  });
});

/** A learner who looked and left. */
async function opened(mbox: string): Promise<void> {
  const search = scene.search().replace('mailto%3Aada%40example.org', encodeURIComponent(mbox));
  const tab = await scene.device().open({}, search);
  tab.lesson(1);
  await pass(3000);
  await tab.leave();
}
