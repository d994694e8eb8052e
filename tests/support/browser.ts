/** The Chromium of the run: one process, which every file of browser tests shares, each with contexts of its own. */
import { text } from 'node:stream/consumers';
import { type Browser, chromium, type Download, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type {} from './run/browser-server.ts';

/**
 * A connection to it; closing it closes the contexts that were made over it, and no other. Its learners want
 * little motion where a test says nothing else: no test has to wait, or a computer to paint, for what only moves.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.connect(inject('browserEndpoint'));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ reducedMotion: 'reduce', ...options });
  return browser;
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
