/** Packages with all media, with small ones, and with none but their addresses; the same course to every LMS. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';

/** No such host is asked: every request is answered here. */
const LMS = 'https://lms.example.org/package/';
const BASE = 'https://media.example.org/films/';
const FILM = mediaFile('index-in-front.mp4');
const INDEX_BEHIND = mediaFile('index-behind.mp4');
const SMALL = mediaFile('vp9.webm');
const SOUND = mediaFile('sound.m4a');

const FILES = {
  'course.yaml': courseYaml(`media: { base: ${BASE.slice(0, -1)} }
rules:
  transcript-present: { level: off, reason: Made by a test }
  video-poster: { level: off, reason: Made by a test }
`),
  'videos.yaml': `visit:
  title: A visit
  rights: © 2026 A test
  source: { file: assets/visit.mp4, renditions: [assets/visit-small.webm] }
  captions: { en: assets/visit.vtt }
talk:
  title: A talk
  rights: © 2026 A test
  source: { file: assets/talk.mp4, audio: assets/talk.m4a }
  captions: { en: assets/visit.vtt }
`,
  '01-one/01-films.md':
    '---\ntitle: Films\n---\n\n::video{ref=visit}\n\n::video{ref=talk}\n\n::audio[A sound]{src=../assets/sound.mp3}\n',
  'assets/visit.mp4': FILM,
  'assets/visit-small.webm': SMALL,
  'assets/talk.mp4': FILM,
  'assets/talk.m4a': SOUND,
  'assets/sound.mp3': mediaFile('sound.mp3'),
  'assets/visit.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nA visit.\n',
};

let course: CourseTest;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  course = await courseTest(FILES);
  for (const variant of ['full', 'light', 'linked']) {
    const built = await course.build('-t', 'scorm12', '--media', variant);
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr.includes('to be uploaded to the addresses in packages.json')).toBe(
      variant === 'linked',
    );
  }
});
afterAll(async () => {
  await browser?.close();
  await course?.remove();
});

const media = async (name: string): Promise<string[]> =>
  [...(await course.files(name)).keys()].filter((file) => /\.(mp4|webm|m4a|mp3)$/.test(file)).sort();

const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

function answerWith(files: Map<string, Buffer>, name: string) {
  const body = files.get(name);
  if (body === undefined) return { status: 404 };
  return { body, contentType: TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream' };
}

async function listed(file: string, { out } = course) {
  const { packages } = JSON.parse(await readFile(path.join(out, 'packages.json'), 'utf8'));
  return packages.find((entry: { file: string }) => entry.file === file);
}

function addressOf(media: { url: string }[], stem: string): string {
  return media.find(({ url }) => path.basename(url).startsWith(`${stem}.`))?.url ?? '';
}

describe('what a package holds', () => {
  it.each([
    ['test-course-en-scorm12.zip', ['sound.mp3', 'talk.mp4', 'visit-small.webm', 'visit.mp4']],
    ['test-course-en-scorm12-light.zip', ['sound.mp3', 'talk.m4a', 'visit-small.webm']],
    ['test-course-en-scorm12-linked.zip', []],
  ])('%s', async (name, files) => {
    expect(await media(name)).toEqual(files.map((file) => `files/${file}`));
  });

  it('is one course to an LMS, whatever it holds', async () => {
    const identifiers = await Promise.all(
      ['', '-light', '-linked'].map(async (suffix) => {
        const files = await course.files(`test-course-en-scorm12${suffix}.zip`);
        return /identifier="[^"]*"/g.exec(files.get('imsmanifest.xml')?.toString() ?? '')?.[0];
      }),
    );
    expect(new Set(identifiers).size).toBe(1);
    expect(identifiers[0]).toBeDefined();
  });
});

describe('linked media', () => {
  it('lie beside the packages, listed with address, size and hash', async () => {
    const entry = await listed('test-course-en-scorm12-linked.zip');
    expect(entry).toMatchObject({ variant: 'linked' });
    const urls = entry.media.map(({ url }: { url: string }) => url);
    expect(urls.map((url: string) => url.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual(
      ['sound.mp3', 'talk.mp4', 'visit-small.webm', 'visit.mp4'].map((name) => BASE + name),
    );
    for (const { file, url, sha256, bytes } of entry.media) {
      expect(url).toContain(`.${sha256.slice(0, 8)}.`);
      expect(path.basename(file)).toBe(path.basename(url));
      const content = await readFile(path.join(course.out, file));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    expect(await listed('test-course-en-scorm12.zip')).toMatchObject({ variant: 'full', media: [] });
  });

  it('are asked for by nothing but a click, and play', async () => {
    const files = await course.files('test-course-en-scorm12-linked.zip');
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url.startsWith(LMS))
        return route.fulfill(answerWith(files, url.slice(LMS.length).replace(/\?.*/, '')));
      asked.push(url);
      return route.fulfill({ contentType: 'video/mp4', body: FILM });
    });
    await page.goto(`${LMS}index.html`);
    await page.locator('html[data-ready]').waitFor();
    await beginCourse(page);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("media-src 'self' https://media.example.org;");
    expect(policy).toContain("frame-src 'none'");
    await page.getByText('media.example.org').first().waitFor();
    expect(asked).toEqual([]);
    await page
      .getByRole('button', { name: /A visit/ })
      .first()
      .click();
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0);
    const { media } = await listed('test-course-en-scorm12-linked.zip');
    expect(new Set(asked)).toEqual(new Set([addressOf(media, 'visit')]));
    await page.close();
  });

  it('have another address once they change, and the one before stays where it was', async () => {
    const changed = await courseTest({ ...FILES, 'assets/talk.mp4': INDEX_BEHIND });
    expect((await changed.build('-t', 'scorm12', '--media', 'linked')).code).toBe(0);
    const name = 'test-course-en-scorm12-linked.zip';
    const [before, after] = [(await listed(name)).media, (await listed(name, changed)).media];
    expect(addressOf(after, 'visit')).toBe(addressOf(before, 'visit'));
    expect(addressOf(after, 'talk')).not.toBe(addressOf(before, 'talk'));
    expect((await changed.files(name)).get('course.js')?.toString()).toContain(addressOf(after, 'talk'));
    const first = await readFile(changed.zip(name));
    expect((await changed.build('-t', 'scorm12', '--media', 'linked')).code).toBe(0);
    expect(await readFile(changed.zip(name))).toEqual(first);

    await changed.write('assets/talk.mp4', FILM);
    expect((await changed.build('-t', 'scorm12', '--media', 'linked')).code).toBe(0);
    expect((await listed(name, changed)).media).toEqual(before);
    const kept = await readdir(path.join(changed.out, 'test-course-media'));
    expect(kept).toContain(path.basename(addressOf(after, 'talk')));
    await changed.remove();
  });

  it('are told to the administrator with their address', async () => {
    const sheet = await readFile(path.join(course.out, 'test-course-en-lms-linked.html'), 'utf8');
    expect(sheet).toContain(`Not in the package: the learner’s browser loads them from ${BASE}.`);
    expect(await readFile(path.join(course.out, 'test-course-en-lms.html'), 'utf8')).not.toContain(BASE);
  });
});

describe('bad options', () => {
  it.each([
    [['--media', 'huge'], 'Allowed choices are full, light, linked'],
    [['--media-base', BASE], 'belongs to --media linked'],
    [['--media', 'linked', '--media-base', 'http://media.example.org/'], 'is no address for media'],
    [['--media', 'linked', '--media-base', `${BASE}?token=1`], 'is no address for media'],
    [
      ['--media', 'linked', '--media-base', 'https://me:secret@media.example.org/'],
      'is no address for media',
    ],
  ])('%j', async (options, words) => {
    const { code, stderr } = await course.build(...options);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  it('linked without a base', async () => {
    const { 'course.yaml': _, ...files } = FILES;
    const other = await courseTest(files);
    const { code, stderr } = await other.build('--media', 'linked');
    expect(stderr).toContain('It is not said where the media of "test-course" lie');
    expect(code).toBe(2);
    await other.remove();
  });
});
