/** What a cmi5 LMS lays down at a launch, and what a unit says of it; every statement is checked by `check-cmi5`. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PackageData } from '../../../src/course/model/package-data.ts';
import { CMI5_ACTOR, type Cmi5Lms, PUBLISHER_ID } from '../../../src/fakes/lrs/cmi5-lms.ts';
import { createCmi5 } from '../../../src/tracking/cmi5/cmi5.ts';
import {
  isMilestone,
  samplePackage,
  surroundingsOf,
  UNDECIDED,
  verbOf,
  XAPI_TIMING,
} from '../../support/tracking.ts';
import {
  createScene,
  type Device,
  type LrsScene,
  OTHER_REGISTRATION,
  pass,
  REGISTRATION,
  responses,
  type Tab,
} from '../lrs/support/lrs-scene.ts';

let scene: LrsScene;
let lms: Cmi5Lms;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
  scene = createScene('plain', 'cmi5');
  lms = scene.lms as Cmi5Lms;
});
afterEach(() => {
  vi.useRealTimers();
  expect(scene.lrs.problems).toEqual([]);
});

const CONTEXT = 'https://w3id.org/xapi/cmi5/context/';
const SESSION = `${CONTEXT}extensions/sessionid`;
const FAILED = { ...UNDECIDED, success: 'failed' } as const;

const said = (name: string) => scene.lrs.statements.filter((one) => verbOf(one) === name);
const categories = ({ context }: { context: { contextActivities: { category?: { id: string }[] } } }) =>
  context.contextActivities.category?.map(({ id }) => id.split('/').at(-1));

/** All of the story of one visit. */
async function study(tab: Tab): Promise<void> {
  tab.lesson(1);
  tab.choose(['fit'], 1);
  tab.lesson(2);
  tab.pass();
  tab.time.pass(5000);
  await pass(5000);
}

describe('a launch', () => {
  it('asks for the token once, then for what the LMS lays down, then says that it begins', async () => {
    const tab = await scene.device().open();
    await pass(5000);
    const asked = scene.lrs.requests.map(({ method, path }) => {
      const url = new URL(path, 'http://lrs');
      const document = url.searchParams.get('stateId') ?? url.searchParams.get('profileId') ?? '';
      return `${method} ${url.pathname} ${document}`.trim();
    });
    expect(asked.slice(0, 3)).toEqual([
      'POST /fetch',
      'GET /xapi/activities/state LMS.LaunchData',
      'GET /xapi/agents/profile cmi5LearnerPreferences',
    ]);
    expect(asked.filter((one) => one === 'POST /fetch')).toHaveLength(1);
    expect(scene.verbs()[0]).toBe('initialized');
    expect(tab.launch.mode).toBe('normal');
  });

  it('says everything of the actor, the registration and the activity of the launch', async () => {
    await study(await scene.device().open());
    const [session] = lms.sessions;
    for (const statement of scene.lrs.statements) {
      expect(statement.actor).toEqual(CMI5_ACTOR);
      expect(statement.context.registration).toBe(REGISTRATION);
    }
    expect(said('completed')[0].object.id).toBe(session?.activityId);
    expect([...scene.lrs.states.keys()]).toEqual([
      `${session?.activityId} ${JSON.stringify(CMI5_ACTOR)} ${REGISTRATION} coursewright`,
    ]);
  });

  it('puts the template first, names nothing twice, and sorts what cmi5 defines from what it allows', async () => {
    await study(await scene.device().open());
    const byVerb = Object.fromEntries(
      scene.lrs.statements
        .filter((one) => !isMilestone(one))
        .map((one) => [one.verb.id.split('/').at(-1), categories(one)]),
    );
    expect(byVerb).toMatchObject({
      initialized: ['category', 'cmi5'],
      completed: ['category', 'cmi5', 'moveon'],
      passed: ['category', 'cmi5', 'moveon'],
      answered: ['category'],
      experienced: ['category'],
      progressed: ['category'],
    });
    for (const one of scene.lrs.statements.filter(isMilestone)) expect(categories(one)).toEqual(['category']);
    for (const { context } of scene.lrs.statements) {
      const groups: string[] = context.contextActivities.grouping.map(({ id }: { id: string }) => id);
      expect(groups[0]).toBe(PUBLISHER_ID);
      expect(new Set(groups).size).toBe(groups.length);
    }
    expect(said('completed')[0].result.score).toBeUndefined();
    expect(said('passed')[0].result.score.scaled).toBe(1);
  });

  it('is opened alone where nothing launched the page', async () => {
    const tracking = createCmi5(samplePackage(), {
      ...surroundingsOf(),
      address: { search: '', replace: () => {}, storage: undefined, key: '' },
      fetch: () => Promise.reject(new Error('nobody is asked')),
      timing: XAPI_TIMING,
    });
    const statuses: string[] = [];
    tracking.onStatus(({ status }) => statuses.push(status));
    await tracking.start({ total: () => 0, inLesson: () => 0, idle: () => 0 }, async () => 'anew');
    expect(statuses).toEqual(['local']);
  });
});

describe.each(['Browse', 'Review'] as const)('in %s', (mode) => {
  it.each<[string, (tab: Tab) => Promise<void>]>([
    ['Save and exit', (tab) => tab.tracking.exit()],
    ['a closed window', (tab) => tab.leave().then(() => pass(1000))],
  ])('says no more than beginning and end, and keeps nothing: %s', async (_, leave) => {
    const device = scene.device();
    const tab = await device.open({ mode });
    expect(tab.launch.mode).toBe(mode.toLowerCase());
    await study(tab);
    tab.choose(['cheap'], 9);
    await leave(tab);
    expect(scene.verbs()).toEqual(['initialized', 'terminated']);
    expect([...scene.lrs.states.keys()]).toEqual([]);
    expect(device.entries()).toEqual([]);
  });

  it('shows the work of the attempt, and leaves what waits to the next session', async () => {
    const device = scene.device();
    const first = await device.open();
    first.lesson(1);
    await pass(5000);
    scene.lrs.faults.push({ drop: true, when: 'statements' });
    first.choose(['fit'], 1);
    await pass(300);
    await first.kill();
    const looking = await device.open({ mode });
    expect(looking.launch.state).toBeDefined();
    await looking.leave();
    expect(responses(scene.lrs.statements)).toEqual([]);
    await device.open();
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit']);
  });
});

describe('a session', () => {
  it('says each verb that cmi5 defines once, and the end last', async () => {
    const tab = await scene.device().open();
    await study(tab);
    tab.tracking.score({ scaled: 1, raw: 2, max: 2 });
    tab.pass();
    await tab.tracking.exit();
    const defined = scene.lrs.statements.filter((one) => categories(one)?.includes('cmi5'));
    expect(defined.map(({ verb }) => verb.id.split('/').at(-1))).toEqual([
      'initialized',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(scene.verbs().at(-1)).toBe('terminated');
  });

  it('has the state at the LMS before the end of the session takes the access away', async () => {
    const tab = await scene.device().open();
    await pass(5000);
    tab.reflect('The last word');
    scene.lrs.faults.push({ late: 700, when: 'state' });
    const left = tab.tracking.exit();
    await pass(10_000);
    await left;
    expect(scene.state()?.answers.get(2)).toMatchObject({ text: 'The last word' });
    const put = scene.lrs.requests.findLastIndex(({ method }) => method === 'PUT');
    const end = scene.lrs.requests.findLastIndex(({ body }) => body.includes('/terminated'));
    expect(put).toBeLessThan(end);
  });

  it('is over when the page is loaded anew; the next launch says what is left and nothing twice', async () => {
    const device = scene.device();
    const first = await device.open();
    await study(first);
    const second = await first.reload();
    expect(second.statuses.at(-1)).toBe('ended');
    second.reflect('Written after the end');
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit']);
    await second.leave();
    await device.open();
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit', 'Written after the end']);
    expect([said('completed').length, said('passed').length, said('initialized').length]).toEqual([1, 1, 2]);
  });

  it('goes on where a killed page comes back in its tab, with the token it had', async () => {
    const first = await scene.device().open();
    first.lesson(1);
    await pass(5000);
    await first.kill();
    const second = await first.reload();
    second.choose(['fit'], 1);
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit']);
    expect(said('initialized')).toHaveLength(1);
    expect(second.statuses.at(-1)).toBe('saved');
  });

  it('that was abandoned for another launch says so, and its work is in the other', async () => {
    const device = scene.device();
    const first = await device.open();
    const other = await device.open();
    first.choose(['fit'], 1);
    await pass(5000);
    expect(first.statuses.at(-1)).toBe('denied');
    await first.kill();
    await other.leave();
    await device.open();
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit']);
  });

  it('tells in the next session of the registration what it could not, in no other', async () => {
    const device = scene.device();
    const first = await device.open();
    await pass(5000);
    scene.lrs.outage = { drop: true };
    await study(first);
    await first.kill();
    scene.lrs.outage = undefined;
    await (await device.open({ registration: OTHER_REGISTRATION })).leave();
    expect(responses(scene.lrs.statements)).toEqual([]);
    await device.open();
    await pass(5000);
    expect(responses(scene.lrs.statements)).toEqual(['fit']);
    expect([said('completed').length, said('passed').length]).toEqual([1, 1]);
    expect(said('passed')[0].context.extensions[SESSION]).toBe('session-3');
  });
});

describe('the mastery score of the LMS', () => {
  it('is the pass mark, and stands in what is judged by it', async () => {
    const data = samplePackage();
    const tracking = createCmi5(data, {
      ...surroundingsOf(),
      address: { search: lms.launch({ masteryScore: 0.8 }), replace: () => {}, storage: undefined, key: '' },
      fetch: (url, init) => scene.fetch(url, init),
      timing: XAPI_TIMING,
    });
    const starting = tracking.start({ total: () => 0, inLesson: () => 0, idle: () => 0 }, async () => 'anew');
    await pass(10_000);
    await starting;
    expect(data.rule.pass).toBe(0.8);
  });

  it.each([
    [0.66666, 0.6667, 'failed', 0.6666],
    [0.8, 0.8, 'passed', 0.8],
  ] as const)('keeps %d on its side of %d: %s', async (scaled, masteryScore, verb, told) => {
    const tab = await scene.device().open({ masteryScore });
    tab.tracking.score({ scaled, raw: scaled * 3, max: 3 });
    if (verb === 'passed') tab.tracking.finish({ ...FAILED, completion: 'completed', success: 'passed' });
    else tab.tracking.finish(FAILED);
    await pass(5000);
    expect(said(verb)[0].result.score.scaled).toBe(told);
    expect(said(verb)[0].context.extensions[`${CONTEXT}extensions/masteryscore`]).toBe(masteryScore);
  });

  it('judges once in a session', async () => {
    const tab = await scene.device().open();
    tab.tracking.score({ scaled: 0.2, raw: 1, max: 5 });
    tab.tracking.finish(FAILED);
    tab.pass();
    await pass(5000);
    expect([said('failed').length, said('passed').length]).toEqual([1, 0]);
  });
});

describe('a pass that a release without a pass mark has told', () => {
  const rule = samplePackage().rule;
  const OPEN = { ...rule, pass: undefined, report: 'passed' } as const;
  const OPENED = { ...UNDECIDED, completion: 'completed', report: 'passed' } as const;
  let data: PackageData;

  beforeEach(() => {
    data = samplePackage({ rule: OPEN });
    scene = createScene('plain', 'cmi5', () => data);
  });

  /** Killed so many milliseconds after the course was completed. */
  async function completeThenRelease(device: Device, milliseconds: number): Promise<void> {
    const tab = await device.open();
    tab.lesson(1);
    tab.tracking.finish(OPENED);
    await pass(milliseconds);
    await tab.kill();
    data = samplePackage();
  }

  it.each([
    ['another device, where all was sent', 5000, () => scene.device()],
    ['the same, from what a killed tab has kept', 10, (first: Device) => first],
  ])('is told no more once the pass mark of another is reached, on %s', async (_, sent, next) => {
    const first = scene.device();
    await completeThenRelease(first, sent);
    expect(said('passed')).toHaveLength(sent === 10 ? 0 : 1);
    const tab = await next(first).open();
    tab.pass();
    await tab.leave();
    await pass(5000);
    expect([said('completed').length, said('passed').length]).toEqual([1, 1]);
  });

  it('is never followed by failed, nor by a state that says so', async () => {
    await completeThenRelease(scene.device(), 5000);
    const tab = await scene.device().open();
    tab.tracking.finish(FAILED);
    await tab.leave();
    await pass(5000);
    expect([said('passed').length, said('failed').length]).toEqual([1, 0]);
    expect(scene.state()).toMatchObject({ success: 'undecided', passReported: true });
  });
});

it('tells of films what cmi5 allows: by the profile, and by no category of its own', async () => {
  const tab = await scene.device().open();
  const setting = { speed: 1, volume: 1, fullScreen: false, captions: 'es', quality: undefined };
  for (const kind of ['initialized', 'played', 'paused', 'completed', 'terminated'] as const)
    tab.tracking.video({
      ...{ lesson: 'start/case', block: 'film', title: 'A film', kind, time: 0, length: 20, counted: 1 },
      ...{ segments: [], progress: 0, threshold: undefined, played: 0 },
      setting: { ...setting, width: 640, height: 360 },
    });
  await tab.tracking.exit();
  const films = scene.lrs.statements.filter(({ object }) => object.id.endsWith('#film'));
  expect(films).toHaveLength(5);
  for (const one of films) expect(categories(one)).toEqual(['category', 'video']);
  expect(scene.verbs().at(-1)).toBe('terminated');
});

it('leaves out points that are no integers', async () => {
  const tab = await scene.device().open();
  tab.tracking.score({ scaled: 0.7, raw: 3.5, max: 5 });
  tab.tracking.finish({ ...FAILED, completion: 'completed', success: 'passed' });
  await pass(5000);
  expect(said('passed')[0].result.score).toEqual({ scaled: 0.7 });
});

it('tells no progress of what is completed', async () => {
  const tab = await scene.device().open();
  tab.lesson(1);
  tab.pass();
  tab.lesson(2);
  await pass(5000);
  expect(said('progressed')).toHaveLength(1);
});

it.each([
  ['off', 1],
  ['on', 0],
])('a learner who wants sound %s begins so', async (audioPreference, times) => {
  lms.preferences = { languagePreference: 'es, en', audioPreference };
  const [silence, speak] = [vi.fn(), vi.fn()];
  const tracking = createCmi5(samplePackage(), {
    ...surroundingsOf(),
    address: { search: lms.launch(), replace: () => {}, storage: undefined, key: '' },
    fetch: (url, init) => scene.fetch(url, init),
    timing: XAPI_TIMING,
    silence,
    speak,
  });
  const starting = tracking.start({ total: () => 0, inLesson: () => 0, idle: () => 0 }, async () => 'anew');
  await pass(10_000);
  await starting;
  expect(silence).toHaveBeenCalledTimes(times);
  expect(speak).toHaveBeenCalledWith(['es', 'en']);
});

describe('an LMS', () => {
  it('without launch data and preferences is told of everything all the same', async () => {
    lms.lacksLaunchData = true;
    const tab = await scene.device().open();
    await study(tab);
    expect(said('passed')).toHaveLength(1);
    expect(tab.statuses.at(-1)).toBe('saved');
  });

  it.each([
    ['https://lms.example/back?id=1', 'https://lms.example/back?id=1'],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('leads back to %s', async (returnURL, expected) => {
    const tab = await scene.device().open(returnURL === undefined ? {} : { returnURL });
    expect(tab.tracking.returnAddress).toBe(expected);
  });

  it('that takes the token for used says that the launch is over', async () => {
    const device = scene.device();
    const search = lms.launch();
    for (const session of lms.sessions) session.isFetched = true;
    const tab = await device.open({}, search);
    expect(tab.statuses.at(-1)).toBe('denied');
  });
});
