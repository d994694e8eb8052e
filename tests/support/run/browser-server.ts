/** Before the browser tests: one Chromium for all of them; where it listens is provided as `browserEndpoint`. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserPath, launchOptions } from '../launch-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserEndpoint: string;
  }
}

export default async function startBrowserServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launchOptions(await browserPath()));
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
