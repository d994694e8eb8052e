/** Where sentences appear, how long they stay, and what a learner is told at the end: alone and in an LMS's page. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import { beginCourse } from '../support/begin-course.ts';
import { visits } from './support/visits.ts';

const { site, open, newPage } = visits();
const course = await site({ lessons: 3, completion: { pass: 0.6 } });

/** A course in the page of an LMS: below its head, so that the frame ends below the window. */
async function inLms(viewport = { width: 1280, height: 800 }): Promise<{ page: Page; frame: Frame }> {
  const page = await newPage({ viewport });
  await page.goto(`${course.origin}/frame`);
  const frame = page.frames().at(-1) ?? page.mainFrame();
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await beginCourse(frame);
  await page.evaluate((width) => {
    document.body.style.margin = '0';
    document.body.style.paddingBlock = '340px';
    document.querySelector('iframe')?.setAttribute('width', String(Math.min(650, width)));
  }, viewport.width);
  return { page, frame };
}

async function expectInSight({ page, frame }: { page: Page; frame: Frame }, selector: string): Promise<void> {
  const box = await frame.locator(selector).first().boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

describe('without an LMS', () => {
  it('the learner is told once, briefly, and never again; the bar says it in every width', async () => {
    const page = await open(course, { viewport: { width: 390, height: 844 } });
    const notice = page.locator('.toast', { hasText: en.local });
    await page.evaluate(() => window.played.tell('local'));
    expect((await notice.boundingBox())?.height).toBeLessThan(844 / 10);
    await page.evaluate(() => window.played.tell('local'));
    await expect.poll(() => notice.count()).toBe(1);
    await notice.getByRole('button', { name: 'Close' }).click();
    await page.evaluate(() => window.played.tell('local'));
    await page.reload();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.evaluate(() => window.played.tell('local'));
    await expect.poll(() => notice.count()).toBe(0);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.locator('#saving').innerText(), String(width)).toContain(en.onlyHere);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it('what is told goes by itself', async () => {
    const page = await open(course, { clock: true });
    await page.evaluate(() => window.played.tell('local'));
    await expect.poll(() => page.locator('.toast').count()).toBe(1);
    await page.clock.runFor(13_000);
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
  });
});

it('on the start page what is told moves nothing that is read either', async () => {
  const page = await open(course, { viewport: { width: 390, height: 500 }, staysAtStart: true });
  const place = () =>
    page.locator('#begin').evaluate((link) => [Math.round(link.getBoundingClientRect().top), scrollY > 0]);
  const room = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--toasts'));
  await page.evaluate(() => scrollTo(0, 100));
  const before = await place();
  expect(before[1]).toBe(true);
  await page.evaluate(() => window.played.tell('local'));
  await expect.poll(room).toMatch(/^[1-9]/);
  expect(await place()).toEqual(before);
});

describe('in the page of an LMS', () => {
  it('success is in sight at the action, with a sign of its own, and moves nothing that is read', async () => {
    const { page, frame } = await inLms();
    for (const [index, title] of ['The sum behind a yes', 'Why employers say no'].entries()) {
      await frame.locator('#steps .next').click();
      await frame.getByRole('heading', { level: 1, name: title }).waitFor();
      await frame.waitForFunction(
        (n) => document.querySelector('#count')?.textContent?.startsWith(`${n} of`),
        index + 2,
      );
    }
    await frame.getByRole('radio', { name: 'Time' }).check();
    const question = frame.locator('article:visible .question').first();
    await question.evaluate((element) => element.scrollIntoView());
    const place = () => question.evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    await frame.getByRole('button', { name: 'Check' }).evaluate((button: HTMLElement) => button.click());
    const toast = frame.locator('.toast.good', { hasText: 'You have passed with 100%' });
    await toast.waitFor();
    await expectInSight({ page, frame }, '.toast.good');
    expect(Math.abs((await place()) - before)).toBeLessThan(2);
    const signs = (selector: string) =>
      frame
        .locator(`${selector} > .icon:visible path`)
        .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    await frame.evaluate(() => window.played.tell('offline'));
    const [[good, ...more], [warn]] = [await signs('.toast.good'), await signs('.toast.warn')];
    expect(more).toEqual([]);
    expect(good).not.toBe(warn);
  });

  it('a sentence stands in the part of the frame that is seen, and hides nothing for good', async () => {
    const lms = await inLms({ width: 367, height: 640 });
    await lms.page.evaluate(() => scrollTo(0, 500));
    await lms.frame.evaluate(() => window.played.tell('unsaved'));
    await expect
      .poll(async () => (await lms.frame.locator('.toast').boundingBox())?.y)
      .toBeGreaterThanOrEqual(0);
    await expectInSight(lms, '.toast');
    await lms.page.evaluate(() => scrollTo(0, 300));
    const hidden = () =>
      lms.frame.evaluate(() => {
        const edge = (id: string) => document.getElementById(id)?.getBoundingClientRect();
        return (edge('toasts')?.bottom ?? 0) - (edge('title:employers-side/start-here')?.top ?? 0);
      });
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    await expect.poll(() => lms.frame.locator('#saving').innerText()).toContain(en.notSaved);
  });

  it('a learner who was logged out is told to log in again', async () => {
    const { frame } = await inLms();
    await frame.evaluate(() => window.played.tell('denied'));
    await frame.getByText('Log in again').first().waitFor();
  });
});

describe('at the end', () => {
  const leave = (where: Page | Frame) => where.getByRole('button', { name: 'Save and exit' }).click();

  it('a frame points to the exit of the LMS', async () => {
    const lms = await inLms();
    await leave(lms.frame);
    await lms.frame.getByText(`${en.exitDone} ${en.exitFrame}`).first().waitFor();
    await expect.poll(() => lms.frame.locator('#farewell').getByRole('button').count()).toBe(0);
    await expectInSight(lms, '#farewell');
  });

  it('a window has a button that closes it, and says so where the browser does not', async () => {
    const page = await open(course);
    await page.evaluate(() => {
      window.close = () => {};
    });
    await leave(page);
    const button = page.getByRole('button', { name: en.closeWindow });
    await button.press('Enter');
    await expect.poll(() => page.locator('#farewell').innerText()).toBe(en.windowStays);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('farewell-text');
  });
});
