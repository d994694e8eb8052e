/** A portal in a real browser: found, chosen from, searched, tried, read in another language, and without scripts. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILD, portalTest } from '../portal/fixture.ts';
import { axeProblems, loadAxe, OF_COLOURS } from '../support/axe.ts';
import { launchBrowser, watchErrors } from '../support/browser.ts';
import type { CourseTest } from '../support/course-test.ts';
import { type SiteHost, siteHost } from '../support/site-host.ts';

let browser: Browser;
let host: SiteHost;
let work: CourseTest;

beforeAll(async () => {
  [browser, host, work] = await Promise.all([launchBrowser(), siteHost(), portalTest()]);
  expect((await work.run(...BUILD)).code).toBe(0);
  host.serve('below', path.join(work.cwd, 'site'));
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await work?.remove();
});

const at = (key: string) => `${host.origin}/below/${key}`;
const cards = (page: Page) => page.locator('.card:visible');

it('is found in the visitor’s language, chosen from, searched and tried; nothing but itself is asked', async () => {
  const context = await browser.newContext({ locale: 'de-AT' });
  const page = await context.newPage();
  const errors = watchErrors(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin)) foreign.push(request.url());
  });
  await page.goto(at(''));
  await page.waitForURL(at('de/'));
  await page.getByRole('link', { name: 'Kurse', exact: true }).click();
  expect(await cards(page).count()).toBe(2);
  expect(await page.getByLabel('Für wen').count()).toBe(0);
  await page.getByLabel('Dauer').selectOption({ label: '2 bis 10 Stunden' });
  expect(await cards(page).allTextContents()).toEqual([expect.stringContaining('Kurs Alpha')]);
  expect(await page.getByRole('status').textContent()).toBe('1 angezeigt');
  await page.getByLabel('Thema').selectOption('tools');
  expect(await cards(page).count()).toBe(0);
  await page.reload();
  expect(await page.getByRole('status').textContent()).toContain('Nichts passt.');
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await page.getByRole('link', { name: 'Kurs Alpha' }).click();

  await page.getByLabel('Welches LMS haben Sie?').selectOption('Ein LMS mit Learning Record Store (xAPI)');
  expect(await page.locator('.choice:visible').textContent()).toContain('alpha-de-xapi-draft.zip');
  const href = await page.locator('.choice:visible a').getAttribute('href');
  expect((await context.request.get(new URL(href ?? '', page.url()).href)).status()).toBe(200);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(at('en/courses/alpha/'));
  expect(await page.locator('h1').textContent()).toContain('日本 😀');

  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('lathe');
  const result = page.locator('.results a').filter({ hasText: 'A workshop in Bilbao' });
  await result.click();
  await page.waitForURL(at('en/films/alpha/bilbao/'));
  await page.getByRole('link', { name: '0:01' }).click();
  await expect
    .poll(() => page.locator('video').evaluate((film: HTMLVideoElement) => film.currentTime))
    .toBeGreaterThan(0.9);
  expect(
    await page.locator('video').evaluate((film: HTMLVideoElement) => film.textTracks[0]?.cues?.length),
  ).toBe(1);
  await page.getByRole('link', { name: 'A film', exact: true }).click();
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  expect(await page.getByRole('heading', { level: 1, name: 'A film' }).isVisible()).toBe(true);
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
});

it('asks the host of a film after a click, and not before', async () => {
  const page = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  await page.route(/youtube/, (route) => {
    asked.push(new URL(route.request().url()).hostname);
    return route.fulfill({ contentType: 'text/html', body: 'A player' });
  });
  await page.goto(at('en/films/alpha/far/'));
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Play from YouTube' }).click();
  await page.frameLocator('iframe').getByText('A player').waitFor();
  expect(asked).toEqual(['www.youtube-nocookie.com']);
});

it('is read whole without scripts, fits a phone, and has no fault of access in light and dark', async () => {
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  ).newPage();
  await plain.goto(at('en/courses/alpha/'));
  expect(await plain.locator('.choice:visible').count()).toBeGreaterThan(5);
  expect(await plain.locator('select:visible').count()).toBe(0);
  await plain.goto(at(''));
  expect(await plain.getByRole('link').allTextContents()).toEqual(['English', 'Deutsch']);
  await plain.goto(at('de/courses/old/').replace('/de/', '/en/'));
  await plain.waitForURL(at('en/courses/alpha/'));

  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const found: Record<string, string[]> = {};
  for (const key of [
    '',
    'courses/',
    'courses/alpha/',
    'films/',
    'films/alpha/bilbao/',
    'films/alpha/far/',
    'toolkit/',
    'glossary/',
    'community/',
    'events/',
    'news/open/',
    'search/',
  ]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(at(`de/${key}`));
    await loadAxe(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const light = await axeProblems(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const problems = [
      ...light,
      ...(await axeProblems(page, OF_COLOURS)),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
    if (problems.length > 0) found[key] = problems;
  }
  expect(found).toEqual({});
});
