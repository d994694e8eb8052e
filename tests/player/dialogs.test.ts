/** The dialogs that are loaded after the start: there when the network is not, and missed without harm. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Offer } from '../../src/tracking/tracking.ts';
import { visits } from './support/visits.ts';

const { site, newPage, open } = visits();
const course = await site();

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function openStanding(page: Page): Promise<void> {
  await page.evaluate(() => window.played.tell('saved'));
  await page.locator('#saving').click();
}

/** A page for which `dialogs.js` cannot be loaded. */
async function without(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
  const page = await newPage({});
  await page.route('**/dialogs.js?*', (route) => route.abort());
  await prepare(page);
  await page.goto(`${course.origin}/index.html`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  return page;
}

it('are there once the network has gone, keys too', async () => {
  const page = await open(course);
  await page.context().setOffline(true);
  await page.keyboard.press('?');
  await expect.poll(() => dialog(page, 'Keyboard shortcuts').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await openStanding(page);
  await dialog(page, 'Your progress').getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await dialog(page, 'Reading settings').getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(() => page.locator('html').getAttribute('data-colours')).toBe('dark');
});

it('make all lessons ready for print once the network has gone', async () => {
  const page = await open(course);
  await page.context().setOffline(true);
  await page.keyboard.press('p');
  await dialog(page, 'Print').getByRole('button', { name: 'The whole course' }).click();
  await expect.poll(() => page.locator('main article').count()).toBe(8);
});

it('are loaded once, however often they are asked for', async () => {
  const page = await newPage({});
  await page.goto(`${course.origin}/index.html`);
  for (const _ of [1, 2]) {
    await openStanding(page);
    await dialog(page, 'Your progress').waitFor();
    await page.keyboard.press('Escape');
  }
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('script[src^="dialogs.js"]').count()).toBe(1);
});

it('say so where they cannot be loaded, and come when they can', async () => {
  const page = await without();
  await openStanding(page);
  await page.getByText('This cannot be loaded just now.').first().waitFor();
  await page.unroute('**/dialogs.js?*');
  await openStanding(page);
  await dialog(page, 'Your progress').waitFor();
});

it('come by themselves with the network', async () => {
  const page = await without();
  await page.unroute('**/dialogs.js?*');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => page.evaluate(() => window.coursewrightDialogs !== undefined)).toBe(true);
});

it('leave earlier work in the record where nobody could be asked', async () => {
  const offer: Offer = { at: new Date(2026, 4, 5).getTime(), reason: 'nothing-held' };
  const page = await without((fresh) =>
    fresh.addInitScript((text) => localStorage.setItem('lms:offer', text), JSON.stringify(offer)),
  );
  expect((await page.evaluate(() => window.played.calls))[0]).toBe('chosen anew');
});
