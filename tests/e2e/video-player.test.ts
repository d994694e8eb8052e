/** The player of a video: real films in H.264 and VP9, played to their last second, by keyboard alone and by hand. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { contrastIn } from '../support/contrast.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { nextBeginning } from '../support/film.ts';
import { DARK, FORCED, LIGHT, problemsInLooks, wear } from '../support/looks.ts';
import { focusReader } from '../support/screen-reader.ts';

const MEDIA = 'tests/fixtures/films';
const CAPTIONS = `WEBVTT

00:00.200 --> 00:06.000
<v.owner Maite Arrieta>We train <i>and</i> keep them.

00:06.200 --> 00:12.000
<v Maite Arrieta>&lt;img src=x onerror=alert(1)&gt; is no picture.

00:12.200 --> 00:19.800
<v Jon>Nobody came in the first year.
`;
const SPANISH = 'WEBVTT\n\n00:00.200 --> 00:19.800\nLos formamos.\n';

const videoOf = (key: string, file: string) => `${key}:
  title: The film ${key}
  source: { file: assets/${file} }
  poster: assets/poster.jpg
  language: es
  captions: { en: assets/film.en.vtt, es: assets/film.es.vtt }
  chapters: [{ at: '0:00', title: The beginning }, { at: '0:10', title: The second half }]
  duration: 0:20
`;
const VERSIONS = videoOf('versions', 'whole.mp4').replace(
  /source: .*/,
  'source: { file: assets/whole.mp4, renditions: [assets/small.webm] }\n  sign: { ise: assets/signed.webm }',
);
const FILES = {
  'course.yaml': courseYaml(),
  'videos.yaml':
    videoOf('h264', 'film-h264.mp4') +
    videoOf('vp9', 'film-vp9.webm') +
    videoOf('broken', 'broken.mp4') +
    VERSIONS,
  'assets/film-h264.mp4': readFileSync(`${MEDIA}/film-h264.mp4`),
  'assets/film-vp9.webm': readFileSync(`${MEDIA}/film-vp9.webm`),
  'assets/broken.mp4': readFileSync(`${MEDIA}/film-h264.mp4`),
  'assets/whole.mp4': readFileSync(`${MEDIA}/film-h264.mp4`),
  'assets/small.webm': readFileSync(`${MEDIA}/film-vp9.webm`),
  'assets/signed.webm': readFileSync(`${MEDIA}/film-vp9.webm`),
  'assets/poster.jpg': readFileSync('tests/fixtures/pictures/workshop.jpg'),
  'assets/film.en.vtt': CAPTIONS,
  'assets/film.es.vtt': SPANISH,
  '01-films/h264.md': '---\ntitle: The lesson h264\n---\n\n::video{ref=h264 watch=80%}\n',
  '01-films/vp9.md': '---\ntitle: The lesson vp9\n---\n\n::video{ref=vp9 watch=80%}\n',
  '01-films/broken.md': '---\ntitle: The lesson broken\n---\n\n::video{ref=broken}\n',
  '01-films/versions.md': '---\ntitle: The lesson versions\n---\n\n::video{ref=versions watch=80%}\n',
};
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

interface Showing extends Visit {
  block: Locator;
  video: Locator;
}

/** A lesson with its film, in a course of its own at the LMS. */
async function show(film: string, name: string, options: BrowserContextOptions = {}): Promise<Showing> {
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  return open(film, name, options);
}

async function open(film: string, name: string, options: BrowserContextOptions = {}): Promise<Showing> {
  const viewport = { width: 700, height: 800 };
  const context = await classroom.browser.newContext({ viewport, ...options });
  const { width, height } = options.viewport ?? { width: 650, height: 666 };
  const visit = await classroom.visit(name, { context, width, height });
  await visit.frame.evaluate((hash) => {
    location.hash = hash;
  }, `films/${film}`);
  const block = visit.frame.locator(`.block.video[id^="films/${film}:"]`);
  await block.waitFor();
  return { ...visit, block, video: block.locator('video') };
}

const playButton = (block: Locator) => block.getByRole('button', { name: /Play: The film/ });
const timeOf = (video: Locator) => video.evaluate((film: HTMLVideoElement) => film.currentTime);
const property = <K extends keyof HTMLVideoElement>(video: Locator, key: K) =>
  video.evaluate((film: HTMLVideoElement, name) => film[name as 'volume'] as unknown, key);
/** Tests that run side by side bring an `expect` of their own. */
const playing = (video: Locator, its = expect) => its.poll(() => timeOf(video)).toBeGreaterThan(0.3);
const captionsOn = (block: Locator) => block.locator('.captions').innerText();

// Nearly all that these five do is to wait for a film: each waits in the time of the others.
describe.concurrent.each(['h264', 'vp9'])('a real film in %s', (film) => {
  it('is played at double speed, with jumps, to its last second', async ({ expect }) => {
    const { block, video, page } = await show(film, `${film}-fast`);
    await playButton(block).click();
    await playing(video, expect);
    await block.getByRole('button', { name: 'Video settings' }).click();
    await block.getByLabel('Speed').selectOption('2');
    await page.keyboard.press('Escape');
    await block.getByRole('slider', { name: 'Position in the video' }).fill('10');
    await expect.poll(() => timeOf(video)).toBeGreaterThan(10.5);
    await page.keyboard.press('k');
    const before = await timeOf(video);
    await block.getByRole('button', { name: '10 seconds back' }).click();
    expect(await timeOf(video)).toBeCloseTo(before - 10, 3);
    await page.keyboard.press('Home');
    await page.keyboard.press('k');
    await expect.poll(() => property(video, 'ended')).toBe(true);
    await block.getByText('100% watched').waitFor();
    await block.locator('.stage[data-state=ended]').waitFor();
    await block.getByRole('button', { name: 'Play again' }).last().click();
    await expect.poll(() => property(video, 'ended')).toBe(false);
    expect(await property(video, 'playbackRate')).toBe(2);
    await page.close();
  });
});

it.concurrent.for([
  ['the smaller rendition', 'Video, 0.1 MB', 1, 'small.webm'],
  ['the version with an interpreter', 'With sign language (Italy)', 2, 'signed.webm'],
] as const)(
  'goes on in %s where the film was, at the same speed',
  async ([_, label, index, file], { expect }) => {
    const { block, video, page } = await show('versions', file);
    await playButton(block).click();
    await playing(video, expect);
    await block.getByRole('button', { name: 'Video settings' }).click();
    await block.getByLabel('Speed').selectOption('1.5');
    await block.getByRole('slider', { name: 'Position in the video' }).fill('8');
    const version = block.getByRole('combobox', { name: 'Version' });
    expect((await version.getByRole('option').allTextContents())[index]).toBe(label);
    const before = await timeOf(video);
    const begins = await nextBeginning(video, expect);
    await version.selectOption({ index });
    await expect
      .poll(async () =>
        String(await property(video, 'currentSrc'))
          .split('/')
          .at(-1),
      )
      .toBe(file);
    const begun = await begins();
    // A file counts in ticks of its own.
    expect(begun).toBeGreaterThan(before - 0.001);
    expect(begun).toBeLessThan(19);
    expect(await property(video, 'playbackRate')).toBe(1.5);
    await expect.poll(() => property(video, 'ended')).toBe(true);
    await page.close();
  },
);

it.concurrent('controls go while a film plays under a resting mouse, never while one of them has the focus', async ({
  expect,
}) => {
  const { block, video, page } = await show('h264', 'idle', { reducedMotion: 'no-preference' });
  const isSeen = () => block.locator('.controls').evaluate((bar) => getComputedStyle(bar).opacity === '1');
  await playButton(block).click();
  await playing(video, expect);
  await expect.poll(isSeen).toBe(false);
  await page.keyboard.press('Tab');
  await expect.poll(isSeen).toBe(true);
  await block.locator('.stage.idle').waitFor();
  expect(await isSeen()).toBe(true);
  await page.close();
});

it('asks for nothing of a film before it is played', async () => {
  const { block, video } = await show('h264', 'quiet');
  const poster = block.locator('.poster img');
  await poster.scrollIntoViewIfNeeded();
  await expect
    .poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await expect.poll(() => poster.getAttribute('loading')).toBe('lazy');
  const films = () => classroom.host.requests.filter((path) => /quiet.*\.(mp4|webm)$/.test(path));
  expect(films()).toEqual([]);
  await playButton(block).click();
  await playing(video);
  expect(films()).not.toEqual([]);
});

it('is led by the keyboard alone, and says what it does', async () => {
  const { block, video, page, frame } = await show('h264', 'keys');
  const focus = await focusReader(page);
  await playButton(block).focus();
  await page.keyboard.press('Enter');
  await playing(video);
  await expect.poll(focus).toBe('button "Pause"');
  await page.keyboard.press('k');
  await expect.poll(() => property(video, 'paused')).toBe(true);
  await expect.poll(focus).toBe('button "Play"');

  const reached: Record<string, number> = {};
  for (const key of ['Home', 'ArrowRight', 'l', 'ArrowLeft', 'j', '5', 'End', '0']) {
    await page.keyboard.press(key);
    reached[key] = Math.round(await timeOf(video));
  }
  expect(reached).toEqual({ Home: 0, ArrowRight: 5, l: 15, ArrowLeft: 10, j: 0, 5: 10, End: 20, 0: 0 });

  const live = frame.locator('#live');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => property(video, 'volume')).toBe(0.8);
  await expect.poll(() => live.textContent()).toContain('80%');
  await page.keyboard.press('m');
  await expect.poll(() => property(video, 'muted')).toBe(true);
  await page.keyboard.press('m');
  await expect.poll(() => property(video, 'muted')).toBe(false);
  await page.keyboard.press('>');
  await expect.poll(() => property(video, 'playbackRate')).toBe(1.25);
  await page.keyboard.press('<');
  await page.keyboard.press('<');
  await expect.poll(() => property(video, 'playbackRate')).toBe(0.75);
  const captions = block.getByRole('button', { name: 'Captions' });
  await expect.poll(() => captions.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('c');
  await expect.poll(() => captions.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => captionsOn(block)).toBe('');

  await page.keyboard.press('Tab');
  await expect.poll(focus).toBe('button "10 seconds back"');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(focus).toContain('slider "Position in the video"');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => block.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuetext'))
    .toBe('5 seconds of 20 seconds');

  const settings = block.getByRole('button', { name: 'Video settings' });
  await settings.focus();
  await page.keyboard.press('Enter');
  await expect.poll(focus).toContain('combobox "Speed"');
  // A list keeps its keys.
  await page.keyboard.press('m');
  await expect.poll(() => property(video, 'muted')).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(focus).toContain('button "Video settings"');
  await page.close();
});

describe('captions', () => {
  it('are drawn as text with who speaks, above the controls, in the language and size chosen', async () => {
    const { block, video, page } = await show('h264', 'captions');
    await playButton(block).click();
    await expect.poll(() => captionsOn(block)).toBe('Maite Arrieta: We train and keep them.');
    await block.getByRole('button', { name: 'Pause' }).click();
    const box = (await block.locator('.captions').boundingBox()) ?? never();
    const controls = (await block.locator('.row').boundingBox()) ?? never();
    const seek = (await block.locator('.seek-bar').boundingBox()) ?? never();
    expect(box.y + box.height).toBeLessThanOrEqual(seek.y);
    expect(seek.y).toBeLessThan(controls.y);
    await seekTo(video, 7);
    await expect.poll(() => captionsOn(block)).toBe('<img src=x onerror=alert(1)> is no picture.');
    await expect.poll(() => block.locator('.captions img').count()).toBe(0);
    await seekTo(video, 14);
    await expect.poll(() => captionsOn(block)).toBe('Jon: Nobody came in the first year.');

    const size = () =>
      block.locator('.captions').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const normal = await size();
    await block.getByRole('button', { name: 'Video settings' }).click();
    await block.getByLabel('Caption size').selectOption('Very large');
    expect(await size()).toBeGreaterThan(normal * 1.5);
    await block.getByRole('combobox', { name: 'Captions' }).selectOption('español');
    await expect.poll(() => captionsOn(block)).toBe('Los formamos.');
    await expect.poll(() => block.locator('.captions').getAttribute('lang')).toBe('es');

    // Another video, on another visit, is shown as this one was.
    await page.reload();
    const second = await reopened(page, 'films/vp9');
    await playButton(second).click();
    await expect.poll(() => captionsOn(second)).toBe('Los formamos.');
    await expect.poll(() => second.locator('.captions').getAttribute('data-size')).toBe('Huge');
    await page.close();
  });
});

it('goes on at the second where it was left, or from the beginning', async () => {
  const { block, video, page, leave } = await show('h264', 'resume');
  await playButton(block).click();
  await playing(video);
  await seekTo(video, 12);
  await expect.poll(() => timeOf(video)).toBeGreaterThan(12.2);
  await page.keyboard.press('k');
  const left = await timeOf(video);
  await leave();

  const later = await open('h264', 'resume');
  await later.block.getByText(`Continue at 0:${Math.floor(left)}`).waitFor();
  await playButton(later.block).click();
  await expect.poll(() => timeOf(later.video)).toBeGreaterThan(left - 0.2);
  await later.page.keyboard.press('k');
  expect(await timeOf(later.video)).toBeLessThan(left + 5);
  await later.leave();

  const third = await open('h264', 'resume');
  await third.block.getByRole('button', { name: 'Start at the beginning' }).click();
  await playing(third.video);
  expect(await timeOf(third.video)).toBeLessThan(6);
  await third.page.close();
});

describe('full screen', () => {
  it('shows the picture with controls and captions', async () => {
    const { block, frame, page } = await show('h264', 'full');
    await playButton(block).click();
    await block.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => frame.evaluate(() => document.fullscreenElement?.className)).toContain('stage');
    await expect.poll(() => captionsOn(block)).not.toBe('');
    await page.keyboard.press('f');
    await expect.poll(() => frame.evaluate(() => document.fullscreenElement)).toBe(null);
    await page.close();
  });

  it('fills the frame where the LMS forbids more', async () => {
    const { block, frame, page } = await show('h264', 'filled');
    await frame.evaluate(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));
    await playButton(block).click();
    await page.keyboard.press('f');
    const room = await block.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().toJSON());
    expect(room).toMatchObject({ x: 0, y: 0, width: 650, height: 666 });
    await page.keyboard.press('Escape');
    await block.getByRole('button', { name: 'Full screen' }).waitFor();
    await page.close();
  });
});

it('says so where a film does not load, and tries again', async () => {
  const { block, video, page, frame } = await show('broken', 'broken');
  let isBroken = true;
  await page.route('**/*.mp4', (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue()));
  await playButton(block).click();
  await block.getByText('The video cannot be played here.').waitFor();
  await expect.poll(() => frame.locator('#live').textContent()).toContain('The video cannot be played here.');
  isBroken = false;
  await block.getByRole('button', { name: 'Try again' }).click();
  await playing(video);
  await page.close();
});

describe('the transcript', () => {
  it('follows the video, leads to its times, and is searched', async () => {
    const { block, video, page, frame } = await show('h264', 'transcript');
    await block.locator('summary', { hasText: 'Transcript' }).click();
    const now = () => block.locator('.transcript [aria-current]').allInnerTexts();
    await block.getByRole('button', { name: 'Play from 0:12' }).click();
    await expect.poll(() => timeOf(video)).toBeGreaterThan(12.1);
    await expect.poll(now).toEqual(['Nobody came in the first year.']);
    await block.getByText('We train and keep them.').last().click();
    await expect.poll(now).toEqual(['We train and keep them.']);
    expect(await timeOf(video)).toBeLessThan(3);

    const scrolled = () => frame.evaluate(() => scrollY);
    await block.getByRole('button', { name: 'Pause' }).click();
    const before = await scrolled();
    await block.getByRole('searchbox', { name: 'Search in the transcript' }).fill('ÍN');
    await block.getByText('1 of 2').waitFor();
    await page.keyboard.press('Enter');
    await block.getByText('2 of 2').waitFor();
    await page.keyboard.press('Enter');
    await block.getByText('1 of 2').waitFor();
    await block.getByRole('searchbox').fill('nowhere');
    await block.getByText('Not found').waitFor();
    expect(await scrolled()).toBe(before);
    await block.getByLabel('Language').selectOption('español');
    await expect.poll(now).toEqual(['Los formamos.']);
    await expect.poll(() => block.getByText('We train and keep them.').last().isVisible()).toBe(false);
    // A field keeps its keys.
    await block.getByRole('searchbox').fill('');
    await page.keyboard.type('mk');
    expect(await property(video, 'muted')).toBe(false);
    await page.close();
  });

  it('stays where the learner scrolls it, also for the next video', async () => {
    const { block, page, frame } = await show('h264', 'still');
    await block.locator('summary', { hasText: 'Transcript' }).click();
    await playButton(block).click();
    await block.getByLabel('Follow the video').uncheck();
    expect(await frame.evaluate(() => localStorage.getItem('coursewright:video'))).toContain(
      '"follow":false',
    );
    await page.reload();
    const again = await reopened(page, 'films/vp9');
    await again.locator('summary', { hasText: 'Transcript' }).click();
    await expect.poll(() => again.getByLabel('Follow the video').isChecked()).toBe(false);
    await page.close();
  });

  it('stands beside the video where there is room', async () => {
    const wide = { viewport: { width: 1440, height: 900 } };
    const { block, video, page } = await show('h264', 'beside', wide);
    await playButton(block).click();
    await playing(video);
    await block.locator('summary', { hasText: 'Transcript' }).click();
    const picture = (await video.boundingBox()) ?? never();
    const text = (await block.locator('.transcript-text:visible').boundingBox()) ?? never();
    expect(text.x).toBeGreaterThan(picture.x + picture.width);
    expect(text.y).toBeLessThan(picture.y + picture.height);
    const row = (await block.locator('.row').boundingBox()) ?? never();
    expect(row.height).toBeLessThan(60);
    await page.close();
  });
});

it('a chapter is one press away, in full screen too', async () => {
  const { block, video, page } = await show('h264', 'chapters');
  await playButton(block).click();
  await playing(video);
  await block.getByRole('button', { name: 'Chapters' }).click();
  await block.locator('.panel').getByRole('button', { name: 'The second half' }).click();
  await expect.poll(() => timeOf(video)).toBeGreaterThan(10);
  await block.getByRole('button', { name: 'Chapters' }).click();
  const current = block.locator('.panel [aria-current]');
  await expect.poll(() => current.innerText()).toContain('The second half');
  await page.close();
});

it('the list below marks the chapter that is on, and leads back to the film', async () => {
  const { block, video, page } = await show('h264', 'chapters-below');
  const list = block.locator('.chapters');
  await list.locator('summary').click();
  await expect.poll(() => list.locator('[aria-current]').count()).toBe(0);
  const focus = await focusReader(page);
  await list.getByRole('button', { name: 'Play from 0:10: The second half' }).click();
  await expect.poll(() => timeOf(video)).toBeGreaterThan(10);
  await expect
    .poll(() => list.locator('[aria-current]').getAttribute('aria-label'))
    .toBe('Play from 0:10: The second half');
  const sign = await list
    .locator('[aria-current]')
    .evaluate((button) => getComputedStyle(button, '::before').clipPath);
  expect(sign).toContain('polygon');
  await list.getByRole('button', { name: 'Play from 0:00: The beginning' }).click();
  await expect.poll(() => timeOf(video)).toBeLessThan(9);
  await expect.poll(() => list.locator('[aria-current]').innerText()).toBe('0:00');
  await expect.poll(() => inSight(block.locator('.stage'))).toBe(true);
  expect(await focus()).toContain('The film h264');
  await page.keyboard.press('k');
  expect(await property(video, 'paused')).toBe(true);
  await page.close();
});

it('a film that was played prints as its whole transcript, without its picture', async () => {
  const { block, video, page } = await show('h264', 'printed');
  await playButton(block).click();
  await playing(video);
  await block.locator('.transcript > summary').click();
  const text = block.locator('.transcript-text:visible');
  const isCut = () => text.evaluate((box) => box.scrollHeight > box.clientHeight + 1);
  await text.evaluate((box) => box.append(...Array.from({ length: 60 }, () => document.createElement('hr'))));
  expect(await isCut()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isCut()).toBe(false);
  for (const part of ['.stage', '.controls', '.transcript-tools'])
    expect(await block.locator(part).first().isVisible(), part).toBe(false);
  await expect.poll(() => block.locator('.video-title').isVisible()).toBe(true);
  await page.close();
});

describe('picture in picture', () => {
  it('shows the captions in the picture that stands alone, and in the page again after it', async () => {
    const { block, video, page } = await show('h264', 'picture');
    // A browser without a screen has no such window: what the player asks of it is answered here.
    await block.evaluate(() => {
      let alone: Element | null = null;
      Object.defineProperty(document, 'pictureInPictureEnabled', { value: true });
      Object.defineProperty(document, 'pictureInPictureElement', { get: () => alone });
      const leave = () => {
        const left = alone;
        alone = null;
        left?.dispatchEvent(new Event('leavepictureinpicture'));
      };
      document.exitPictureInPicture = async () => leave();
      HTMLVideoElement.prototype.requestPictureInPicture = async function (this: HTMLVideoElement) {
        alone = this;
        this.dispatchEvent(new Event('enterpictureinpicture'));
        return {} as PictureInPictureWindow;
      };
    });
    await playButton(block).click();
    await expect.poll(() => captionsOn(block)).toContain('We train');
    const button = block.getByRole('button', { name: 'Picture in picture' });
    const modes = () =>
      video.evaluate((film: HTMLVideoElement) => [...film.textTracks].map(({ mode }) => mode));
    expect(await modes()).toEqual(['hidden', 'disabled']);
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    expect(await modes()).toEqual(['showing', 'disabled']);
    await expect.poll(() => captionsOn(block)).toBe('');
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => captionsOn(block)).toContain('We train');
    // A system that says no stops nothing.
    await block.evaluate(() => {
      HTMLVideoElement.prototype.requestPictureInPicture = () => Promise.reject(new Error('not now'));
    });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
    expect(await property(video, 'paused')).toBe(false);
    await page.close();
  });
});

describe('a film without sound', () => {
  let silent: CourseTest;

  beforeAll(async () => {
    const others = /vp9|broken|versions/;
    silent = await courseTest({
      ...Object.fromEntries(Object.entries(FILES).filter(([path]) => !others.test(path))),
      'videos.yaml': videoOf('h264', 'film-h264.mp4').replace('duration', 'silent: true\n  duration'),
    });
    expect((await silent.build('-t', 'scorm12')).code).toBe(0);
  });
  afterAll(() => silent?.remove());

  it('has no volume, neither in its controls nor among its keys', async () => {
    await classroom.host.add('silent', silent.zip('test-course-en-scorm12.zip'));
    const { block, video, frame, page } = await open('h264', 'silent');
    await frame.locator('body').press('?');
    const sheet = frame.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await sheet.getByText('10 seconds back or forward').waitFor();
    await expect.poll(() => sheet.getByText(/volume|mute/i).count()).toBe(0);
    await page.keyboard.press('Escape');
    await playButton(block).click();
    await playing(video);
    await expect.poll(() => block.getByRole('button', { name: /mute/i }).count()).toBe(0);
    await expect.poll(() => block.getByRole('slider').count()).toBe(1);
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    expect(await property(video, 'muted')).toBe(false);
    expect(await property(video, 'volume')).toBe(1);
    await page.close();
  });
});

it.each([
  ['in a window', {}, [LIGHT, DARK, FORCED, { ...FORCED, name: 'on a dark ground', colorScheme: 'dark' }]],
  ['on a telephone', PHONE, [FORCED]],
] as const)('everything of the player is told from its ground, %s', async (name, options, looks) => {
  const { block, video, page, frame } = await show('h264', `seen ${name}`.replace(/\W+/g, '-'), options);
  const pale: string[] = [];
  const look = async (parts: Record<string, number>) => {
    for (const worn of looks) {
      await wear(frame, worn);
      for (const [selector, least] of Object.entries(parts)) {
        const shown = await block.locator(selector).filter({ visible: true }).all();
        expect(shown.length, selector).toBeGreaterThan(0);
        for (const part of shown) {
          const contrast = await contrastIn(part);
          if (contrast >= least) continue;
          const title = await part.evaluate((element) => element.getAttribute('title') ?? element.className);
          pale.push(`${worn.name}: ${title}: ${contrast}`);
        }
      }
    }
  };
  await look({ '.play': 3 });
  await playButton(block).click();
  await playing(video);
  await block.getByText(/\d+% watched/).waitFor();
  await block.getByRole('button', { name: 'Pause' }).click();
  await look({ '.row > *': 3, '.seek-bar': 3, '.captions p > span': 4.5, '.watched progress': 3 });
  await block.getByRole('button', { name: 'Chapters' }).click();
  await look({ '.chapter-menu button': 4.5 });
  expect(pale).toEqual([]);
  await page.close();
});

it('the sheet of keys lists those of videos', async () => {
  const { frame, page } = await show('h264', 'sheet');
  await frame.locator('body').press('?');
  const sheet = frame.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('While a video has the focus').waitFor();
  await sheet.getByText('10 seconds back or forward').waitFor();
  await page.close();
});

describe('on a telephone', () => {
  it('every control takes a finger, and none covers the picture', async () => {
    const { block, video, page } = await show('h264', 'phone', PHONE);
    await playButton(block).tap();
    await playing(video);
    await block.getByRole('button', { name: 'Video settings' }).tap();
    const controls = block.locator('.controls :is(button, input, select):visible');
    const small: string[] = [];
    for (const control of await controls.all()) {
      const { width, height } = (await control.boundingBox()) ?? never();
      if (Math.round(width) < 44 || Math.round(height) < 44)
        small.push(`${await control.getAttribute('aria-label')} ${width}×${height}`);
    }
    await expect.poll(() => controls.count()).toBeGreaterThan(10);
    expect(small).toEqual([]);
    const picture = (await video.boundingBox()) ?? never();
    const bar = (await block.locator('.controls').boundingBox()) ?? never();
    expect(bar.y).toBeGreaterThanOrEqual(Math.floor(picture.y + picture.height));
    await page.close();
  });
});

it.each([
  ['in a window', {}, 650, [LIGHT, DARK, FORCED]],
  ['on a telephone', PHONE, 390, [{ ...DARK, axe: {} }]],
] as const)('axe-core finds nothing in a playing video, %s', async (name, options, width, looks) => {
  const { block, video, frame, page } = await show('h264', `axe ${name}`.replace(/\W+/g, '-'), options);
  await playButton(block).click();
  await playing(video);
  await block.getByRole('button', { name: 'Video settings' }).click();
  await loadAxe(frame);
  expect(await problemsInLooks(frame, looks, [width])).toEqual([]);
  await page.close();
});

function inSight(place: Locator): Promise<boolean> {
  return place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

function never(): never {
  throw new Error('it is not on the page');
}

async function seekTo(video: Locator, second: number): Promise<void> {
  await video.evaluate((film: HTMLVideoElement, to) => {
    film.currentTime = to;
  }, second);
}

/** The course's frame after its page was loaded again. */
async function reopened(page: Page, hash: string): Promise<Locator> {
  const frame = page.frames().find((one) => one.url().includes('/content/')) as Frame;
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await frame.evaluate((to) => {
    location.hash = to;
  }, hash);
  const block = frame.locator(`.block.video[id^="${hash}:"]`);
  await block.waitFor();
  return block;
}
