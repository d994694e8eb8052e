import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBy, shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();
const COURSE = 'Employer engagement for VET practitioners';
const FIRST = '#employers-side/start-here';
const goOn = (page: Page) => page.getByRole('link', { name: /^Continue: / });

describe('a learner who comes back', async () => {
  const course = await site({ modules: 2 });

  async function leftAt(...keys: string[]): Promise<Record<string, string>> {
    const page = await open(course);
    for (const key of keys) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, key);
      await page.locator(`article[id="${key.slice(1)}"]`).waitFor();
    }
    return heldBy(page);
  }

  it('may start at the beginning instead', async () => {
    const page = await open(course, { held: await leftAt('#employers-side/why-employers-say-no') });
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
    await page.getByRole('button', { name: 'Start at the beginning' }).click();
    await expect.poll(() => shownLesson(page)).toBe(COURSE);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(COURSE);
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
    await goOn(page).click();
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
  });

  it.each([
    [
      'where the course was left',
      ['#first-contact/check-yourself', '#employers-side/the-sum-behind-a-yes'],
      'The sum behind a yes',
    ],
    ['the first lesson, where it was left there', ['#first-contact/check-yourself', FIRST], 'Start here'],
  ])('goes on from the start page to %s', async (_, way, title) => {
    const page = await open(course, { held: await leftAt(...way), hash: '#cover', staysAtStart: true });
    await expect.poll(() => goOn(page).textContent()).toBe(`Continue: ${title}`);
    await goOn(page).click();
    await expect.poll(() => shownLesson(page)).toBe(title);
  });

  it('is greeted for a while, but not while the focus rests there', async () => {
    const held = await leftAt('#employers-side/why-employers-say-no');
    const page = await open(course, { held, clock: true });
    const offer = page.getByRole('button', { name: 'Start at the beginning' });
    await offer.focus();
    await page.clock.runFor(30_000);
    await expect.poll(() => offer.count()).toBe(1);
    await offer.blur();
    await page.clock.runFor(30_000);
    await expect.poll(() => offer.count()).toBe(0);
  });
});

it('a first visit has nothing to go on with', async () => {
  const page = await open(await site());
  await expect.poll(() => goOn(page).count()).toBe(0);
  await page.keyboard.press('n');
  await expect.poll(() => shownLesson(page)).toBe('The sum behind a yes');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => shownLesson(page)).toBe(COURSE);
  await expect.poll(() => goOn(page).textContent()).toBe('Continue: Start here');
});
