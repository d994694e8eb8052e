import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
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
let axe: string;

beforeAll(async () => {
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  browser = await launchBrowser();
  site = await serveFolder(await layPackage(fixturePlan({ modules: 2, completion: { pass: 0.6 } })));
  rightToLeft = await serveFolder(await layPackage(fixturePlan({ modules: 2, language: 'ar' })));
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), rightToLeft.close()]);
});

const OUTLINE = 'the outline';

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
  ['a problem', '', (page) => page.evaluate(() => window.played.tell('offline'))],
];

/** Each finding of axe-core, with what it says of the element; `rules`: only these. */
async function problems(page: Page, rules?: string[]): Promise<[string, string[]][]> {
  const only = rules === undefined ? TAGS : { type: 'rule', values: rules };
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: Axe }).axe.run({ runOnly }),
    only,
  );
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary}`)]);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All of axe-core's enabled rules that ask for colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

type Look = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/**
 * The looks a page is put into one after the other, in what it shows just then. In the dark only custom
 * properties get other colours (`stylesheet` in src/render), so what else axe-core finds there, it finds in
 * the light; forced colours have rules of style of their own.
 */
const LOOKS: [string, Look, string[]?][] = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }, OF_COLOURS],
  ['in forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
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
    await page.evaluate(axe);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      // A page that gets narrow closes its outline.
      if (scene === OUTLINE) await act(page);
      for (const [look, media, rules] of looks) {
        await page.emulateMedia(media);
        expect.soft(await problems(page, rules), `${look} at ${width} pixels`).toEqual([]);
      }
    }
    await context.close();
  });
});
