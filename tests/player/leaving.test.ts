/** Every way out: what a field still holds is taken before the end, and nothing is told after it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visits } from './support/visits.ts';

const { site, open, newPage } = visits();
const course = await site({ modules: 2, completion: { pass: 0.6 } });
const REFLECTION = '#employers-side/why-employers-say-no';
const WORDS = 'A bakery in the next street.';

const calls = (page: Page): Promise<string[]> => page.evaluate(() => window.played.calls);
const answers = async (page: Page): Promise<string[]> =>
  (await calls(page)).filter((call) => call.startsWith('answer'));

/** The page has told all that it had to tell by itself; from here on it is typed, and no timer runs out. */
async function typed(page: Page): Promise<void> {
  await page.getByRole('textbox').focus();
  await page.keyboard.insertText(WORDS);
  await page.evaluate(() => {
    window.played.calls.length = 0;
  });
}

function send(page: Page, ...events: string[]): Promise<void> {
  return page.evaluate((names) => {
    for (const name of names) {
      if (name === 'visibilitychange') {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event(name));
      } else dispatchEvent(new Event(name));
    }
  }, events);
}

const ANSWER = `answer employers-side/why-employers-say-no/my-employer ["${WORDS}"] `;

describe('what a field still holds', () => {
  it.each([
    ['with a warning', ['beforeunload', 'pagehide', 'visibilitychange']],
    ['where the frame was removed', ['pagehide', 'visibilitychange']],
  ])('is told once, before the end: %s', async (_, events) => {
    const page = await open(course, { hash: REFLECTION, clock: true });
    await typed(page);
    await send(page, ...events);
    const said = await calls(page);
    expect(said.filter((call) => call.startsWith('answer'))).toEqual([ANSWER]);
    expect(said.indexOf('save')).toBeLessThan(said.indexOf(ANSWER));
    expect(said.at(-1)).toBe('close');
    expect(said.filter((call) => call === 'close')).toHaveLength(1);
  });

  it('is told when the page is hidden, where it may never come back', async () => {
    const page = await open(course, { hash: REFLECTION, clock: true });
    await typed(page);
    await send(page, 'visibilitychange');
    expect(await calls(page)).toEqual(['save', ANSWER, 'flush']);
  });

  it('is told before the learner leaves by the button, without a click that takes the focus', async () => {
    const page = await open(course, { hash: REFLECTION, clock: true });
    await typed(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-do="exit"]')?.click());
    await expect.poll(() => calls(page)).toEqual(['save', ANSWER, 'exit']);
  });

  it('is kept every two seconds while somebody types without a pause', async () => {
    const page = await open(course, { hash: REFLECTION, clock: true });
    await typed(page);
    for (let key = 0; key < 50; key++) {
      await page.keyboard.insertText('x');
      await page.clock.runFor(200);
    }
    const saves = (await calls(page)).filter((call) => call === 'save');
    expect(saves.length).toBeGreaterThanOrEqual(4);
    expect(saves.length).toBeLessThanOrEqual(6);
    expect(await answers(page)).toEqual([]);
  });
});

describe('after the end', () => {
  it.each([
    ['the page went', (page: Page) => send(page, 'pagehide')],
    [
      'the learner left',
      async (page: Page) => {
        await page.getByRole('button', { name: 'Save and exit' }).click();
        await page.locator('#farewell').getByText('Your work is saved.').waitFor();
      },
    ],
  ])('nothing is told any more: %s', async (_, leave) => {
    const page = await open(course, { hash: REFLECTION, clock: true });
    await typed(page);
    await leave(page);
    const before = await calls(page);
    await page.evaluate(() => {
      const area = document.querySelector('textarea');
      if (area) area.value = 'Too late.';
      for (const type of ['input', 'change', 'blur']) area?.dispatchEvent(new Event(type, { bubbles: true }));
      document.querySelector<HTMLElement>('input[type=radio]')?.click();
      document.querySelector<HTMLElement>('.check')?.click();
      location.hash = '#employers-side/the-sum-behind-a-yes';
    });
    await page.clock.runFor(120_000);
    await send(page, 'beforeunload', 'pagehide', 'visibilitychange');
    expect(await calls(page)).toEqual(before);
  });

  it('a frame that is taken away leaves nothing behind', async () => {
    const page = await newPage();
    await page.goto(`${course.origin}/frame`);
    const frame = page.frameLocator('iframe');
    await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.contentWindow;
      if (inner) {
        (window as unknown as { told: string[] }).told = inner.played.calls;
        inner.location.hash = '#employers-side/why-employers-say-no';
      }
    });
    await frame.getByRole('textbox').pressSequentially('A bakery');
    const told = await page.evaluate(() => {
      document.querySelector('iframe')?.remove();
      return (window as unknown as { told: string[] }).told;
    });
    expect(told.at(-1)).toBe('close');
    expect(told.filter((call) => call.includes('A bakery'))).toHaveLength(1);
  });
});
