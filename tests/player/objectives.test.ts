import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBy, shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();

/** The third lesson names both objectives, and asks a question. */
const NAMING = '#employers-side/why-employers-say-no';
const OBSTACLES = 'Name the obstacles that employers mention most';

const objectives = (page: Page) => page.locator('article:visible [data-objective]');
const reached = (page: Page) => objectives(page).filter({ hasText: '(reached)' });

async function answerRight(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Time' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('the objectives of a module', async () => {
  const course = await site();

  it('stand at the head of its first lesson, none of them reached', async () => {
    const page = await open(course);
    expect(await page.locator('article:visible .objectives-head').textContent()).toBe(
      'What you will be able to do after this module',
    );
    await expect.poll(() => objectives(page).count()).toBe(2);
    await expect.poll(() => reached(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Open the outline' }).click();
    await expect
      .poll(() => page.getByRole('link', { name: '0 of 2 objectives reached' }).isVisible())
      .toBe(true);
  });

  it('are ticked off by an answer, and said, not by opening alone', async () => {
    const page = await open(course, { hash: NAMING });
    await expect.poll(() => reached(page).count()).toBe(0);
    await answerRight(page);
    await expect.poll(() => reached(page).count()).toBe(2);
    const said = () => page.locator('#live').textContent();
    await expect.poll(said).toContain(`Objective reached: ${OBSTACLES}`);
    await page.getByRole('button', { name: 'Open the outline' }).click();
    const count = page.getByRole('link', { name: '2 of 2 objectives reached' });
    await expect.poll(() => count.getAttribute('data-mark')).toBe('done');
    await count.click();
    await expect.poll(() => shownLesson(page)).toBe('Start here');
    await expect.poll(() => reached(page).count()).toBe(2);
  });

  it('are right on resume, without being news again', async () => {
    const first = await open(course, { hash: NAMING });
    await answerRight(first);
    await expect.poll(() => reached(first).count()).toBe(2);
    const page = await open(course, { held: await heldBy(first), hash: NAMING });
    await expect.poll(() => reached(page).count()).toBe(2);
    await expect.poll(() => page.locator('#live').textContent()).not.toContain('reached');
  });

  it('print as a checklist, ticked in every lesson', async () => {
    const first = await open(course, { hash: NAMING });
    await answerRight(first);
    const page = await open(course, { held: await heldBy(first), hash: '#employers-side/check-yourself' });
    await page.evaluate(() => Object.assign(window, { print: () => {} }));
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'The whole course' }).click();
    await page.locator('html[data-print]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('article [data-objective].reached').count()).toBe(4);
    const box = page.locator('[data-objective]').first();
    expect(await box.evaluate((item) => getComputedStyle(item, '::before').borderTopStyle)).toBe('solid');
  });
});
