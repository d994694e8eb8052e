/** The journal in a real browser: IndexedDB and Web Locks, through a closed tab and a killed browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Store from '../../src/tracking/journal/indexed-db.ts';
import type * as JournalModule from '../../src/tracking/journal/journal.ts';
import { browserPath, launchOptions } from '../support/launch-browser.ts';

declare global {
  var journalModule: typeof JournalModule & typeof Store;
}

let server: Server;
let origin: string;
let profile: string;
let context: BrowserContext | undefined;

beforeAll(async () => {
  const bundle = await build({
    stdin: {
      contents: "export * from './journal.ts'; export * from './indexed-db.ts';",
      resolveDir: path.resolve('src/tracking/journal'),
      loader: 'ts',
    },
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
  await first.evaluate(async () => {
    const { openJournal, openIndexedDbStore: openStore } = globalThis.journalModule;
    const place = { site: 'site', course: 'course', learner: 'ada', openStore, locks: navigator.locks };
    const journal = await openJournal<string>({ ...place, readBody: String });
    journal.part('7', { commit: 0 });
    journal.write(() => ({ told: 'never', body: 'written' }));
    await journal.settled();
  });
  const read = async (learner: string): Promise<{ durable: boolean; found: unknown }> => {
    const { openJournal, openIndexedDbStore: openStore } = globalThis.journalModule;
    const place = { site: 'site', course: 'course', learner, openStore, locks: navigator.locks };
    const { durable, found } = await openJournal<string>({ ...place, readBody: String });
    return { durable, found: found.map(({ body, live, parts }) => ({ body, live, parts: [...parts] })) };
  };
  const parts = [['7', { commit: 0 }]];
  const second = await browser.newPage();
  await second.goto(origin);
  expect(await second.evaluate(read, 'ada')).toEqual({
    durable: true,
    found: [{ body: 'written', live: true, parts }],
  });
  await first.close();
  await second.reload();
  expect(await second.evaluate(read, 'ada')).toEqual({
    durable: true,
    found: [{ body: 'written', live: false, parts }],
  });
  await browser.close();

  const again = await (await startBrowser()).newPage();
  await again.goto(origin);
  expect(await again.evaluate(read, 'ada')).toEqual({
    durable: true,
    found: [{ body: 'written', live: false, parts }],
  });
  expect(await again.evaluate(read, 'grace')).toEqual({ durable: true, found: [] });
});
