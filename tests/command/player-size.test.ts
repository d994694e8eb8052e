/** What a learner's browser loads before the first page: within its budget with every block, and no block in vain. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { everyActivity } from '../support/every-activity.ts';
import { BEYOND_LESSONS, bytesBeyondLessons } from '../support/package-facts.ts';

/** Bytes, gzipped. What is loaded later, such as the search, is no part of it. */
const BUDGETS = { scorm12: 69_000, scorm2004: 71_000, xapi: 78_000, cmi5: 81_000 };
/** The same of a package with the most usual question alone. */
const SMALL_BUDGETS = { scorm12: 32_000, scorm2004: 33_000, xapi: 52_000, cmi5: 55_000 };
/** What the rules of cmi5 take beyond those of xAPI, which carries none of them. */
const CMI5_BUDGET = 3_000;

/** The same of packages that report nothing, or load the tracker of their launch. */
const OTHER_BUDGETS = { web: 24_000, universal: 18_000 };
/** What every visit of a site runs beside its page. */
const WORKER_BUDGET = 1_500;

const BUILT = [...Object.keys(BUDGETS), ...Object.keys(OTHER_BUDGETS)];

const PLAYER = 'dist/tool/player';
const SCRIPTS = new Map(
  readdirSync(PLAYER).flatMap((file) => {
    const type = /^block-(.+)\.js$/.exec(file)?.[1];
    return type === undefined ? [] : [[type, readFileSync(`${PLAYER}/${file}`, 'utf8').trim()] as const];
  }),
);

/** Bytes, gzipped, that a package with a film carries for it, and beside it the consent to other hosts and their players. */
const VIDEO_BUDGET = 12_200;
const HOST_BUDGET = 3_500;

const ELSEWHERE =
  '::video[Elsewhere]{src=https://vimeo.com/123456789 transcript=../assets/clip.en.md poster=../assets/clip.png}\n';

let full: CourseTest;
let small: CourseTest;
let film: CourseTest;
let elsewhere: CourseTest;

beforeAll(async () => {
  const choice = '---\ntitle: One\n---\n\n:::choice{#q}\nNow?\n\n- [x] Yes\n- [ ] No\n:::\n';
  full = await everyActivity({});
  await full.write('03-own/03-elsewhere.md', `---\ntitle: Elsewhere\n---\n\n${ELSEWHERE}`);
  small = await courseTest({ '01-one/01-one.md': choice });
  const films = {
    'course.yaml': courseYaml(`rules:
  transcript-present: { level: off, reason: Scripts are weighed }
  captions-present: { level: off, reason: Scripts are weighed }
  video-poster: { level: off, reason: Scripts are weighed }
`),
    '01-one/01-one.md': `${choice}\n::video[A film]{src=a.mp4}\n`,
    '01-one/a.mp4': readFileSync('courses/getting-started/assets/clip.mp4'),
  };
  film = await courseTest(films);
  elsewhere = await courseTest({
    ...films,
    '01-one/02-two.md': '---\ntitle: Two\n---\n\n::video[Elsewhere]{src=https://vimeo.com/123456789}\n',
  });
  for (const course of [full, small, film, elsewhere])
    expect((await course.build('-t', BUILT.join(','))).code).toBe(0);
});
afterAll(() => Promise.all([full, small, film, elsewhere].map((course) => course?.remove())));

async function script(course: CourseTest, name: string): Promise<string> {
  return (await course.files(name)).get('player.js')?.toString('utf8') ?? '';
}

function blocksIn(player: string): string[] {
  return [...SCRIPTS].flatMap(([type, content]) => (player.includes(content) ? [type] : [])).sort();
}

it.each(Object.entries(BUDGETS))('with every block, %s takes at most %i bytes', async (target, budget) => {
  const player = await script(full, `every-activity-en-${target}.zip`);
  expect(blocksIn(player)).toEqual([...SCRIPTS.keys()].sort());
  expect(gzipSync(player, { level: 9 }).length).toBeLessThanOrEqual(budget);
});

it.each(Object.entries(SMALL_BUDGETS))(
  'with one block, %s takes at most %i bytes',
  async (target, budget) => {
    const player = await script(small, `test-course-en-${target}.zip`);
    expect(gzipSync(player, { level: 9 }).length).toBeLessThanOrEqual(budget);
  },
);

it.each(Object.entries(OTHER_BUDGETS))(
  'with one block, %s takes at most %i bytes at its start',
  async (target, budget) => {
    const player = await script(small, `test-course-en-${target}.zip`);
    expect(gzipSync(player, { level: 9 }).length).toBeLessThanOrEqual(budget);
  },
);

it('the worker of a site is small', () => {
  const worker = readFileSync(`${PLAYER}/worker-web.js`);
  expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(WORKER_BUDGET);
});

it('a package for several standards brings for a film what each of its trackers needs of it', async () => {
  const files = await film.files('test-course-en-universal.zip');
  for (const name of ['scorm12', 'xapi', 'cmi5']) {
    const part = readFileSync(`${PLAYER}/part-video-${name}.js`, 'utf8').trim();
    expect(files.get(`tracker-${name}.js`)?.toString('utf8')).toContain(part);
    expect(files.get('player.js')?.toString('utf8')).not.toContain(part);
  }
});

it('cmi5 takes little more than xAPI, and xAPI nothing of it', async () => {
  const [cmi5 = '', xapi = ''] = await Promise.all(
    ['cmi5', 'xapi'].map((target) => script(small, `test-course-en-${target}.zip`)),
  );
  const size = (text: string): number => gzipSync(text, { level: 9 }).length;
  expect(size(cmi5) - size(xapi)).toBeLessThanOrEqual(CMI5_BUDGET);
  expect(cmi5).toContain('LMS.LaunchData');
  expect(xapi).not.toContain('LMS.LaunchData');
});

it.each(Object.entries(BEYOND_LESSONS))(
  'a zip of %s takes at most %i bytes beyond lessons and media, its schemas included',
  async (target, budget) => {
    const files = await small.files(`test-course-en-${target}.zip`);
    expect(bytesBeyondLessons(files)).toBeLessThanOrEqual(budget);
  },
);

it('what tells objectives is in SCORM 2004 packages that have some, and in no other', async () => {
  const aims = await courseTest({
    '01-one/module.yaml': 'title: One\nobjectives: [Choose well]\n',
    '01-one/01-one.md': '---\ntitle: One\n---\n\nWords.\n',
  });
  expect((await aims.build('-t', 'scorm12,scorm2004')).code).toBe(0);
  const zips = ['scorm12', 'scorm2004'].map((target) => [aims, `test-course-en-${target}.zip`] as const);
  const scripts = await Promise.all(
    [...zips, [small, 'test-course-en-scorm2004.zip'] as const].map(([course, zip]) => script(course, zip)),
  );
  expect(scripts.map((text) => text.includes('cmi.objectives'))).toEqual([false, true, false]);
  await aims.remove();
});

it('SCORM 2004 takes at most 1 kB more than SCORM 1.2', async () => {
  const [one = '', other = ''] = await Promise.all(
    ['scorm12', 'scorm2004'].map((target) => script(small, `test-course-en-${target}.zip`)),
  );
  const size = (text: string): number => gzipSync(text, { level: 9 }).length;
  expect(size(other) - size(one)).toBeLessThanOrEqual(1000);
});

it('only the blocks in use are loaded', async () => {
  expect(blocksIn(await script(small, 'test-course-en-scorm12.zip'))).toEqual(['choice', 'question']);
});

describe('videos', () => {
  const size = (text: string): number => gzipSync(text, { level: 9 }).length;
  const part = (target: string): string => readFileSync(`${PLAYER}/part-video-${target}.js`, 'utf8').trim();

  it.each(Object.keys(BUDGETS))('take their budget of %s packages that hold one', async (target) => {
    const [none = '', one = '', hosts = ''] = await Promise.all(
      [small, film, elsewhere].map((course) => script(course, `test-course-en-${target}.zip`)),
    );
    expect(one).toContain(part(target));
    expect(size(one) - size(none)).toBeLessThanOrEqual(VIDEO_BUDGET);
    expect(size(hosts) - size(one)).toBeLessThanOrEqual(HOST_BUDGET);
  });

  it.each(Object.keys(BUDGETS))('take nothing of %s packages that hold none', async (target) => {
    const player = await script(small, `test-course-en-${target}.zip`);
    expect(player).not.toContain(part(target));
    expect(player).not.toContain('https://w3id.org/xapi/video');
  });
});
