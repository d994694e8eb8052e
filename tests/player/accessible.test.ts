import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePlan } from '../render/fixture-plan.ts';
import { launchBrowser } from '../support/browser.ts';
import { layPackage, type Site, serveFolder } from './support/packages.ts';

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

let browser: Browser;
let site: Site;
let rightToLeft: Site;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(await layPackage(fixturePlan({ modules: 2, completion: { pass: 0.6 } })));
  rightToLeft = await serveFolder(await layPackage(fixturePlan({ modules: 2, language: 'ar' })));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), rightToLeft.close()]);
});

const SCENES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['the first lesson', '', async () => {}],
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
    'the outline',
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
  ['a problem', '', (page) => page.evaluate(() => window.played.tell('offline'))],
];

const LOOKS: [string, () => Site, BrowserContextOptions][] = [
  ['light', () => site, { colorScheme: 'light' }],
  ['dark', () => site, { colorScheme: 'dark' }],
  ['in forced colours', () => site, { colorScheme: 'dark', forcedColors: 'active' }],
  ['right to left', () => rightToLeft, { colorScheme: 'light' }],
];

describe.each(LOOKS)('%s', (_look, course, options) => {
  describe.each([390, 1280])('at %i pixels', (width) => {
    it.each(SCENES)('%s is accessible', async (_, hash, act) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        ...options,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`${course().origin}/index.html${hash}`);
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await act(page);
      await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: Axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary}`)]),
      ).toEqual([]);
      await context.close();
    });
  });
});
