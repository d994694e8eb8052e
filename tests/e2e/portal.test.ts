/** A portal in a real browser: found, chosen from, searched, tried, read in another language, without scripts, by keyboard and on paper. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../src/preview/serve-folder.ts';
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
  await expect.poll(() => cards(page).count()).toBe(2);
  await expect.poll(() => page.getByLabel('Für wen').count()).toBe(0);
  await page.getByLabel('Dauer').selectOption({ label: '2 bis 10 Stunden' });
  await expect.poll(() => cards(page).allTextContents()).toEqual([expect.stringContaining('Kurs Alpha')]);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('1 angezeigt');
  await page.getByLabel('Thema').selectOption('tools');
  await expect.poll(() => cards(page).count()).toBe(0);
  await page.reload();
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Nichts passt.');
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await page.getByRole('link', { name: 'Kurs Alpha' }).click();

  await page.getByLabel('Welches LMS haben Sie?').selectOption('Ein LMS mit Learning Record Store (xAPI)');
  await expect.poll(() => page.locator('.choice:visible').textContent()).toContain('alpha-de-xapi-draft.zip');
  const href = await page.locator('.choice:visible a').getAttribute('href');
  expect((await context.request.get(new URL(href ?? '', page.url()).href)).status()).toBe(200);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(at('en/courses/alpha/'));
  await expect.poll(() => page.locator('h1').textContent()).toContain('日本 😀');

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
  await expect.poll(() => page.getByRole('heading', { level: 1, name: 'A film' }).isVisible()).toBe(true);
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

it('is found, chosen from and read by keyboard, with the focus in sight; nothing jumps while it loads', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const jumped: Record<string, number> = {};
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim());
  /** Goes on by the Tab key until the focus is there, which must be seen at each step. */
  const tabTo = async (wanted: string, most = 30) => {
    for (let step = 0; step < most && (await focused()) !== wanted; step++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        const marked = [at, at?.closest('.card, .hero-search')].some(
          (one) => one && getComputedStyle(one).outlineStyle !== 'none',
        );
        const { top = -1, bottom = 0 } = at?.getBoundingClientRect() ?? {};
        return marked && top >= 0 && bottom <= innerHeight;
      });
      expect(seen, await focused()).toBe(true);
    }
    await expect.poll(() => focused()).toBe(wanted);
  };
  const arrive = async (key: string) => {
    await page.waitForURL(at(key));
    await page.locator('html.js').waitFor({ state: 'attached' });
  };
  const settle = async (key: string) => {
    await page.evaluate(async () => {
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    const sum = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0),
    );
    if (sum > 0.01) jumped[key] = sum;
  };

  await page.goto(at('en/'));
  await settle('home');
  await tabTo('Skip to the content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await tabTo('A workshop in Bilbao');
  await page.keyboard.press('Enter');
  await arrive('en/films/alpha/bilbao/');
  await settle('film');
  await tabTo('Courses');
  await page.keyboard.press('Enter');
  await arrive('en/courses/');
  await page.getByLabel('Topic').focus();
  await page.keyboard.press('t');
  await expect.poll(() => cards(page).count()).toBe(1);
  await tabTo('Course Beta');
  await page.keyboard.press('Enter');
  await arrive('en/courses/beta/');
  await page.goto(at('en/courses/alpha/'));
  await settle('course');
  await tabTo('deDeutsch');
  await page.keyboard.press('Enter');
  await arrive('de/courses/alpha/');
  expect(jumped).toEqual({});
});

it('stands in one grid on a wide screen: what belongs together begins at one height and ends at one edge', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const boxes = (...selectors: string[]) =>
    Promise.all(
      selectors.map(async (selector) => {
        const box = await page.locator(selector).first().boundingBox();
        return { top: Math.round(box?.y ?? -1), right: Math.round((box?.x ?? 0) + (box?.width ?? 0)) };
      }),
    );
  const apart = async (edge: 'top' | 'right', ...selectors: string[]) => {
    const found = (await boxes(...selectors)).map((box) => box[edge]);
    return Math.max(...found) - Math.min(...found);
  };
  await page.goto(at('en/courses/alpha/'));
  expect(await apart('top', '.course-words h1', '.course-picture')).toBeLessThanOrEqual(1);
  expect(await apart('right', '.course-picture', '.providers', '.side-column')).toBeLessThanOrEqual(1);
  await page.goto(at('en/films/alpha/bilbao/'));
  expect(await apart('top', '.watch', '.side-column h2')).toBeLessThanOrEqual(1);
  await page.goto(at('en/toolkit/'));
  expect(await apart('top', '.tools > li > :first-child', '.tools > li > :last-child')).toBeLessThanOrEqual(
    1,
  );
  // Two courses share the width, beside nothing.
  await page.goto(at('en/courses/'));
  expect(await apart('right', '.cards', '.card:last-child')).toBeLessThanOrEqual(1);
});

it('prints what is to be read, and nothing to press', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.emulateMedia({ media: 'print' });
  const shown = async (selector: string) => {
    const found = await page.locator(selector).all();
    const visible = await Promise.all(found.map((one) => one.isVisible()));
    return visible.filter(Boolean).length;
  };
  await page.goto(at('en/courses/alpha/'));
  const toPress = 'nav, button, select, form, .button, .skip, video, .stage';
  expect(await shown(toPress)).toBe(0);
  expect(await shown('.choice h3')).toBe(await page.locator('.choice h3').count());
  expect(await shown('.folds code')).toBe(await page.locator('.folds code').count());
  expect(
    await page
      .locator('.facts a[href^="https://creativecommons.org"]')
      .evaluate((link) => getComputedStyle(link, '::after').content),
  ).toContain('https://creativecommons.org/licenses/by-sa/4.0/');
  await page.goto(at('en/films/alpha/bilbao/'));
  expect(await shown(toPress)).toBe(0);
  await expect.poll(() => page.locator('.transcript').isVisible()).toBe(true);
});

it('is loaded anew in an open page once it was written again, while it is served to its author', async () => {
  const folder = path.join(work.cwd, 'site');
  const server = await serveFolder(folder, 0);
  const file = path.join(folder, 'en/stories/a-visit/index.html');
  const html = await readFile(file, 'utf8');
  try {
    const page = await (await browser.newContext()).newPage();
    const errors = watchErrors(page);
    await page.goto(`${server.origin}/en/stories/a-visit/`);
    await writeFile(file, html.replace('It rained.', 'The sun came out.'));
    server.tell();
    await page.getByText('The sun came out.').waitFor();
    expect(errors).toEqual([]);
  } finally {
    await writeFile(file, html);
    await server.close();
  }
});

it('is read whole without scripts, fits a phone, and has no fault of access in light and dark', async () => {
  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  ).newPage();
  await plain.goto(at('en/courses/alpha/'));
  await expect.poll(() => plain.locator('.choice:visible').count()).toBeGreaterThan(5);
  await expect.poll(() => plain.locator('select:visible').count()).toBe(0);
  await plain.goto(at(''));
  await expect.poll(() => plain.getByRole('link').allTextContents()).toEqual(['English', 'Deutsch']);
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
    'stories/b-long/',
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
