import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBy, shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();
const course = await site({ modules: 2, completion: { pass: 0.6 } });
const QUESTIONS = '#employers-side/why-employers-say-no';

const status = (page: Page): Locator => page.getByRole('dialog', { name: 'Your progress' });

async function openStatus(page: Page): Promise<Locator> {
  await page.locator('#saving').click();
  return status(page);
}

/** Headings, sentences and list items, in their order. */
const words = (dialog: Locator): Promise<string[]> =>
  dialog.locator('h3, p, li').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));

const links = (dialog: Locator): Promise<string[]> => dialog.getByRole('link').allTextContents();

const tell = (
  page: Page,
  ...[name, waiting, at, channels]: Parameters<Window['played']['tell']>
): Promise<void> =>
  page.evaluate(([...args]) => window.played.tell(...args), [name, waiting, at, channels] as const);

describe('the status page', () => {
  it('says what is done, what is missing, what is saved and what is still to be sent', async () => {
    const page = await open(course);
    await tell(page, 'offline', 3, new Date(2026, 4, 5, 15, 7).getTime());
    const dialog = await openStatus(page);
    expect(await words(dialog)).toEqual([
      'Done so far',
      '1 of 8 lessons opened',
      '0 of 3 questions and tasks answered',
      'Saved and sent',
      'The learning platform does not answer. Your work is kept on this device and sent when the connection is back.',
      '3 entries are still to be sent.',
      expect.stringMatching(/^Everything was last saved at 15:07\.$/),
      'Still missing',
      '7 lessons to open:',
      'The sum behind a yes',
      'Why employers say no',
      'Case study: a workshop in Bilbao',
      'Asking before offering',
      'Reading a local labour market',
      'Your engagement map',
      'Check yourself',
      'Your score is 0%, the pass mark is 60%.',
      'Why employers say no: Which obstacle did the groups name first?',
      'Check yourself: Which obstacle did the groups name first?',
    ]);
  });

  it('leads to what is missing, and goes', async () => {
    const page = await open(course);
    await tell(page, 'saved');
    const dialog = await openStatus(page);
    await dialog.getByRole('link', { name: 'Your engagement map' }).click();
    await expect.poll(() => shownLesson(page)).toBe('Your engagement map');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Your engagement map');
    await openStatus(page);
    await dialog.getByRole('link', { name: /^Check yourself: / }).click();
    await expect.poll(() => shownLesson(page)).toBe('Check yourself');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toContain(':final');
  });

  it('asks for a question again while a try is left, and no longer when it is right', async () => {
    const page = await open(course, { hash: QUESTIONS });
    await tell(page, 'saved');
    await page.getByRole('radio', { name: 'Money' }).check();
    await page.getByRole('button', { name: 'Check' }).click();
    const dialog = await openStatus(page);
    expect(await links(dialog)).toContain(
      'Why employers say no: Which obstacle did the groups name first?Try again',
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('radio', { name: 'Time' }).check();
    await page.getByRole('button', { name: 'Check' }).click();
    await openStatus(page);
    expect((await links(dialog)).filter((link) => link.startsWith('Why employers say no'))).toEqual([]);
    expect(await words(dialog)).toContain('Your score is 50%, the pass mark is 60%.');
  });

  it('says that nothing is missing at the end, and whenever the learner comes back', async () => {
    const short = await site({ lessons: 1 });
    const page = await open(short);
    await tell(page, 'saved');
    const done = 'Nothing: you have done everything that this course asks for.';
    expect(await words(await openStatus(page))).toContain(done);
    const longer = await open(course, { held: await heldBy(page) });
    await tell(longer, 'saved');
    expect(await words(await openStatus(longer))).not.toContain('7 lessons to open:');
  });

  it('shortens a long list', async () => {
    const page = await open(await site({ lessons: 40 }));
    await tell(page, 'saved');
    const dialog = await openStatus(page);
    expect((await links(dialog)).length).toBe(12);
    expect(await words(dialog)).toContain('and 27 more');
  });

  it('names each thing that the platform is told of by itself', async () => {
    const page = await open(course);
    await tell(page, 'pending', 1);
    const dialog = await openStatus(page);
    const facts = async (...args: Parameters<typeof tell> extends [Page, ...infer Rest] ? Rest : never) => {
      await tell(page, ...args);
      return dialog.locator('#standing-saved li').allTextContents();
    };
    expect(
      await facts('offline', 4, undefined, [
        { name: 'state', status: 'saved', count: 0 },
        { name: 'answers', status: 'pending', count: 3 },
        { name: 'result', status: 'offline', count: 1 },
      ]),
    ).toEqual([
      'The learning platform does not answer. Your work is kept on this device and sent when the connection is back.',
      'Where you continue: saved',
      'Answers for your trainer: 3 still to be sent',
      'Completion and score: waiting for the platform',
    ]);
    expect(
      await facts('saved', 0, undefined, [
        { name: 'state', status: 'refused', count: 1 },
        { name: 'answers', status: 'refused', count: 2 },
      ]),
    ).toEqual([
      'Where you continue: kept on this device only',
      '2 answers were refused by the platform: they are in My record',
    ]);
    await expect.poll(() => dialog.locator('#standing-saved').getAttribute('data-tone')).toBe('warn');
    expect(
      await facts('saved', 0, undefined, [
        { name: 'state', status: 'pending', count: 0 },
        { name: 'answers', status: 'saved', count: 0 },
      ]),
    ).toEqual([
      'All of your work is saved on the learning platform.',
      'Where you continue: saved',
      'Answers for your trainer: sent',
    ]);
    await expect.poll(() => dialog.locator('#standing-saved').getAttribute('data-tone')).toBe('good');
  });

  it('follows the sending while it is open', async () => {
    const page = await open(course);
    await tell(page, 'pending', 1);
    const dialog = await openStatus(page);
    const saved = dialog.locator('#standing-saved');
    await expect.poll(() => saved.textContent()).toContain('1 entry is still to be sent.');
    await tell(page, 'saved', 0);
    await expect.poll(() => saved.textContent()).toBe('All of your work is saved on the learning platform.');
  });

  it.each([
    ['the bar', '#saving'],
    ['the outline', '#outline [data-do="status"]'],
  ])('opens from %s by keyboard, closes with Escape, and gives the focus back', async (_, opener) => {
    const page = await open(course);
    await tell(page, 'saved');
    if (opener.includes('outline')) await page.getByRole('button', { name: 'Open the outline' }).click();
    await page.locator(opener).focus();
    await page.keyboard.press('Enter');
    await status(page).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Close');
    await page.keyboard.press('Escape');
    await status(page).waitFor({ state: 'hidden' });
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), opener)).toBe(true);
  });

  it('leads out of the drawer it was opened from', async () => {
    const page = await open(course);
    await page.getByRole('button', { name: 'Open the outline' }).click();
    await page.locator('#outline').getByRole('button', { name: 'Your progress' }).click();
    await status(page).getByRole('link', { name: 'Asking before offering' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Asking before offering');
    await expect.poll(() => page.locator('#outline').isVisible()).toBe(false);
  });

  it('says of a course that is looked at again that nothing is kept', async () => {
    const page = await open(course, { held: { 'lms:mode': 'review' } });
    await page.getByRole('button', { name: 'Open the outline' }).click();
    await page.locator('#outline').getByRole('button', { name: 'Your progress' }).click();
    expect(await status(page).locator('#standing-saved').textContent()).toBe(
      'You are looking back: nothing you change here is kept or reported.',
    );
  });

  it.each([320, 390, 650])('fits into %i pixels, with rows to hit', async (width) => {
    const page = await open(course, { viewport: { width, height: 666 } });
    await tell(page, 'denied', 12);
    await page.locator('#outline [data-do="status"]').evaluate((button: HTMLElement) => button.click());
    const dialog = status(page);
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    const heights = await dialog
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
