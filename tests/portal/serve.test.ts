/** `portal --serve`: written again after every change, and shown so in pages that are open, until it is told to end. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { run } from '../../src/cli.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { CLI } from '../support/run-tool.ts';

let work: CourseTest;
let cli: { run: typeof run };

beforeAll(async () => {
  cli = await import(pathToFileURL(CLI).href);
  work = await courseTest({ '01-start/01-one.md': '---\ntitle: One\n---\n\nA text.\n' });
});
afterAll(() => work.remove());

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(work.cwd, file)), { recursive: true });
  writeFileSync(path.join(work.cwd, file), text);
}

/** @param heard told of what is written for people, before anything goes on */
function serve(heard: (text: string) => void) {
  const ended = new AbortController();
  const io = {
    stdout: { write: () => undefined },
    stderr: { write: heard },
    env: {},
    cwd: work.cwd,
    isTTY: false,
    signal: ended.signal,
  };
  return { ended, code: cli.run(['portal', 'course', '-o', 'site', '--serve', '--port', '0'], io) };
}

/** What the server tells pages that are open. */
function changes(address: string): { numbers: number[] } {
  const heard = { numbers: [] as number[] };
  const listen = async () => {
    const { body } = await fetch(address);
    for await (const piece of body ?? [])
      heard.numbers.push(...Array.from(Buffer.from(piece).toString().matchAll(/\d+/g), Number));
  };
  // It ends with the server.
  listen().catch(() => undefined);
  return heard;
}

it('sees what changes during the first build, and goes on after a fault', async () => {
  write('portal/portal.yaml', 'title: Our portal\naddress: https://learn.example.org/\n');
  let told = '';
  let isFirst = true;
  const { ended, code } = serve((text) => {
    told += text;
    if (text.includes(' pages, ') && isFirst) {
      isFirst = false;
      write('portal/news/2026-01-01-a.md', '---\ntitle: A\n---\n');
    }
  });
  const page = path.join(work.cwd, 'site/en/news/a/index.html');
  await expect.poll(() => existsSync(page)).toBe(true);
  await expect.poll(() => told).toContain('Portal: http');
  const [origin = ''] = /http:\/\/[\d.:]+/.exec(told) ?? [];
  const sent = async (address: string) => (await fetch(origin + address)).text();
  // The page that is sent loads itself anew once the portal was written again; that on the disk knows nothing of it.
  const [, script = '', written = ''] =
    /<script src="([^"]*)" data-written="(\d+)"/.exec(await sent('/en/news/a/')) ?? [];
  expect(readFileSync(page, 'utf8')).not.toContain(script);
  expect(await sent(script)).toContain('location.reload()');
  expect(await sent('/packages/test-course-en-web/index.html')).not.toContain(script);
  const heard = changes(`${origin}/.preview/written`);
  await expect.poll(() => heard.numbers.at(-1)).toBeGreaterThanOrEqual(Number(written));
  write('portal/news/2026-01-01-a.md', '---\ntitle: Anew\n---\n');
  await expect.poll(() => sent('/en/news/a/')).toContain('<h1>Anew</h1>');
  await expect.poll(() => heard.numbers.at(-1)).toBeGreaterThan(Number(written));
  write('secret.html', 'Not of the portal');
  for (const address of ['/%E0', '/..%2fsecret.html', '/..%2fcourse%2fcourse.yaml'])
    expect((await fetch(origin + address)).ok, address).toBe(false);
  write('portal/news/2026-01-01-a.md', '---\ntitel: A\n---\n');
  await expect.poll(() => told).toContain('that of the last build is untouched');
  ended.abort();
  expect(await code).toBe(0);
});

it('ends at once where there is no portal', async () => {
  rmSync(path.join(work.cwd, 'portal'), { recursive: true });
  const { code } = serve(() => undefined);
  expect(await code).toBe(2);
});
