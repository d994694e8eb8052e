/** Search and glossary in a package as a learner opens it, from a folder and by keyboard, pointer and tap. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

const FILES = {
  'course.yaml': courseYaml(),
  'glossary.yaml':
    'mentor:\n  definition: Who guides a learner in the firm.\n  also: [mentors]\nplacement: Weeks in a firm, as a part of a school course.\n',
  '01-start/01-first.md':
    '---\ntitle: The first lesson\n---\n\nA mentor is found in every firm. Mentors are many.\n\n## Obstacles\n\nThe obstacle of time: <b>nobody</b> has budgeted for it.\n',
  '01-start/02-second.md':
    '---\ntitle: The second lesson\n---\n\nWords before.\n\n## Straße\n\nAn der Hauptstraße. Obstacles again.\n\n:::choice{#q}\nWhich one?\n\n- [x] A\n  > Zebra feedback\n- [ ] B\n\nZebra explained.\n:::\n',
};

let browser: Browser;
let test: CourseTest;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  test = await courseTest(FILES);
  const { code, stderr } = await test.build('-t', 'scorm12');
  expect([code, stderr]).toEqual([0, expect.stringContaining('')]);
  const folder = path.join(test.cwd, 'package');
  for (const [name, content] of await test.files('test-course-en-scorm12.zip')) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  address = pathToFileURL(path.join(folder, 'index.html')).href;
});
afterAll(async () => {
  await browser.close();
  await test.remove();
});

async function open(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  await page.goto(address + hash);
  if (options.javaScriptEnabled === false) return page;
  await page.locator('html[data-ready]').waitFor();
  await beginCourse(page);
  return page;
}

const searchButton = (page: Page) => page.locator('.bar').getByRole('button', { name: 'Search' });
const status = (page: Page) => page.locator('#search-status').textContent();
const results = (page: Page) => page.locator('#search-results a');
const focused = (page: Page) =>
  page.evaluate(
    () => (document.activeElement as HTMLElement | null)?.innerText || document.activeElement?.id,
  );

async function search(page: Page, query: string): Promise<void> {
  await searchButton(page).press('Enter');
  await page.keyboard.type(query);
}

describe('search', () => {
  it('is loaded when it is opened, not before', async () => {
    const page = await open();
    const loaded = () => page.locator('script[src^=search]').count();
    expect(await loaded()).toBe(0);
    await searchButton(page).click();
    await expect.poll(loaded).toBe(2);
    expect(await status(page)).toBe('Type a word or two.');
  });

  it('leads to a part of another lesson by keyboard alone', async () => {
    const page = await open();
    await search(page, 'obstacle');
    await expect.poll(() => status(page)).toBe('2 results');
    expect(await results(page).first().innerText()).toMatch(
      /^The first lesson\nObstacles\nThe obstacle of time/,
    );
    await expect
      .poll(() => results(page).first().locator('mark').allTextContents())
      .toEqual(['Obstacles', 'obstacle']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${address}#start/second/straße`.replace('ß', encodeURI('ß')));
    await expect.poll(() => focused(page)).toBe('Straße');
    await expect.poll(() => page.locator('#search').isVisible()).toBe(false);
  });

  it('follows the best result on Enter, also to where the learner is', async () => {
    const page = await open('#start/first/obstacles');
    await search(page, 'budgeted');
    await expect.poll(() => status(page)).toBe('1 result');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Obstacles');
  });

  it('comes back from the results to the words, and closes with Escape where it was opened', async () => {
    const page = await open();
    await search(page, 'obstacle');
    await expect.poll(() => results(page).count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('search-input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#search').isVisible()).toBe(false);
    expect(await searchButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it.each([
    ['HAUPTSTRASSE', '1 result', '#start/second/stra%C3%9Fe'],
    ['hauptstrase', '1 result', '#start/second/stra%C3%9Fe'],
    ['guides', '1 result', '#glossary:mentor'],
    ['second', '1 result', '#start/second'],
  ])('finds %s', async (query, said, hash) => {
    const page = await open();
    await search(page, query);
    await expect.poll(() => status(page)).toBe(said);
    await page.keyboard.press('Enter');
    await expect.poll(() => encodeURI(decodeURI(new URL(page.url()).hash))).toBe(hash);
  });

  it('tells nothing of what waits for an answer', async () => {
    const page = await open();
    await search(page, 'zebra');
    await expect.poll(() => status(page)).toBe('Nothing was found for “zebra”.');
    await expect.poll(() => results(page).count()).toBe(0);
    const files = await test.files('test-course-en-scorm12.zip');
    expect(files.get('search-index.js')?.toString()).not.toContain('ebra');
  });

  it('is in the drawer on a phone, which closes for it', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Open the outline' }).click();
    await page.locator('#outline').getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('straße');
    await expect.poll(() => results(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Straße');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('says when it cannot be loaded, and tries again', async () => {
    const page = await open();
    const script = path.join(test.cwd, 'package/search.js');
    await rename(script, `${script}.gone`);
    await searchButton(page).click();
    await expect.poll(() => status(page)).toMatch(/^The search cannot be loaded/);
    await rename(`${script}.gone`, script);
    await page.keyboard.press('Escape');
    await search(page, 'obstacle');
    await expect.poll(() => results(page).count()).toBe(2);
  });
});

const term = (page: Page) => page.getByRole('button', { name: 'mentor', exact: true });
const definition = (page: Page) => page.locator('.term-definition');

describe('a term', () => {
  it('is explained while it has the focus, and until Escape', async () => {
    const page = await open();
    await term(page).focus();
    await expect.poll(() => definition(page).textContent()).toBe('Who guides a learner in the firm.');
    await expect.poll(() => term(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => definition(page).count()).toBe(0);
    expect(await term(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => definition(page).count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(() => definition(page).count()).toBe(0);
  });

  it('is explained to screen readers before it is opened', async () => {
    const page = await open();
    const id = await term(page).getAttribute('aria-describedby');
    await expect
      .poll(() => page.locator(`[id="${id}"]`).textContent())
      .toBe('Who guides a learner in the firm.');
  });

  it('stays explained while the pointer is on the explanation', async () => {
    const page = await open();
    await term(page).hover();
    await definition(page).hover();
    await page.mouse.move(5, 5);
    await expect.poll(() => definition(page).count()).toBe(0);
  });

  it('is explained at a tap, and no longer at the next', async () => {
    const page = await open('', { hasTouch: true, viewport: { width: 390, height: 844 } });
    const { hash } = new URL(page.url());
    await term(page).tap();
    await expect.poll(() => definition(page).textContent()).toBe('Who guides a learner in the firm.');
    await expect
      .poll(() => page.locator('#live').textContent())
      .toContain('Who guides a learner in the firm.');
    const box = await definition(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    await term(page).tap();
    await expect.poll(() => definition(page).count()).toBe(0);
    expect(new URL(page.url()).hash).toBe(hash);
  });

  it('is marked where it occurs first', async () => {
    const page = await open();
    await expect.poll(() => page.locator('.term').allTextContents()).toEqual(['mentor']);
  });
});

describe('the glossary', () => {
  it('is a page beside the lessons, and counts for nothing', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Glossary' }).click();
    await expect.poll(() => focused(page)).toBe('Glossary');
    await expect
      .poll(() => page.locator('main article:visible dt').allTextContents())
      .toEqual(['mentor', 'placement']);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Glossary']);
    await expect.poll(() => page.locator('#count').textContent()).toBe('1 of 2 lessons opened');
    await expect.poll(() => page.locator('#outline [aria-current]').textContent()).toContain('Glossary');
    await page.locator('.step.back').click();
    await expect.poll(() => focused(page)).toBe('The first lesson');
    await expect.poll(() => page.locator('#glossary').isVisible()).toBe(false);
  });

  it('opens at a term by its address', async () => {
    const page = await open('#glossary:placement');
    await expect.poll(() => page.locator('main article:visible').getAttribute('id')).toBe('glossary');
    await expect.poll(() => page.locator('#count').textContent()).toBe('0 of 2 lessons opened');
  });

  it('can be read without a script, and links lead to it', async () => {
    const page = await open('', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'mentor', exact: true }).click();
    await expect
      .poll(() => page.locator(':target').innerText())
      .toBe('mentor\nWho guides a learner in the firm.');
  });

  it('is printed behind the lessons', async () => {
    const page = await open();
    await page.evaluate(() =>
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
    );
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'The whole course' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main article:visible h1').allTextContents()).toEqual([
      'The first lesson',
      'The second lesson',
      'Glossary',
    ]);
  });

  it('is nowhere in a course without one', async () => {
    const { 'glossary.yaml': _, ...files } = FILES;
    const other = await courseTest(files);
    await other.build('-t', 'scorm12');
    const entries = await other.files('test-course-en-scorm12.zip');
    expect(entries.get('index.html')?.toString()).not.toContain('lossary');
    await other.remove();
  });
});

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const SCENES: [string, (page: Page) => Promise<unknown>][] = [
  [
    'results',
    async (page) => {
      await searchButton(page).click();
      await page.keyboard.type('obstacle');
      await results(page).first().waitFor();
    },
  ],
  ['an open term', (page) => term(page).focus()],
  ['the glossary', (page) => page.evaluate(() => location.assign('#glossary'))],
];

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(SCENES)('%s can be read by all', async (_, act) => {
    const page = await open('', { colorScheme, reducedMotion: 'reduce' });
    await act(page);
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: Axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
