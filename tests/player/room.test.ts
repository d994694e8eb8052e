/** The page where little room, few colours or another direction are given. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();
/** A window of 1,280 by 1,024 pixels at 400 %: WCAG 1.4.10 counts with it. */
const ZOOMED = { width: 320, height: 256 };
const LESSON = '#employers-side/why-employers-say-no';

describe('at 400 % zoom', async () => {
  const course = await site();

  it('the bar leaves with the text, and nothing scrolls sideways', async () => {
    const page = await open(course, { viewport: ZOOMED });
    const key = () => page.locator('article:visible').getAttribute('id');
    for (const lesson of await page.locator('.outline li > a').all()) {
      const hash = (await lesson.getAttribute('href')) ?? '';
      await page.evaluate((wanted) => {
        location.hash = wanted;
      }, hash);
      await expect.poll(key).toBe(hash.slice(1));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBe(ZOOMED.width);
    }
    await page.evaluate(() => scrollTo(0, 400));
    expect((await page.locator('.bar').boundingBox())?.y).toBeLessThan(-100);
  });

  it.each(['Reading settings', 'Keyboard shortcuts'])('the dialog %s fits and scrolls', async (name) => {
    const page = await open(course, { viewport: ZOOMED });
    await page.keyboard.press(name === 'Reading settings' ? 'r' : '?');
    const dialog = page.getByRole('dialog', { name });
    const box = await dialog.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(ZOOMED.height);
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });

  it('messages stay inside the window, each with its button in reach', async () => {
    const page = await open(course, { viewport: ZOOMED, hash: '#nowhere' });
    await page.evaluate(() => window.played.tell('offline'));
    await expect.poll(() => page.locator('.toast').count()).toBe(2);
    const box = await page.locator('#toasts').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    for (let left = 2; left > 0; left--) await page.locator('.toast').first().getByRole('button').click();
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
  });
});

describe('in forced colours', async () => {
  const course = await site();
  const colour = (page: Page, selector: string, property: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(
        (element, [name, part]) => getComputedStyle(element, part ?? null).getPropertyValue(name ?? ''),
        [property, pseudo],
      );

  it.each(['light', 'dark'] as const)(
    'what is chosen, done and under way is told apart, %s',
    async (colorScheme) => {
      const page = await open(course, {
        forcedColors: 'active',
        colorScheme,
        hash: LESSON,
        viewport: { width: 1280, height: 800 },
      });
      const paper = await colour(page, 'body', 'background-color');
      expect(await colour(page, '#progress', 'background-color')).not.toBe(paper);
      expect(await colour(page, '.bar', 'border-bottom-width')).toBe('1px');
      expect(await colour(page, '.outline [data-mark=opened]', 'background-image', '::before')).toContain(
        'gradient',
      );
      await page.getByRole('radio', { name: 'Time' }).check();
      await page.getByRole('button', { name: 'Check' }).click();
      await page.locator('.outline [data-mark=done]').first().waitFor();
      expect(await colour(page, '.outline [data-mark=done]', 'border-right-color', '::after')).not.toBe(
        paper,
      );
      expect(await colour(page, '.objectives .reached', 'border-right-color', '::after')).not.toBe(paper);
      await page.keyboard.press('Escape');
      await page.getByRole('banner').getByRole('button', { name: 'Reading settings' }).click();
      expect(await colour(page, '#settings :checked + span', 'background-color')).not.toBe(
        await colour(page, '#settings input[type=radio]:not(:checked) + span', 'background-color'),
      );
    },
  );
});

it('turns with the writing: bar, outline, cards and messages', async () => {
  const course = await site({ language: 'ar' });
  const page = await open(course, { viewport: { width: 1280, height: 800 }, hash: LESSON });
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0;
  expect(await left('#outline')).toBeGreaterThan(await left('main'));
  expect(await left('#outline-toggle')).toBeGreaterThan(await left('.exit'));
  expect(await left('.step.back')).toBeGreaterThan(await left('.step.next'));
  await page.keyboard.press('n');
  await expect.poll(() => shownLesson(page)).toBe('Case study: a workshop in Bilbao');
});

it('words of the interface that stand in for missing ones run as they are written', async () => {
  const page = await open(await site({ language: 'ar' }), { viewport: { width: 1280, height: 800 } });
  await page.evaluate(() => window.played.tell('offline'));
  const turned = await page.evaluate(() => {
    const words = new Set(Object.values(window.coursewrightCourse?.texts ?? {}));
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walk.nextNode()) {
      const [text, parent] = [walk.currentNode.textContent?.trim() ?? '', walk.currentNode.parentElement];
      if (parent === null || !words.has(text) || parent.closest('.lesson-body') !== null) continue;
      const lang = parent.closest<HTMLElement>('[lang]')?.lang;
      if (lang !== 'en' || getComputedStyle(parent).direction !== 'ltr') found.push(text);
    }
    return found;
  });
  expect(turned).toEqual([]);
});
