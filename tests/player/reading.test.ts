import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownLesson, visits } from './support/visits.ts';

const { site, open } = visits();
const TEXT = '.lesson:not([hidden]) .lesson-body > p:last-of-type';

async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Reading settings' }).click();
  await page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: choice, exact: true })
    .check({ force: true });
  await page.keyboard.press('Escape');
}

/** Lengths in parts of the text's own size, as WCAG 1.4.12 counts. */
function spacing(page: Page) {
  return page.locator(TEXT).evaluate((text) => {
    const style = getComputedStyle(text);
    const share = (value: string) => Number.parseFloat(value) / Number.parseFloat(style.fontSize) || 0;
    return {
      lines: share(style.lineHeight),
      after: share(style.marginBlockEnd),
      words: share(style.wordSpacing),
      letters: share(style.letterSpacing),
    };
  });
}

describe('the reading settings', async () => {
  const course = await site();

  it('reach the spacing of WCAG 1.4.12, and keep it from before the first paint', async () => {
    const page = await open(course, { hash: '#employers-side/your-engagement-map' });
    const own = await spacing(page);
    expect(own.lines).toBeGreaterThanOrEqual(1.5);
    expect(own.letters).toBe(0);
    for (const group of ['Line spacing', 'Word spacing', 'Letter spacing'])
      await choose(page, group, 'Wider');
    const wide = await spacing(page);
    expect(wide.lines).toBeGreaterThan(own.lines);
    expect(wide.after).toBeGreaterThanOrEqual(1.99);
    expect(wide.words).toBeGreaterThanOrEqual(0.16);
    expect(wide.letters).toBeGreaterThanOrEqual(0.1199);
    await page.reload();
    expect(await spacing(page)).toEqual(wide);
  });

  it('lose nothing with every step at its widest', async () => {
    const page = await open(course, {
      viewport: { width: 320, height: 666 },
      hash: '#employers-side/why-employers-say-no',
    });
    for (const group of ['Line spacing', 'Word spacing', 'Letter spacing'])
      await choose(page, group, 'Wider');
    await choose(page, 'Text size', '150%');
    expect(await cutOff(page)).toEqual([]);
  });

  it.each([
    ['asked for here', 'no-preference' as const, true],
    ['asked for by the system', 'reduce' as const, false],
  ])('let nothing move where that is %s', async (_, reducedMotion, chosen) => {
    const page = await open(course, { reducedMotion });
    const moving = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('a, button, summary, .option')].filter(
            (element) => Number.parseFloat(getComputedStyle(element).transitionDuration) > 0,
          ).length,
      );
    if (chosen) {
      expect(await moving()).toBeGreaterThan(0);
      await page.getByRole('banner').getByRole('button', { name: 'Reading settings' }).click();
      await page.getByRole('checkbox', { name: 'Less motion' }).check();
      await page.reload();
    }
    expect(await moving()).toBe(0);
  });

  it.each([
    ['nonsense', '{"size":"huge","lines":7,"words":-1,"letters":null,"still":1}'],
    ['no object', '[1'],
  ])('are the page’s own where %s is kept', async (_, kept) => {
    const page = await open(course, { held: { 'coursewright:reading': kept } });
    const { size, lines, words, letters, still } = await page.evaluate(() => ({
      ...document.documentElement.dataset,
    }));
    expect({ size, lines, words, letters, still }).toEqual({
      size: '1',
      lines: '0',
      words: '0',
      letters: '0',
      still: 'false',
    });
  });
});

/** Texts that do not fit into their own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
      .filter((element) => element.closest('.unseen, .sr-only, .table, pre, svg, math') === null)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

describe('keys', async () => {
  const course = await site();

  it('turn pages, open the outline, the settings and their own sheet', async () => {
    const page = await open(course);
    await page.keyboard.press('n');
    await expect.poll(() => shownLesson(page)).toBe('The sum behind a yes');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('The sum behind a yes');
    await page.keyboard.press('b');
    await expect.poll(() => shownLesson(page)).toBe('Start here');
    await page.keyboard.press('b');
    await page.keyboard.press('o');
    await expect.poll(() => page.getByRole('navigation', { name: 'Outline' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await expect.poll(() => page.getByRole('dialog', { name: 'Reading settings' }).isVisible()).toBe(true);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const rows = await sheet.getByRole('listitem').allTextContents();
    expect(rows).toContain('N Next lesson');
    expect(rows.filter((row) => /^\S+\s*$/.test(row))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => shownLesson(page)).toBe('Start here');
  });

  it('print, and act on a keyboard of another script', async () => {
    const page = await open(course);
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.locator('body').dispatchEvent('keydown', { key: 'π', code: 'KeyP', bubbles: true });
    await page.getByRole('button', { name: 'This lesson' }).press('Enter');
    await expect.poll(() => page.title()).toBe('printed');
  });

  it('do nothing in a field, in an activity, with Ctrl or Alt, or held down', async () => {
    const page = await open(course, { hash: '#employers-side/why-employers-say-no' });
    await page.getByRole('textbox').press('n');
    await page.getByRole('radio', { name: 'Money' }).press('n');
    await page.getByRole('button', { name: 'Check' }).press('n');
    const body = page.locator('body');
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat'])
      await body.dispatchEvent('keydown', { key: 'n', code: 'KeyN', bubbles: true, [modifier]: true });
    await expect.poll(() => shownLesson(page)).toBe('Why employers say no');
    await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('n');
  });

  it('can be turned off, for good', async () => {
    const page = await open(course);
    await page.keyboard.press('r');
    await page.getByRole('checkbox', { name: 'Use keyboard shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.reload();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    await expect.poll(() => shownLesson(page)).toBe('Start here');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('are listed without a keyboard too', async () => {
    const page = await open(course);
    await page.getByRole('button', { name: 'Open the outline' }).click();
    await page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('button', { name: 'Keyboard shortcuts' })
      .click();
    await expect.poll(() => page.getByRole('dialog', { name: 'Keyboard shortcuts' }).isVisible()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });
});
