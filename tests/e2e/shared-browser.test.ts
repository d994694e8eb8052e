/** The browser that the files of a worker share. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
let ofAll: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ofAll = await browser.newPage();
});
afterAll(() => browser?.close());

it('what a test opened ends with it, and what was opened for all tests stays', async () => {
  const opened: Page[] = [];
  // What a test registers first is called last.
  onTestFinished(() => {
    expect(opened.map((page) => page.isClosed())).toEqual([true, true]);
    expect(ofAll.isClosed()).toBe(false);
  });
  opened.push(await browser.newPage());
  opened.push(await (await browser.newContext()).newPage());
});
