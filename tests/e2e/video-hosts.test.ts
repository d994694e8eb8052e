/** Videos of other hosts, with hosts that speak the real protocols: measured, resumed, and private. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginCourse } from '../support/begin-course.ts';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type PageClock, realTime, standInClock } from '../support/page-clock.ts';
import {
  type HostName,
  type HostPage,
  hostFrame,
  ORIGINS,
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
/** Of what plays; `videos.yaml` and Vimeo before it plays say 12. */
const SECONDS = 11.6;

const VIDEO = (host: HostName) => `:::::video{#film ref=${host} watch=75%}
::::pause[What would you say?]{at=0:03}
:::choice{#q}
Now?

- [x] Yes
- [ ] No
:::
::::
:::::
`;

const FILES: Record<string, string | Uint8Array> = {
  'course.yaml': courseYaml('package: module\n'),
  'videos.yaml': HOSTS.map(
    (host) => `${host}:
  title: A film on ${host}
  source: { ${SOURCES[host].source} }
  poster: assets/poster.png
  captions: { en: assets/film.en.vtt }
  chapters: [{ at: "0:00", title: The offer }, { at: "0:05", title: The no }]
  duration: 0:12
  rights: © The test
`,
  ).join(''),
  'assets/poster.png': readFileSync('courses/getting-started/assets/clip.png'),
  'assets/film.en.vtt': `WEBVTT

00:00.000 --> 00:04.000
An owner says that he trains and keeps them.

00:04.500 --> 00:08.000
Then he says no, and why.

00:08.500 --> 00:11.000
She asks him to think again.
`,
  ...Object.fromEntries(
    HOSTS.flatMap((host) => [
      [`01-${host}/module.yaml`, `title: On ${host}\n`],
      [`01-${host}/01-film.md`, `---\ntitle: The film\n---\n\n${VIDEO(host)}`],
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
let clock: PageClock;

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
  clock = realTime;
});

const passTime = async () => {
  clock = await standInClock(context);
};
const seen = (place: Locator) => clock.until(() => place.isVisible()).toBe(true);

const visit = (host: HostName): Promise<Visit> => classroom.visit(host, { context, learner });

const poster = (frame: Frame, host: HostName) => frame.getByRole('button', { name: `A film on ${host}` });

/** Clicks the poster and waits until the host plays. */
async function play(opened: Visit, host: HostName): Promise<Frame> {
  await poster(opened.frame, host).click();
  const film = await hostFrame(opened.page, host);
  await clock.until(() => film.evaluate(() => window.host.time())).toBeGreaterThan(0);
  return film;
}

const watched = (frame: Frame): Promise<string> => frame.locator('.watched').innerText();
const percent = async (frame: Frame): Promise<number> =>
  Number(/\d+/.exec(await watched(frame).catch(() => ''))?.[0] ?? 0);

describe.each(HOSTS)('%s', (host) => {
  // YouTube plays in real time, so that what all else does by a stand-in clock is known to be what happens.
  beforeEach(() => (host === 'youtube' ? undefined : passTime()));

  it('is measured to the last second, and reaches the share that is asked for', async () => {
    const opened = await visit(host);
    const film = await play(opened, host);
    await film.evaluate(() => window.host.rate(2));
    // The question in the place of the film pauses it at the host.
    const goOn = opened.frame.getByRole('button', { name: 'Continue the video' });
    await seen(goOn);
    expect(await film.evaluate(() => window.host.time())).toBeLessThan(SECONDS);
    await goOn.click();
    await clock.until(() => percent(opened.frame)).toBe(100);
    await opened.frame.getByRole('link', { name: 'Next After it' }).click();
    await clock
      .until(() => classroom.host.committed(host, learner)['cmi.core.lesson_status'])
      .toBe('completed');
    expect(await opened.offences()).toEqual([]);
  });

  it('goes on where it was left, and what was jumped over is not counted', async () => {
    hosts.stopAt = 1;
    const first = await visit(host);
    const film = await play(first, host);
    await clock.until(() => film.evaluate(() => window.host.time())).toBe(1);
    await film.evaluate(() => window.host.seek(4));
    await film.evaluate(() => window.host.playTo(6.5));
    await clock.until(() => percent(first.frame)).toBe(16);
    await clock.until(() => film.evaluate(() => window.host.time())).toBe(6.5);
    await first.leave();

    hosts.stopAt = undefined;
    const second = await visit(host);
    expect(await percent(second.frame)).toBe(16);
    const again = await play(second, host);
    expect(await again.evaluate(() => window.host.time())).toBeGreaterThanOrEqual(6);
    expect(hosts.asked).toHaveLength(2);
  });
});

const ALWAYS = 'Always play videos from YouTube in this course';
const always = (frame: Frame) => frame.locator('.video-host').getByLabel(ALWAYS);

describe.each(HOSTS)('%s', (host) => {
  beforeEach(passTime);

  const time = (film: Frame) => film.evaluate(() => window.host.time());
  const question = (frame: Frame) => frame.getByRole('heading', { name: 'What would you say?' });

  it('stops for a question at its second, and goes on from there', async () => {
    const { frame, page } = await visit(host);
    await poster(frame, host).click();
    await seen(question(frame));
    const film = await hostFrame(page, host);
    await clock.until(() => film.evaluate(() => window.host.isPlaying())).toBe(false);
    const stopped = await time(film);
    expect(stopped).toBeGreaterThanOrEqual(3);
    await frame.getByLabel('Yes').check();
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.locator('.pause-panel').getByText('Right.', { exact: true }).waitFor();
    expect(await time(film)).toBe(stopped);
    await frame.getByRole('button', { name: 'Continue the video' }).click();
    await clock.until(() => time(film)).toBeGreaterThan(stopped);
    await expect.poll(() => question(frame).count()).toBe(0);
    expect(await film.evaluate(() => window.host.refused)).toEqual([]);
  });

  it('asks nothing of who jumps over the question, and leads by its chapters and transcript', async () => {
    hosts.stopAt = 1;
    const opened = await visit(host);
    const { frame } = opened;
    const film = await play(opened, host);
    await clock.until(() => time(film)).toBe(1);
    await film.evaluate(() => window.host.seek(5.5));
    await film.evaluate(() => window.host.playTo(9.8));
    await clock.until(() => percent(frame)).toBe(33);
    await expect.poll(() => question(frame).count()).toBe(0);
    const current = (part: string) => frame.locator(`${part} [aria-current]`).allTextContents();
    await clock.until(() => current('.transcript')).toEqual(['She asks him to think again.']);
    await frame.locator('.chapters summary').click();
    expect(await current('.chapters')).toEqual(['0:05']);

    await frame.getByRole('button', { name: 'The offer' }).click();
    await seen(question(frame));
    expect(await current('.chapters')).toEqual(['0:00']);
    await frame.getByRole('button', { name: 'The no' }).click();
    await clock.until(() => current('.chapters')).toEqual(['0:05']);
    await frame.locator('details.transcript > summary').click();
    await frame.getByText('She asks him to think again.').click();
    await clock.until(() => time(film)).toBeGreaterThanOrEqual(8.5);
    expect(await film.evaluate(() => window.host.refused)).toEqual([]);
  });

  it('is counted by its own length, where another film stands at its address by now', async () => {
    hosts.seconds = 5;
    const opened = await visit(host);
    const film = await play(opened, host);
    await film.evaluate(() => window.host.rate(2));
    const goOn = opened.frame.getByRole('button', { name: 'Continue the video' });
    await seen(goOn);
    await goOn.click();
    await clock.until(() => percent(opened.frame)).toBe(100);
    await opened.frame.getByRole('link', { name: 'Next After it' }).click();
    await clock
      .until(() => classroom.host.committed(host, learner)['cmi.core.lesson_status'])
      .toBe('completed');
  });
});

const READ = 'I have read the transcript to its end';

describe('what is no film', () => {
  beforeEach(passTime);

  it('an advertisement is not counted, and no question comes in it', async () => {
    const opened = await visit('youtube');
    const film = await play(opened, 'youtube');
    await film.evaluate(() => window.host.advertise(true));
    await clock.until(() => film.evaluate(() => window.host.time())).toBeGreaterThan(4);
    expect(await percent(opened.frame)).toBe(0);
    await expect.poll(() => opened.frame.locator('.pause-panel').count()).toBe(0);
    await film.evaluate(() => window.host.advertise(false));
    await seen(opened.frame.locator('.pause-panel'));
    expect(await percent(opened.frame)).toBe(16);
  });

  it.each(['youtube', 'peertube'] as const)(
    '%s that is live is never watched to its end, and its transcript completes the course',
    async (host) => {
      hosts.seconds = Number.POSITIVE_INFINITY;
      const opened = await visit(host);
      const film = await play(opened, host);
      await clock.until(() => film.evaluate(() => window.host.time())).toBeGreaterThan(3603);
      expect(await percent(opened.frame)).toBe(0);
      await opened.frame.locator('details.transcript summary').click();
      await opened.frame.getByRole('button', { name: READ }).click();
      await opened.frame.getByRole('link', { name: 'Next After it' }).click();
      await clock
        .until(() => classroom.host.committed(host, learner)['cmi.core.lesson_status'])
        .toBe('completed');
    },
  );
});

describe('the choice of a learner', () => {
  beforeEach(passTime);

  it('is kept for that learner alone, and can be taken back', async () => {
    const first = await visit('youtube');
    await always(first.frame).check();
    await expect.poll(() => first.frame.locator('.video-host').innerText()).toContain('As you chose');
    await first.leave();

    const second = await visit('youtube');
    await expect.poll(() => always(second.frame).isChecked()).toBe(true);
    await expect.poll(() => second.frame.locator('.video-host').innerText()).not.toContain('learns');
    expect(hosts.asked).toEqual([]);
    const other = await classroom.visit('youtube', { context, learner: 'somebody-else' });
    await expect.poll(() => always(other.frame).isChecked()).toBe(false);

    await second.frame.getByRole('button', { name: 'Reading settings' }).click();
    await second.frame.getByRole('dialog').getByLabel(ALWAYS).uncheck();
    await second.page.keyboard.press('Escape');
    await expect.poll(() => always(second.frame).isChecked()).toBe(false);
    await expect.poll(() => second.frame.locator('.video-host').innerText()).toContain('Google learns');
    await second.frame.locator('.chapters summary').click();
    await second.frame.getByRole('button', { name: 'The no' }).click();
    await second.frame.locator('.video-host.asked').waitFor();
    expect(hosts.asked).toEqual([]);
  });
});

describe('a frame that is not to be trusted', () => {
  beforeEach(passTime);

  it('is heard only from its own window, and only as far as it tells numbers that can be', async () => {
    hosts.stopAt = 0.5;
    const opened = await visit('youtube');
    const film = await play(opened, 'youtube');
    await clock.until(() => film.evaluate(() => window.host.time())).toBe(0.5);
    const problems: Error[] = [];
    opened.page.on('pageerror', (error) => problems.push(error));
    await opened.frame.evaluate(() => {
      const info = { playerState: 1, currentTime: 11, duration: 12 };
      window.postMessage(JSON.stringify({ event: 'infoDelivery', info }), '*');
      window.postMessage(JSON.stringify({ event: 'onError', info: 100 }), '*');
    });
    await film.evaluate(() => {
      const info = { currentTime: 'x', duration: -1, playbackRate: 1e9, volume: {}, playerState: [1] };
      window.host.post(JSON.stringify({ event: 'infoDelivery', info }));
      for (const message of [null, 7, [], '{', '[]', '{"event":"infoDelivery"}', { event: {} }])
        window.host.post(message);
      window.host.post(`{"event":"${'x'.repeat(300_000)}"}`);
      window.host.post(
        JSON.stringify({ event: 'infoDelivery', info: { currentTime: 1e300, duration: 1e300 } }),
      );
      window.host.post(JSON.stringify({ event: 'infoDelivery', info: JSON.parse('{"__proto__":{"x":1}}') }));
    });
    await film.evaluate(() => window.host.playTo(2.5));
    await clock.until(() => percent(opened.frame)).toBe(16);
    expect(problems).toEqual([]);
    await expect.poll(() => opened.frame.locator('.video-failed').count()).toBe(0);
  });
});

describe('a host without the video', () => {
  beforeEach(passTime);

  it.each(['youtube', 'vimeo'] as const)(
    '%s says so, and the transcript completes the course',
    async (host) => {
      hosts.mode = 'gone';
      const opened = await visit(host);
      await poster(opened.frame, host).click();
      const failed = opened.frame.locator('.video-failed');
      await seen(failed.getByText(`${SOURCES[host].name} no longer has this video`));
      await opened.frame.getByText('An owner says that he trains and keeps them.').waitFor();
      await opened.frame.getByRole('button', { name: READ }).click();
      await opened.frame.getByRole('link', { name: 'Next After it' }).click();
      await clock
        .until(() => classroom.host.committed(host, learner)['cmi.core.lesson_status'])
        .toBe('completed');
    },
  );

  it.each([2, 101, 150, 153] as const)('YouTube refuses it with %i', async (error) => {
    hosts.mode = 'gone';
    hosts.error = error;
    const { frame } = await visit('youtube');
    await poster(frame, 'youtube').click();
    await seen(frame.locator('.video-failed').getByText('or does not let it be shown here'));
    await frame.getByRole('button', { name: READ }).waitFor();
  });

  it('is tried again where only the player of YouTube broke', async () => {
    hosts.mode = 'gone';
    hosts.error = 5;
    const opened = await visit('youtube');
    await poster(opened.frame, 'youtube').click();
    await seen(opened.frame.locator('.video-failed').getByText('The video cannot be played her'));
    hosts.mode = 'plays';
    await opened.frame.getByRole('button', { name: 'Try again' }).click();
    const film = await hostFrame(opened.page, 'youtube');
    await clock.until(() => film.evaluate(() => window.host.time())).toBeGreaterThan(0);
  });

  it.each([
    ['youtube', 'blocked'],
    ['vimeo', 'silent'],
    ['peertube', 'gone'],
  ] as const)('%s that does not answer (%s) is tried again', async (host, mode) => {
    hosts.mode = mode;
    const opened = await visit(host);
    await poster(opened.frame, host).click();
    const silent = opened.frame.locator('.video-silent');
    await seen(silent.getByText(`${SOURCES[host].name} does not answer. Perhaps this network blocks it.`));
    await opened.frame.getByText('An owner says that he trains and keeps them.').waitFor();
    await expect.poll(() => opened.frame.locator('.stage iframe').count()).toBe(1);
    hosts.mode = 'plays';
    await opened.frame.getByRole('button', { name: 'Try again' }).click();
    const film = await hostFrame(opened.page, host);
    await clock.until(() => film.evaluate(() => window.host.time())).toBeGreaterThan(1);
    await clock.until(() => opened.frame.locator('.video-silent').count()).toBe(0);
  });

  it('is not asked without a network', async () => {
    const opened = await visit('vimeo');
    await context.setOffline(true);
    await poster(opened.frame, 'vimeo').click();
    await opened.frame
      .locator('.video-failed')
      .getByText('You are offline. This video comes from Vimeo')
      .waitFor();
    expect(hosts.asked).toEqual([]);
    await context.setOffline(false);
    await opened.frame.getByRole('button', { name: 'Try again' }).click();
    await hostFrame(opened.page, 'vimeo');
  });

  it('is not asked from a disk', async () => {
    for (const [name, content] of await course.files('test-course-youtube-en-scorm12.zip')) {
      const file = path.join(course.cwd, 'disk', name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(course.cwd, 'disk/index.html')).href);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await beginCourse(page);
    await page.getByRole('button', { name: 'A film on youtube' }).click();
    await page.locator('.video-failed').getByText('This course was opened from a disk').waitFor();
    expect(await page.getByRole('link', { name: 'Open at YouTube' }).getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    );
    expect(hosts.asked).toEqual([]);
  });
});

describe('privacy', () => {
  beforeEach(passTime);

  it.each(HOSTS)('nobody but the LMS is asked before the click, and %s alone after it', async (host) => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).origin));
    const opened = await visit(host);
    await opened.frame.getByRole('link', { name: 'Next After it' }).click();
    await opened.frame.getByRole('heading', { name: 'After it' }).waitFor();
    await opened.frame.getByRole('link', { name: 'Back The film' }).click();
    await opened.frame.getByText('Transcript', { exact: true }).click();
    await opened.frame.getByRole('button', { name: 'Reading settings' }).click();
    await opened.page.keyboard.press('Escape');
    await poster(opened.frame, host).hover();
    // What leads into the film leads to the sentence about its host first.
    await opened.frame.locator('.chapters summary').click();
    await opened.frame.getByRole('button', { name: 'The no' }).click();
    await opened.frame.locator('.video-host.asked').waitFor();
    await opened.frame.getByText('Then he says no, and why.').click();
    expect(new Set(asked)).toEqual(new Set([classroom.host.origin]));
    const policy = await opened.frame
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy?.split('; ').filter((part) => part.includes('https:'))).toEqual([
      `frame-src ${ORIGINS[host]}`,
    ]);

    await play(opened, host);
    const frame = opened.frame.locator('.stage iframe');
    await expect.poll(() => frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(await frame.getAttribute('allow')).toBe(
      'autoplay; fullscreen; encrypted-media; picture-in-picture',
    );
    expect(await frame.getAttribute('sandbox')).toBe(
      host === 'peertube' ? 'allow-scripts allow-same-origin allow-forms allow-popups' : null,
    );
    const [first] = hosts.asked;
    expect(new Set(asked)).toEqual(new Set([classroom.host.origin, ORIGINS[host]]));
    expect(hosts.referrer()).toBe(`${classroom.host.origin}/`);
    expect(first?.search).toContain({ youtube: 'enablejsapi=1', vimeo: 'dnt=1', peertube: 'p2p=0' }[host]);
  });

  it('is told in packages.json, for each package its own hosts', async () => {
    const { packages } = JSON.parse(await readFile(path.join(course.out, 'packages.json'), 'utf8'));
    const hostsOf = (name: string) =>
      packages.find(({ file }: { file: string }) => file === `test-course-${name}-en-scorm12.zip`).hosts;
    expect(hostsOf('youtube')).toEqual([
      {
        host: 'www.youtube-nocookie.com',
        name: 'YouTube',
        company: 'Google',
        as: 'frame',
        videos: ['A film on youtube'],
      },
    ]);
    expect(hostsOf('peertube')).toEqual([
      { host: 'peertube.example', name: 'peertube.example', as: 'frame', videos: ['A film on peertube'] },
    ]);
  });
});
