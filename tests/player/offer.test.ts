/** What is asked at a start, a page that stands still, and a preview. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/tracking/tracking.ts';
import { visits } from './support/visits.ts';

const { site, newPage, open } = visits();
const course = await site({ modules: 2, completion: { pass: 0.6 } });

const calls = (page: Page): Promise<string[]> => page.evaluate(() => window.played.calls);
const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Your work on this device' });
const AT = new Date(2026, 4, 5, 15, 7).getTime();

/** A visit that begins with the question, so the page is not ready yet. */
async function asked(reason: Offer['reason'] = 'nothing-held', width = 650): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 666 } });
  await page.addInitScript(
    (offer) => localStorage.setItem('lms:offer', offer),
    JSON.stringify({ at: AT, reason } satisfies Offer),
  );
  await page.goto(`${course.origin}/index.html`);
  await question(page).waitFor();
  return page;
}

describe('where nobody knows what becomes of earlier work', () => {
  it.each([
    ['nothing-held', 'The learning platform has none of it.'],
    ['unreadable', 'What the learning platform has saved cannot be read.'],
  ] as const)('%s: says when it was done and what happens', async (reason, words) => {
    const page = await asked(reason);
    const said = await question(page).innerText();
    expect(said).toMatch(/There is work on this device from 5 May 2026 at 15:07\./);
    expect(said).toContain(words);
    expect(said).toContain('If you start again, this work stays in My record for 30 days.');
    const description = await question(page).getAttribute('aria-describedby');
    await expect.poll(() => page.locator(`#${description}`).innerText()).toContain(words);
  });

  it.each([
    ['Continue with it', 'chosen go-on'],
    ['Start again', 'chosen anew'],
  ])('"%s" is told, and only then the course begins', async (name, told) => {
    const page = await asked();
    expect(await calls(page)).toEqual([]);
    await question(page).getByRole('button', { name }).click();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect((await calls(page))[0]).toBe(told);
    await expect.poll(() => question(page).isVisible()).toBe(false);
  });

  it('is answered by keyboard; Escape, even twice, is no answer', async () => {
    const page = await asked();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(() => focused()).toBe('Continue with it');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => question(page).isVisible()).toBe(true);
    await expect.poll(() => focused()).toBe('Continue with it');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('Start again');
    await page.keyboard.press('Enter');
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect((await calls(page))[0]).toBe('chosen anew');
  });

  it('comes back where a browser closes it by a gesture', async () => {
    const page = await asked();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#question')?.close());
    await expect.poll(() => question(page).isVisible()).toBe(true);
    expect(await calls(page)).toEqual([]);
  });

  it('leaves nothing else to act on', async () => {
    const page = await asked();
    await page.evaluate(() => document.querySelector<HTMLElement>('#lesson a, #outline a')?.focus());
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('dialog')?.id))
      .toBe('question');
  });

  it.each([320, 390])('fits into %i pixels, with buttons to hit', async (width) => {
    const page = await asked('unreadable', width);
    const dialog = question(page);
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    const heights = await dialog
      .getByRole('button')
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

describe('a session that slept', () => {
  const paused = (page: Page) => page.locator('#paused');

  it('says so, lets nothing else be done, and goes on', async () => {
    const page = await open(course);
    await page.evaluate(() => window.played.tell('saved'));
    await page.evaluate(() => window.played.tell('asleep'));
    await expect
      .poll(() => paused(page).innerText())
      .toMatch(/^You were away for a while, so the course has paused\./);
    await expect.poll(() => page.locator('#paused-kept').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Continue');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => paused(page).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect((await calls(page)).filter((call) => call === 'wake')).toHaveLength(1);
    await page.evaluate(() => window.played.tell('saved'));
    await expect.poll(() => paused(page).isVisible()).toBe(false);
    await expect.poll(() => page.locator('#saving').innerText()).toContain('Saved');
  });

  it.each([
    [0, 'Saved'],
    [2, 'Only on this device'],
  ])(
    'says in the bar how it stands with %i still to be sent, and not that it is being sent',
    async (waiting, says) => {
      const page = await open(course);
      await page.evaluate(() => window.played.tell('pending', 1));
      await page.evaluate((count) => window.played.tell('asleep', count), waiting);
      await expect.poll(() => page.locator('#saving').innerText()).toContain(says);
    },
  );

  it('says that what is not sent is kept', async () => {
    const page = await open(course);
    await page.evaluate(() => window.played.tell('asleep', 2));
    await expect
      .poll(() => paused(page).innerText())
      .toContain('What has not been sent yet is kept on this device.');
  });

  it('has no button where the page cannot go on', async () => {
    const page = await open(course);
    await page.evaluate(() => window.played.tell('asleep'));
    await paused(page).getByRole('button', { name: 'Continue' }).click();
    await page.evaluate(() => window.played.tell('ended'));
    expect(await paused(page).innerText()).toBe(
      'This visit has ended. Please open the course again from your learning platform.',
    );
    await expect.poll(() => paused(page).getByRole('button').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('paused-text');
  });

  it('is no news to a learner who has left', async () => {
    const page = await open(course);
    await page.getByRole('button', { name: 'Save and exit' }).click();
    await page.locator('#farewell').getByText('Your work is saved.').waitFor();
    await page.evaluate(() => window.played.tell('ended'));
    await expect.poll(() => paused(page).isVisible()).toBe(false);
  });
});

describe('where nothing is kept', () => {
  it.each([
    ['browse', 'Preview: nothing is saved.'],
    ['review', 'You are looking back: nothing you change here is kept or reported.'],
  ])('%s is called so everywhere', async (mode, words) => {
    const page = await open(course, { held: { 'lms:mode': mode } });
    await expect.poll(() => page.locator('#toasts').innerText()).toContain(words);
    await expect.poll(() => page.locator('#saving').isVisible()).toBe(false);
    await page.locator('#outline [data-do="status"]').evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => page.locator('#standing-saved').innerText()).toBe(words);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save and exit' }).click();
    await expect
      .poll(() => page.locator('#farewell').innerText())
      .toContain(`${words} You can close this window.`);
  });
});

it('is asked in the language of the page', async () => {
  const german = await site({ modules: 2, language: 'de' });
  const page = await newPage();
  await page.addInitScript(
    (offer) => localStorage.setItem('lms:offer', offer),
    JSON.stringify({ at: AT, reason: 'nothing-held' }),
  );
  await page.goto(`${german.origin}/index.html`);
  await page.getByText('Auf diesem Gerät gibt es Arbeit vom 5. Mai 2026 um 15:07.').waitFor();
});
