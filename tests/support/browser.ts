/** The Chromium of this worker: one process, which all of its files share, each with contexts of its own. */
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { onTestFinished, TestRunner } from 'vitest';
import { startBrowser } from './launch-browser.ts';

/** It ends with the worker. */
let started: Promise<Browser> | undefined;

/**
 * A share of it; closing that closes the contexts that were made of it, and no other. What a test opened ends with
 * that test, or its films would play on through all that comes after it. Its learners want little motion where a
 * test says nothing else: no test has to wait, or a computer to paint, for what only moves.
 */
export async function launchBrowser(): Promise<Browser> {
  started ??= startBrowser();
  const browser = await started;
  const contexts = new Set<BrowserContext>();
  return Object.assign(Object.create(browser) as Browser, {
    async newContext(options: Parameters<Browser['newContext']>[0]) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      contexts.add(context);
      context.once('close', () => contexts.delete(context));
      closeWithTest(context);
      return context;
    },
    async close() {
      await Promise.all([...contexts].map((context) => context.close()));
    },
  });
}

/** What is opened before all tests stays until the end of them; tests that run side by side close what is theirs. */
function closeWithTest(context: BrowserContext): void {
  const test = TestRunner.getCurrentTest();
  if (test === undefined || test.concurrent) return;
  onTestFinished(() => context.close());
}

/**
 * What the console of the browser would show in red: errors, refusals by the page's policy, missing files.
 * What else a browser remarks there is its own business, and differs from run to run.
 */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** What a learner saved. */
export async function downloadedText(file: Download): Promise<string> {
  return text(await file.createReadStream());
}
