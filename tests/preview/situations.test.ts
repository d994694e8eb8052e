/** Situations of a preview, as its page asks for them: the real server, and what then becomes of what a course asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageLoad } from '../../src/fakes/lms/wire.ts';
import type { Launch, LaunchWish, Situation } from '../../src/preview/wire.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const SCORM = 'test-course-en-scorm12';
const SCORM_2004 = 'test-course-en-scorm2004';
const XAPI = 'test-course-en-xapi';
const CMI5 = 'test-course-en-cmi5';
const UNIVERSAL = 'test-course-en-universal';
const WEB = 'test-course-en-web';
const SETTINGS = courseYaml('completion: { lessons: all }\n');

let course: CourseTest;
let preview: StartedPreview;
beforeAll(async () => {
  course = await courseTest({
    'course.yaml': SETTINGS,
    '01-start/01-welcome.md': '# Welcome\n\nWhat it is about.\n',
  });
  preview = await startPreview(course);
});
afterAll(async () => {
  await preview?.end();
  await course?.remove();
});

const send = (
  path: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${preview.origin}${path}`, { method: 'POST', body, headers });
const ask = async <Answer>(name: string, body: object): Promise<Answer> =>
  (await send(`/preview/${name}`, JSON.stringify(body))).json() as Promise<Answer>;
const launch = (wish: LaunchWish): Promise<Launch> => ask('launch', wish);
const change = (body: object): Promise<Situation> => ask('situation', body);
const suffer = (name: string, trouble?: string): Promise<Situation> =>
  change({ package: name, do: 'suffer', trouble });

/** What its page would ask its server, once the package is launched so. */
async function seat(wish: LaunchWish) {
  const { runTime } = await launch(wish);
  if (runTime === undefined) throw new Error('there is no run-time');
  const { server, learner, name, attempt, mode } = runTime;
  const asked = async (request: object): Promise<string | undefined> => {
    const body = JSON.stringify({ learner, name, attempt, mode, ...request });
    return send(server, body, {}).then(
      (answer) => answer.text(),
      () => undefined,
    );
  };
  return {
    load: async (): Promise<PageLoad> => JSON.parse((await asked({ kind: 'load' })) ?? '') as PageLoad,
    loadText: () => asked({ kind: 'load' }),
    commit: (values: Record<string, string>) => asked({ kind: 'commit', values }),
  };
}
const PLACE = 'cmi.core.lesson_location';
const kept = async (wish: LaunchWish) => (await (await seat(wish)).load()).values[PLACE];
const style = (name: string) => fetch(`${preview.origin}/course/${name}/style.css`, { redirect: 'manual' });

describe('learners, attempts and modes', () => {
  it('keep learners apart, and attempts of one', async () => {
    await (await seat({ package: SCORM })).commit({ [PLACE]: 'one' });
    expect(await kept({ package: SCORM, learner: 'alan' })).toBeUndefined();
    expect(await kept({ package: SCORM })).toBe('one');
    await change({ package: SCORM, do: 'new-attempt', learner: 'alan' });
    expect(await kept({ package: SCORM })).toBe('one');
    await change({ package: SCORM, do: 'new-attempt' });
    expect(await kept({ package: SCORM })).toBeUndefined();
  });

  it.each([
    ['normal', 'credit'],
    ['browse', 'no-credit'],
    ['review', 'no-credit'],
  ])('open in mode %s', async (mode, credit) => {
    const load = await (await seat({ package: SCORM_2004, mode })).load();
    expect(load).toMatchObject({ mode, credit });
  });

  it('give another registration to another attempt, and to another learner', async () => {
    const registration = async (wish: Partial<LaunchWish> = {}) => {
      const { address } = await launch({ package: XAPI, ...wish });
      return new URLSearchParams(address.split('?')[1]).get('registration');
    };
    const first = await registration();
    expect(await registration()).toBe(first);
    expect(await registration({ learner: 'alan' })).not.toBe(first);
    await change({ package: XAPI, do: 'new-attempt' });
    expect(await registration()).not.toBe(first);
  });
});

describe('an LMS', () => {
  it('behaves as it was chosen, and by the standard where nobody knows it', async () => {
    expect((await launch({ package: SCORM, system: 'moodle' })).chosen.system).toBe('moodle');
    expect((await launch({ package: SCORM_2004, system: 'chamilo' })).chosen.system).toBe('strict');
    await (await seat({ package: SCORM, system: 'chamilo' })).commit({ [PLACE]: 'one & all' });
    expect(await kept({ package: SCORM, system: 'chamilo' })).toBe('one ');
    expect((await launch({ package: SCORM, system: 'scorm-again' })).runTime?.script).toBe(
      '/preview/scorm-again.js',
    );
    expect((await fetch(`${preview.origin}/preview/scorm-again.js`)).status).toBe(200);
  });

  it('of a package for several standards launches it by the one that is named', async () => {
    const query = async (standard: string) => (await launch({ package: UNIVERSAL, standard })).address;
    expect(await query('scorm12')).not.toContain('?');
    expect(await query('xapi')).toContain('auth=');
    expect(await query('cmi5')).toContain('fetch=');
  });

  it('is none for a web site, whose worker is not served', async () => {
    const { runTime, choices } = await launch({ package: WEB });
    expect([runTime, choices.system, choices.mode]).toEqual([undefined, [], []]);
    const worker = await fetch(`${preview.origin}/course/${WEB}/sw.js`, {
      headers: { 'service-worker': 'script' },
    });
    expect(worker.status).toBe(404);
  });
});

describe('trouble at an LMS with a run-time', () => {
  const troubled = async (trouble: string) => {
    const page = await seat({ package: SCORM });
    await page.commit({ [PLACE]: 'before' });
    expect((await suffer(SCORM, trouble)).trouble).toBe(trouble);
    const said = await page.commit({ [PLACE]: 'after' });
    const [file, loaded] = [await style(SCORM).catch(() => undefined), await page.loadText()];
    const still = (await launch({ package: SCORM })).situation.trouble;
    await suffer(SCORM);
    return { said, stored: await kept({ package: SCORM }), file: file?.status, loaded, still };
  };

  it.each([
    ['refuses', 'false', 'before', 200],
    ['loses', 'true', 'before', 200],
    ['error-500', '', 'before', 200],
    ['logged-in-elsewhere', '', 'before', 200],
    ['logged-out', expect.stringContaining('<title>Log in'), 'before', 303],
    ['answers-lost', undefined, 'after', 200],
    ['network-gone', undefined, 'before', undefined],
  ])('%s', async (trouble, said, stored, file) => {
    expect(await troubled(trouble)).toMatchObject({ said, stored, file, still: trouble });
  });

  it('slow: an answer comes after what is not slowed down', async () => {
    const page = await seat({ package: SCORM });
    await suffer(SCORM, 'slow');
    const waiting = page.commit({ [PLACE]: 'slow' });
    expect(await Promise.race([waiting, launch({ package: SCORM })])).toHaveProperty('situation');
    await suffer(SCORM);
  });

  it('leaves the start alone where only what is sent meets it', async () => {
    expect((await troubled('loses')).loaded).toContain('"values"');
    expect((await troubled('error-500')).loaded).toBe('');
  });

  it('sends a logged-out learner to a page that is there', async () => {
    await suffer(SCORM, 'logged-out');
    const shown = await fetch(`${preview.origin}/course/${SCORM}/index.html`);
    await suffer(SCORM);
    expect(await shown.text()).toContain('<h1>Log in</h1>');
  });

  it('is of one package alone', async () => {
    await suffer(SCORM, 'error-500');
    expect((await launch({ package: SCORM_2004 })).situation.trouble).toBeUndefined();
    expect(await (await seat({ package: SCORM_2004 })).loadText()).toContain('"values"');
    await suffer(SCORM);
  });
});

describe('an LRS', () => {
  const state = async (name: string) => {
    const { address } = await launch({ package: name });
    const query = new URLSearchParams(address.split('?')[1]);
    const asked = new URLSearchParams({
      activityId: query.get('activity_id') ?? '',
      agent: query.get('actor') ?? '',
      stateId: 'coursewright',
    });
    return fetch(`${query.get('endpoint')}activities/state?${asked}`, {
      headers: { authorization: query.get('auth') ?? '', 'x-experience-api-version': '1.0.3' },
    });
  };

  it('answers', async () => {
    expect((await state(XAPI)).status).toBe(404);
  });

  it.each([
    ['error-401', 401],
    ['error-500', 500],
    ['html-200', 200],
    ['logged-out', 401],
  ])('suffers %s', async (trouble, status) => {
    await suffer(XAPI, trouble);
    const answer = await state(XAPI);
    expect(answer.status).toBe(status);
    if (trouble === 'html-200') expect(await answer.text()).toContain('<title>Log in');
    await suffer(XAPI);
  });

  it('is launched with what course.yaml says now', async () => {
    const activity = async () => {
      const { address } = await launch({ package: XAPI });
      return new URLSearchParams(address.split('?')[1]).get('activity_id');
    };
    expect(await activity()).not.toBe('https://other.example/course');
    await course.write('course.yaml', SETTINGS.replace(/^iri: .*/m, 'iri: https://other.example/course'));
    await expect.poll(activity).toBe('https://other.example/course');
    await course.write('course.yaml', SETTINGS);
    await expect.poll(activity).not.toBe('https://other.example/course');
  });

  it('of cmi5 gives a token once, with the mode, the rule and the way back of the launch', async () => {
    const { address } = await launch({ package: CMI5, mode: 'Review' });
    const query = new URLSearchParams(address.split('?')[1]);
    const tokenOf = async () =>
      (await (await fetch(query.get('fetch') ?? '', { method: 'POST' })).json()) as object;
    const token = (await tokenOf()) as { 'auth-token': string };
    expect(await tokenOf()).toMatchObject({ 'error-code': '1' });
    const asked = new URLSearchParams({
      activityId: query.get('activityId') ?? '',
      agent: query.get('actor') ?? '',
      registration: query.get('registration') ?? '',
      stateId: 'LMS.LaunchData',
    });
    const data = await fetch(`${query.get('endpoint')}/activities/state?${asked}`, {
      headers: {
        authorization: `Basic ${token['auth-token']}`,
        'x-experience-api-version': '1.0.3',
      },
    });
    expect(await data.json()).toMatchObject({
      launchMode: 'Review',
      moveOn: 'Completed',
      returnURL: `${preview.origin}/preview/returned.html`,
      contextTemplate: {
        contextActivities: { grouping: [{ id: 'https://example.org/courses/test-course' }] },
      },
    });
    expect((await fetch(`${preview.origin}/preview/returned.html`)).status).toBe(200);
  });
});

describe('a reset', () => {
  it('leaves nothing of learners, attempts and trouble, and says that it is another LMS', async () => {
    const first = await launch({ package: SCORM });
    await (await seat({ package: SCORM })).commit({ [PLACE]: 'one' });
    await suffer(SCORM, 'error-500');
    expect((await change({ package: SCORM, do: 'reset' })).trouble).toBeUndefined();
    expect(await kept({ package: SCORM })).toBeUndefined();
    expect((await launch({ package: SCORM })).desk).not.toBe(first.desk);
  });
});

describe('what is asked amiss', () => {
  it.each([
    ['no JSON', '/preview/launch', '{', 400],
    ['another shape', '/preview/situation', '{"package":"x","do":"burn"}', 400],
    ['no such package', '/preview/launch', '{"package":"x"}', 404],
    ['no such route', '/preview/nothing', '{}', 404],
    ['a run-time that is none', `/lms/${SCORM}`, '{"kind":"load"}', 400],
    [
      'an attempt that is none',
      `/lms/${SCORM}`,
      JSON.stringify({ kind: 'load', learner: 'ada', name: '', attempt: 9, mode: 'normal' }),
      400,
    ],
    ['nothing to compare', '/preview/kept', `{"package":"${SCORM}"}`, 404],
  ])('is refused: %s', async (_, path, body, status) => {
    expect((await send(path, body)).status).toBe(status);
  });

  it('is refused where a form could have sent it', async () => {
    const answer = await send('/preview/situation', '{}', { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });
});
