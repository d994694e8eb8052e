/** The way through a course: from its start page over its modules to its finish. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heldBy, shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();
const COURSE = 'Employer engagement for VET practitioners';
const course = await site({ modules: 2, completion: { pass: 0.6 } });

const go = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const calls = (page: Page) => page.evaluate(() => window.played.calls);
const ring = (page: Page, module: number) =>
  page
    .locator('.module')
    .nth(module)
    .locator('.ring')
    .evaluate((element) => Number((element as HTMLElement).style.getPropertyValue('--share')));

async function answer(page: Page, lesson: string, option = 'Time'): Promise<void> {
  await go(page, lesson);
  await page.getByRole('radio', { name: option }).check();
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('the start page', () => {
  it('is where a first visit begins; it opens no lesson, and Start does', async () => {
    const page = await open(course, { staysAtStart: true });
    await expect.poll(() => shownLesson(page)).toBe(COURSE);
    await expect.poll(() => page.title()).toBe(COURSE);
    await expect.poll(() => page.locator('article:visible, #steps a:visible').count()).toBe(0);
    expect((await calls(page)).filter((call) => call.startsWith('lesson'))).toEqual([]);
    await expect.poll(() => page.locator('#count').textContent()).toBe('0 of 8 lessons opened');
    await page.getByRole('link', { name: 'Start', exact: true }).press('Enter');
    await expect.poll(() => shownLesson(page)).toBe('Start here');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Start here');
    expect(await page.locator('.bar-title').innerText()).toMatch(
      /Lesson 1 of 8.*Understanding the employers' side\s+Start here/,
    );
    await page.locator('.bar-title').click();
    await expect.poll(() => shownLesson(page)).toBe(COURSE);
    await expect.poll(() => page.getByRole('link', { name: 'Continue: Start here' }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('#begin').isVisible()).toBe(false);
  });

  it('shows how far each module is, and leads to what is left in it', async () => {
    const page = await open(course);
    await go(page, '#employers-side/the-sum-behind-a-yes');
    await go(page, '#cover');
    await expect.poll(() => ring(page, 0)).toBe(0.5);
    expect(await ring(page, 1)).toBe(0);
    await expect.poll(() => page.locator('.module').first().innerText()).toContain('2 of 4 done');
    await page.locator('.module').first().click();
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
  });

  it('stands above the lessons where no script runs', async () => {
    const page = await open(course, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(
      expect.arrayContaining([COURSE, 'Start here', 'Check yourself']),
    );
    await expect.poll(() => page.locator('.finish:visible, #continue:visible').count()).toBe(0);
  });
});

describe('the finish', () => {
  it('is behind the last lesson, and says what is missing', async () => {
    const page = await open(course, { hash: '#first-contact/check-yourself' });
    await page.getByRole('link', { name: 'Next Finish' }).click();
    await expect.poll(() => shownLesson(page)).toBe('Not finished yet');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Not finished yet');
    // As a browser does for an address that names it.
    await page.evaluate(() => document.getElementById('finish')?.scrollIntoView());
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect.poll(() => page.locator('#finish-missing a').first().innerText()).toBe('Start here');
    await expect.poll(() => page.locator('#finish-next a').innerText()).toBe('Continue: Start here');
  });

  it('fills no ring where the pass mark is out of reach, and leads to what is left', async () => {
    const page = await open(course);
    for (const lesson of ['#first-contact/check-yourself', '#employers-side/why-employers-say-no']) {
      await answer(page, lesson, 'Money');
      await page.getByRole('button', { name: 'Try again' }).click();
      await answer(page, lesson, 'Money');
    }
    await expect.poll(() => calls(page)).toContain('finish incomplete failed');
    await go(page, '#finish');
    await expect.poll(() => shownLesson(page)).toBe('Results');
    await expect.poll(() => page.locator('#finish .ring.full, #finish.ended').count()).toBe(0);
    await expect.poll(() => page.locator('#finish-missing').isVisible()).toBe(true);
    await expect.poll(() => page.locator('#finish-next a').innerText()).toMatch(/^Continue: /);
  });

  it('opens over nothing that is read: the news and the next step lead to it', async () => {
    const page = await open(course);
    for (const { key } of await page.evaluate(() => window.coursewrightCourse?.lessons ?? []))
      await go(page, `#${key}`);
    await answer(page, '#first-contact/check-yourself');
    await answer(page, '#employers-side/why-employers-say-no');
    const offer = page.getByRole('button', { name: 'See what you have achieved' });
    await offer.waitFor();
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
    await expect.poll(() => page.locator('#steps .next').innerText()).toContain('See what you have achieved');
    const held = await heldBy(page);
    await offer.click();
    await expect.poll(() => shownLesson(page)).toBe('Well done!');
    await expect.poll(() => page.locator('#finish-result').innerText()).toBe('You have passed with 100%.');
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
    await expect.poll(() => page.locator('#finish [data-objective].reached').count()).toBe(4);
    await expect.poll(() => page.locator('#finish-missing').isVisible()).toBe(false);
    await page.locator('#finish-next').getByRole('button', { name: 'Save and exit' }).click();
    await page.locator('#farewell[open]').waitFor();
    const later = await open(course, { held, hash: '#employers-side/case-study-a-workshop-in-bilbao' });
    expect(await later.locator('#module-end').innerText()).toContain(
      "Module finished: Understanding the employers' side",
    );
  });
});
