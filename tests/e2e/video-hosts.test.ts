/** Videos of other hosts, with hosts that speak the real protocols: measured, resumed, and private. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import {
  type HostName,
  type HostPage,
  hostFrame,
  type VideoHosts,
  videoHosts,
} from '../support/video-hosts.ts';

declare global {
  interface Window {
    host: HostPage;
  }
}

const SOURCES: Record<HostName, { name: string; source: string }> = {
  youtube: { name: 'YouTube', source: 'youtube: dQw4w9WgXcQ' },
  vimeo: { name: 'Vimeo', source: 'vimeo: "123456789"' },
  peertube: {
    name: 'peertube.example',
    source: 'peertube: https://peertube.example/w/aBcDeFgHiJkLmNoPqRsTuV',
  },
};
const HOSTS = Object.keys(SOURCES) as HostName[];
const SECONDS = 12;

const FILES: Record<string, string | Uint8Array> = {
  'course.yaml': courseYaml(
    'package: module\nrules:\n  captions-present: { level: off, reason: The hosts have them }\n',
  ),
  'videos.yaml': HOSTS.map(
    (host) => `${host}:
  title: A film on ${host}
  source: { ${SOURCES[host].source} }
  poster: assets/poster.png
  transcript: { en: assets/film.en.md }
  duration: 0:${SECONDS}
  rights: © The test
`,
  ).join(''),
  'assets/poster.png': readFileSync('courses/getting-started/assets/clip.png'),
  'assets/film.en.md': 'An owner says that he trains and keeps them.\n',
  ...Object.fromEntries(
    HOSTS.flatMap((host) => [
      [`01-${host}/module.yaml`, `title: On ${host}\n`],
      [`01-${host}/01-film.md`, `---\ntitle: The film\n---\n\n::video{#film ref=${host} watch=75%}\n`],
      [`01-${host}/02-after.md`, '---\ntitle: After it\n---\n\nThis is the end.\n'],
    ]),
  ),
};

let classroom: Classroom;
let course: CourseTest;
let context: BrowserContext;
let hosts: VideoHosts;
let learners = 0;
let learner: string;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  expect(built.stderr).not.toMatch(/ error /);
  for (const host of HOSTS) await classroom.host.add(host, course.zip(`test-course-${host}-en-scorm12.zip`));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});
beforeEach(async () => {
  context = await classroom.browser.newContext({ viewport: { width: 1000, height: 800 } });
  hosts = await videoHosts(context, SECONDS);
  learner = `learner${learners++}`;
});
afterEach(() => context.close());

const visit = (host: HostName): Promise<Visit> => classroom.visit(host, { context, learner });

const poster = (frame: Frame, host: HostName) => frame.getByRole('button', { name: `A film on ${host}` });

/** Clicks the poster and waits until the host plays. */
async function play(opened: Visit, host: HostName): Promise<Frame> {
  await poster(opened.frame, host).click();
  const film = await hostFrame(opened.page, host);
  await expect.poll(() => film.evaluate(() => window.host.time())).toBeGreaterThan(0);
  return film;
}

const watched = (frame: Frame): Promise<string> => frame.locator('.watched').innerText();
const percent = async (frame: Frame): Promise<number> =>
  Number(/\d+/.exec(await watched(frame).catch(() => ''))?.[0] ?? 0);

describe.each(HOSTS)('%s', (host) => {
  it('is measured to the last second, and reaches the share that is asked for', async () => {
    const opened = await visit(host);
    const film = await play(opened, host);
    await film.evaluate(() => window.host.rate(2));
    await expect.poll(() => percent(opened.frame), { timeout: 15_000 }).toBe(100);
    await opened.frame.getByRole('link', { name: 'Next After it' }).click();
    await expect
      .poll(() => classroom.host.committed(host, learner)['cmi.core.lesson_status'])
      .toBe('completed');
    expect(await opened.offences()).toEqual([]);
  });

  it('goes on where it was left, and what was jumped over is not counted', async () => {
    const first = await visit(host);
    const film = await play(first, host);
    await film.evaluate(() => window.host.pause());
    await film.evaluate(() => window.host.seek(4));
    await film.evaluate(() => window.host.play());
    await expect.poll(() => film.evaluate(() => window.host.time())).toBeGreaterThan(6.2);
    await film.evaluate(() => window.host.pause());
    await expect.poll(() => percent(first.frame)).toBe(16);
    await first.leave();

    const second = await visit(host);
    expect(await percent(second.frame)).toBe(16);
    const again = await play(second, host);
    expect(await again.evaluate(() => window.host.time())).toBeGreaterThanOrEqual(6);
    expect(hosts.asked).toHaveLength(2);
  });
});
