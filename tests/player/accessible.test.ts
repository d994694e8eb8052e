import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePlan } from '../render/fixture-plan.ts';
import { axeProblems, loadAxe, OF_COLOURS } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { layPackage, type Site, serveFolder } from './support/packages.ts';

let browser: Browser;
let site: Site;
let rightToLeft: Site;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(await layPackage(fixturePlan({ modules: 2, completion: { pass: 0.6 } })));
  const draft = { ...fixturePlan({ modules: 2, language: 'ar' }), draft: 'Draft' };
  rightToLeft = await serveFolder(await layPackage(draft));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), rightToLeft.close()]);
});

const OUTLINE = 'the outline';

const SCENES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['the start page', '', async () => {}],
  ['the first lesson', '#employers-side/start-here', async () => {}],
  ['a lesson with questions', '#employers-side/why-employers-say-no', async () => {}],
  [
    'an answered question',
    '#employers-side/why-employers-say-no',
    async (page) => {
      await page.getByRole('radio', { name: 'Money' }).check();
      await page.getByRole('button', { name: 'Check' }).click();
    },
  ],
  ['the settings', '', (page) => page.getByRole('button', { name: 'Reading settings' }).click()],
  ['the keys', '', (page) => page.keyboard.press('?')],
  [
    'the status page',
    '',
    async (page) => {
      await page.evaluate(() => window.played.tell('offline', 3));
      await page.locator('#outline [data-do="status"]').evaluate((button: HTMLElement) => button.click());
    },
  ],
  [
    OUTLINE,
    '',
    async (page) => {
      const open = page.getByRole('button', { name: 'Open the outline' });
      if (await open.isVisible()) await open.click();
    },
  ],
  [
    'the record, empty',
    '#record',
    (page) => page.getByRole('button', { name: 'Download', exact: true }).waitFor(),
  ],
  [
    'the record of a learner who has passed',
    '#employers-side/why-employers-say-no',
    async (page) => {
      await page.getByRole('textbox').fill('A bakery.');
      for (const key of ['employers-side/why-employers-say-no', 'first-contact/check-yourself']) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, key);
        await page.getByRole('radio', { name: 'Time' }).check();
        await page.getByRole('button', { name: 'Check' }).click();
      }
      await page.evaluate(() => {
        location.hash = 'record';
      });
      await page.getByRole('heading', { name: 'Results' }).waitFor();
      await page.getByText('The record as text, to copy').click();
    },
  ],
  [
    'the finish of a learner who has not finished',
    '#first-contact/check-yourself',
    async (page) => {
      await page.locator('#steps .next').click();
      await page.getByRole('heading', { name: 'Not finished yet' }).waitFor();
    },
  ],
  [
    'earlier work in the record',
    '#employers-side/start-here',
    async (page) => {
      await page.evaluate(() => {
        localStorage.setItem(
          'lms:earlier',
          JSON.stringify([
            { id: 'a', at: 0, unsent: true, state: localStorage.getItem('lms:state') },
            { id: 'b', at: 0, unsent: false, state: localStorage.getItem('lms:state') },
          ]),
        );
        location.hash = '#record';
        location.reload();
      });
      await page.locator('.record-device .entry').first().waitFor();
    },
  ],
  [
    'the question before work is removed',
    '#record',
    async (page) => {
      await page.evaluate(() => window.played.tell('offline', 3));
      await page.locator('.record-device button').click();
      await page.locator('#question[open]').waitFor();
    },
  ],
  ['a session that slept', '', (page) => page.evaluate(() => window.played.tell('asleep', 2))],
  ['a problem', '', (page) => page.evaluate(() => window.played.tell('offline'))],
];

const ALL: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

type Look = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** The looks a page is put into one after the other, in what it shows just then. */
const LOOKS: [string, Look, RunOptions][] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }, ALL],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, OF_COLOURS],
  ['in forced colours', { colorScheme: 'dark', forcedColors: 'active' }, ALL],
];
const EDITIONS: [string, () => Site, typeof LOOKS][] = [
  ['left to right', () => site, LOOKS],
  ['right to left', () => rightToLeft, LOOKS.slice(0, 1)],
];

describe.each(EDITIONS)('%s', (_, course, looks) => {
  it.each(SCENES)('%s is accessible in each look and at each width', async (scene, hash, act) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${course().origin}/index.html${hash}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await act(page);
    await loadAxe(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      // A page that gets narrow closes its outline.
      if (scene === OUTLINE) await act(page);
      for (const [look, media, options] of looks) {
        await page.emulateMedia(media);
        expect.soft(await axeProblems(page, options), `${look} at ${width} pixels`).toEqual([]);
      }
    }
    await context.close();
  });
});

it('a draft says so above what is scrolled, and at the head of each sheet of paper', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${rightToLeft.origin}/index.html#employers-side/why-employers-say-no`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.evaluate(() => scrollTo(0, 600));
  const band = page.locator('.draft');
  expect(await band.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });
  await expect.poll(() => band.innerText()).toBe('Draft');
  const clear = await page.locator('.bar-side').boundingBox();
  expect(clear?.y).toBeGreaterThanOrEqual((await band.boundingBox())?.height ?? Number.NaN);

  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => band.isVisible()).toBe(true);
  await expect.poll(() => page.locator('.bar > :visible').count()).toBe(1);
  // Only the head of a table is repeated on each sheet, and only where it stays whole.
  expect(
    await page.locator('.bar').evaluate((bar) => {
      const { display, breakInside } = getComputedStyle(bar);
      return { display, breakInside };
    }),
  ).toEqual({ display: 'table-header-group', breakInside: 'avoid' });
  await context.close();
});
