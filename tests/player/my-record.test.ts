import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { downloadedText, watchErrors } from '../support/browser.ts';
import { bundledPlayer } from './support/packages.ts';
import { shownLesson, visits } from './support/visits.ts';

const { site, open, newPage } = visits();
const course = await site({ modules: 2, completion: { pass: 0.6, lessons: 'none' } });
const QUESTIONS = 'employers-side/why-employers-say-no';
const LAST = 'first-contact/check-yourself';
const HOSTILE = `<script>parent.hacked = 1</script></style></textarea>\n\n"&amp;'\` *b* 😀 مرحبا`;

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(`article[id="${hash}"]:not([hidden])`).waitFor();
}

async function answer(page: Page, key: string, option: string): Promise<void> {
  await go(page, key);
  const lesson = page.locator(`article[id="${key}"]`);
  await lesson.getByRole('radio', { name: option }).check();
  await lesson.getByRole('button', { name: 'Check' }).click();
}

async function openRecord(page: Page): Promise<void> {
  await go(page, 'record');
  await page.getByRole('heading', { name: 'Results' }).waitFor();
}

async function worked(page: Page): Promise<void> {
  await go(page, QUESTIONS);
  await page.getByRole('textbox').fill(HOSTILE);
  await answer(page, QUESTIONS, 'Time');
  await answer(page, LAST, 'Time');
}

async function downloaded(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await downloadedText(file) };
}

/** Label → value of the facts in a page. */
const facts = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.record .facts > div')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
      ),
    );

describe('the record', () => {
  it('is a page with an address: Back leads out of it', async () => {
    const page = await open(course);
    await go(page, QUESTIONS);
    await openRecord(page);
    await expect.poll(() => shownLesson(page)).toBe('My record');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('My record');
    await expect.poll(() => page.title()).toBe('My record · Employer engagement for VET practitioners');
    await expect.poll(() => page.locator('#outline [aria-current]').textContent()).toBe('My record');
    await page.goBack();
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
  });

  it('opens at once from its address, and from the page behind the last lesson', async () => {
    const page = await open(course, { hash: '#record' });
    await page.getByText('There is nothing here yet.').waitFor();
    await go(page, LAST);
    await page.getByRole('link', { name: 'Next Finish' }).click();
    await page.locator('#finish').getByRole('link', { name: 'My record' }).click();
    await expect.poll(() => shownLesson(page)).toBe('My record');
  });

  it('is offered at the end of the course', async () => {
    const page = await open(course);
    await worked(page);
    await page.getByRole('button', { name: 'See what you have achieved' }).click();
    await page.locator('#finish').getByRole('link', { name: 'My record' }).click();
    await expect.poll(() => shownLesson(page)).toBe('My record');
    await page.getByRole('heading', { name: 'Record of completion' }).waitFor();
  });

  it('tells of an answer how it went, and follows the next one', async () => {
    const page = await open(course);
    await answer(page, QUESTIONS, 'Money');
    await openRecord(page);
    const entry = page.locator('.record .entry');
    expect(await entry.allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Which obstacle did the groups name first\?\s+Money\s+Not quite\. Points: 0 of 2$/,
      ),
    ]);
    await expect.poll(() => page.getByRole('heading', { name: 'Record of completion' }).count()).toBe(0);
    await answer(page, LAST, 'Time');
    await openRecord(page);
    await expect.poll(() => entry.count()).toBe(2);
  });

  it('says who completed what, and when, by the day of the learner', async () => {
    const page = await open(course, { timezoneId: 'Pacific/Kiritimati' });
    const day = await page.evaluate(() => new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }));
    await worked(page);
    await openRecord(page);
    expect(await facts(page)).toMatchObject({
      Name: 'Ada Lovelace',
      Course: 'Employer engagement for VET practitioners',
      Version: '1.0.0',
      Language: 'English',
      'Completed on': day,
      Score: '100%',
    });
    const record = await page.locator('.completion').innerText();
    expect(record).toContain('Funded by the European Union');
    expect(record).toContain('CC BY-SA 4.0');
    expect(record).toContain('Official proofs are issued by the provider of the course.');
    expect(record).not.toMatch(/certificate|diploma|accredit|EQF|Credits/i);
    await expect.poll(() => page.locator('.record').innerText()).not.toMatch(/\bada\b/);
  });

  it('is printed alone', async () => {
    const page = await open(course);
    await worked(page);
    await openRecord(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const seen = await page.locator('main > :visible').evaluateAll((all) => all.map(({ id }) => id));
    expect(seen).toEqual(['record']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await go(page, QUESTIONS);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('#record').isVisible()).toBe(false);
  });
});

describe('the file', () => {
  it('stands alone: no script, no style or picture from elsewhere, every text as it was written', async () => {
    const page = await open(course);
    const errors = watchErrors(page);
    await worked(page);
    await openRecord(page);
    const file = await downloaded(page, 'Download');
    expect(file.name).toMatch(/^employer-engagement-record-\d{4}-\d\d-\d\d\.html$/);
    const alone = await page.context().newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.setContent(file.text);
    expect(asked).toEqual([]);
    expect(
      await alone.evaluate(() => ({
        language: document.documentElement.lang,
        direction: document.documentElement.dir,
        title: document.title,
        heading: document.querySelector('h1')?.textContent,
        own: [...document.querySelectorAll('.own')].map(({ textContent }) => textContent),
        running: document.querySelectorAll('script, iframe, link, object, embed, textarea, button').length,
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
        sources: [...document.querySelectorAll('[src]')].map((element) => element.getAttribute('src')),
        imports: /@import|url\(/.test(document.querySelector('style')?.textContent ?? ''),
      })),
    ).toEqual({
      language: 'en',
      direction: 'ltr',
      title: 'My record · Employer engagement for VET practitioners',
      heading: 'My record',
      own: ['<script>parent.hacked = 1</script></style></textarea>', '"&amp;\'` *b* 😀 مرحبا'],
      running: 0,
      handlers: [],
      sources: [],
      imports: false,
    });
    expect(file.text).toContain("default-src 'none'");
    expect(errors).toEqual([]);
  });

  it('is Markdown too', async () => {
    const page = await open(course);
    await worked(page);
    await openRecord(page);
    const file = await downloaded(page, 'Download as Markdown');
    expect(file.name).toMatch(/^employer-engagement-record-\d{4}-\d\d-\d\d\.md$/);
    expect(file.text).toMatch(/^# My record\n\n## Record of completion\n/);
    expect(file.text).toContain('\\<script\\>');
    expect(file.text).not.toMatch(/(?<!\\)<script/);
  });
});

describe('where no file can be had', () => {
  it('the text is copied', async () => {
    const page = await open(course, { permissions: ['clipboard-read', 'clipboard-write'] });
    await openRecord(page);
    await page.getByText('The record as text, to copy').click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# My record\r?\n/);
  });

  it('and selected where the clipboard is refused', async () => {
    const page = await open(course);
    await openRecord(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.getByText('The record as text, to copy').click();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('The text is selected').waitFor();
    expect(
      await page
        .getByRole('textbox', { name: 'The record as text' })
        .evaluate((field: HTMLTextAreaElement) => {
          return document.activeElement === field && field.selectionEnd === field.value.length;
        }),
    ).toBe(true);
  });
});

it('its script takes at most 10.7 kB and comes with the first opening', async () => {
  expect(gzipSync((await bundledPlayer()).record, { level: 9 }).length).toBeLessThan(10_700);
  const page = await open(course);
  await expect.poll(() => page.locator('script[src^="record.js"]').count()).toBe(0);
  await openRecord(page);
  await expect.poll(() => page.locator('script[src^="record.js"]').count()).toBe(1);
});

it('is dressed the same where a browser adopts no style sheets', async () => {
  const looks = async (old: boolean) => {
    const page = await newPage({});
    if (old)
      await page.addInitScript(() => {
        Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
        Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
      });
    await page.goto(`${course.origin}/index.html#record`);
    await page.locator('article.record h2').first().waitFor();
    return page.evaluate(() =>
      [...document.querySelectorAll('article.record *')].map((element) => {
        const { display, fontSize, margin, padding, color } = getComputedStyle(element);
        return [display, fontSize, margin, padding, color].join();
      }),
    );
  };
  expect(await looks(true)).toEqual(await looks(false));
});
