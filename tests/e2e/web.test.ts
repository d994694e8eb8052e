/** A site in a real browser: kept on the device, opened offline, replaced by a later release at the next visit. */
import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser, watchErrors } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type SiteHost, siteHost } from '../support/site-host.ts';
import { choose, heading, STORY_FILES } from './story.ts';

const FILM = readFileSync('courses/getting-started/assets/clip.mp4');
const RULES = `rules:
  transcript-present: { level: off, reason: Offline use is tried }
  captions-present: { level: off, reason: Offline use is tried }
  video-poster: { level: off, reason: Offline use is tried }
`;
const SITE = 'test-course-en-web';

let browser: Browser;
let host: SiteHost;
let course: CourseTest;
/** Folders of the releases, the first one first. */
const releases: string[] = [];

beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), siteHost()]);
  course = await courseTest({
    ...STORY_FILES,
    'course.yaml': courseYaml(RULES),
    '02-more/02-film.md': '---\ntitle: A film\n---\n\n::video[A film]{src=a.mp4}\n',
    '02-more/a.mp4': FILM,
  });
  for (const [index, title] of ['Welcome', 'Welcome again'].entries()) {
    const lesson = STORY_FILES['01-start/01-welcome.md'].replace('title: Welcome', `title: ${title}`);
    await course.write('01-start/01-welcome.md', lesson);
    expect((await course.build('-t', 'web')).stderr).not.toContain('error');
    const folder = path.join(course.cwd, `release-${index}`);
    await rename(path.join(course.out, SITE), folder);
    releases.push(folder);
  }
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await course?.remove();
});

const release = (index: number): void => {
  host.down = false;
  host.broken = undefined;
  host.serve('course', releases[index] ?? '');
};

async function open(page: Page, atStart = async () => {}): Promise<void> {
  await page.goto(`${host.origin}/course/`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await atStart();
  await beginCourse(page);
}

/** The release is kept on the device. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return (
      navigator.serviceWorker.controller ??
      new Promise<void>((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
      ).then(() => {})
    );
  });
}

/** A later release has come, and waits. */
async function waiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

async function openOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use offline' }).click();
}

/** As a player asks for it, with what it hears. */
function filmPart(page: Page): Promise<[number, string | null, number]> {
  return page.evaluate(async () => {
    const response = await fetch('files/a.mp4', { headers: { range: 'bytes=100-199' } });
    return [
      response.status,
      response.headers.get('content-range'),
      (await response.arrayBuffer()).byteLength,
    ];
  });
}

it('a course is opened offline, goes on, keeps films when it is asked, and takes a release at the next visit', async () => {
  release(0);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const errors = watchErrors(page);
  const messages = page.getByRole('region', { name: 'Messages' });
  await open(page, () =>
    messages.getByText('Your work is kept in this browser on this device, and nowhere else.').waitFor(),
  );
  await page.getByText('Reflection · for you alone').waitFor();
  await choose(page.mainFrame(), 'Apprentices who fit the job');
  await kept(page);
  expect(errors).toEqual([]);
  expect(host.requests.filter((one) => one.endsWith('.mp4'))).toEqual([]);
  expect(host.requests.every((one) => one.startsWith('/course/'))).toBe(true);

  // The network has gone: everything but the film is there.
  host.down = true;
  await page.reload();
  await heading(page.mainFrame(), 'Welcome');
  await expect.poll(() => page.getByRole('radio', { name: 'Apprentices' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByRole('searchbox').fill('lesson');
  await page.locator('#search-status', { hasText: /\d result/ }).waitFor();
  await page.locator('#search').getByRole('button', { name: 'Close' }).click();
  await expect(filmPart(page)).rejects.toThrow();

  // The film is kept once it is asked for, whole, and answered in parts.
  host.down = false;
  await openOffline(page);
  await page.getByText('The lessons are kept on this device').waitFor();
  await page.getByText('Kept on this device: 0 of 1 files').waitFor();
  host.broken = 'a.mp4';
  await page.getByRole('button', { name: /^Keep on this device/ }).click();
  await page.getByText('Not everything could be loaded.').waitFor();
  await page.getByText('Kept on this device: 0 of 1 files').waitFor();
  host.broken = undefined;
  await page.getByRole('button', { name: /^Keep on this device/ }).click();
  await page.getByText('Kept on this device: 1 of 1 files').waitFor();
  host.down = true;
  await page.reload();
  expect(await filmPart(page)).toEqual([206, `bytes 100-199/${FILM.length}`, 100]);
  const length = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const film = document.createElement('video');
        film.onloadedmetadata = () => resolve(film.duration);
        film.onerror = reject;
        film.src = 'files/a.mp4';
      }),
  );
  expect(length).toBeGreaterThan(0);

  // A release that comes in the middle changes nothing that is open.
  host.down = false;
  release(1);
  await waiting(page);
  await page.getByRole('link', { name: 'My record' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'My record' }).waitFor();
  host.down = true;
  await page.goBack();
  await heading(page.mainFrame(), 'Welcome');

  // The next visit has it, with the work and the film of the one before, and nothing else of it.
  await page.close();
  const next = await context.newPage();
  await open(next);
  await heading(next.mainFrame(), 'Welcome again');
  await expect.poll(() => next.getByRole('radio', { name: 'Apprentices' }).isChecked()).toBe(true);
  expect((await filmPart(next))[0]).toBe(206);
  expect(await next.evaluate(() => caches.keys())).toHaveLength(2);

  // What was kept goes when the learner says so.
  await next.locator('html[data-ready]').waitFor({ state: 'attached' });
  await openOffline(next);
  await next.getByRole('button', { name: 'Remove from this device' }).click();
  await next.getByText('Kept on this device: 0 of 1 files').waitFor();
  expect(await next.evaluate(() => caches.keys())).toHaveLength(1);
});

it('opened from a disk it works, without a worker and without a word of red', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors = watchErrors(page);
  await page.goto(pathToFileURL(path.join(releases[0] ?? '', 'index.html')).href);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await beginCourse(page);
  await choose(page.mainFrame(), 'Apprentices who fit the job');
  await expect.poll(() => page.getByRole('button', { name: 'Use offline' }).count()).toBe(0);
  expect(errors).toEqual([]);
});

it('an installation that fails leaves the page as it was, and nothing behind', async () => {
  release(0);
  host.broken = 'record.js';
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await open(page);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js');
    const worker = registration.installing;
    while (worker !== null && worker.state !== 'redundant')
      await new Promise((resolve) => setTimeout(resolve, 20));
    return [registration.active, await caches.keys()];
  });
  expect(state).toEqual([null, []]);
  await choose(page.mainFrame(), 'Apprentices who fit the job');
  host.broken = undefined;
  await page.reload();
  await kept(page);
});
