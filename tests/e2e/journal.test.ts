/** The journal in a real browser: IndexedDB and Web Locks, through a closed tab and a killed browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as JournalModule from '../../src/tracking/journal/journal.ts';
import { browserPath, launchOptions } from '../support/launch-browser.ts';

declare global {
  var journalModule: typeof JournalModule;
}

const KEY = ['site', 'course', 'ada'];
let server: Server;
let origin: string;
let profile: string;
let context: BrowserContext | undefined;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [path.resolve('src/tracking/journal/journal.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'journalModule',
    target: 'es2022',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<script>${script}</script>`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  profile = await mkdtemp(path.join(tmpdir(), 'journal-'));
});

afterAll(async () => {
  await context?.close();
  server.closeAllConnections();
  server.close();
  await rm(profile, { recursive: true, force: true });
});

async function startBrowser(): Promise<BrowserContext> {
  const { executablePath = '', ...options } = launchOptions(await browserPath());
  context = await chromium.launchPersistentContext(profile, { executablePath, ...options });
  return context;
}

it('keeps what was written through a closed tab and a restarted browser, and knows an open tab', async () => {
  const browser = await startBrowser();
  const first = await browser.newPage();
  await first.goto(origin);
  await first.evaluate(async (key) => {
    const { openJournal, openIndexedDbStore } = globalThis.journalModule;
    const journal = await openJournal<string>([key], openIndexedDbStore, navigator.locks);
    journal.write('written');
    await journal.settled();
  }, KEY);
  const read = (key: string[]): Promise<{ durable: boolean; found: unknown }> =>
    globalThis.journalModule
      .openJournal([key], globalThis.journalModule.openIndexedDbStore, navigator.locks)
      .then(({ durable, found }) => ({ durable, found: found.map(({ entry, live }) => ({ entry, live })) }));
  const second = await browser.newPage();
  await second.goto(origin);
  expect(await second.evaluate(read, KEY)).toEqual({
    durable: true,
    found: [{ entry: 'written', live: true }],
  });
  await first.close();
  await second.reload();
  expect(await second.evaluate(read, KEY)).toEqual({
    durable: true,
    found: [{ entry: 'written', live: false }],
  });
  await browser.close();

  const again = await (await startBrowser()).newPage();
  await again.goto(origin);
  expect(await again.evaluate(read, KEY)).toEqual({
    durable: true,
    found: [{ entry: 'written', live: false }],
  });
  expect(await again.evaluate(read, ['site', 'course', 'grace'])).toEqual({ durable: true, found: [] });
});
