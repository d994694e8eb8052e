/** `portal --serve`: written again after every change, until it is told to end. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

let work: CourseTest;

beforeAll(async () => {
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
  return { ended, code: run(['portal', 'course', '-o', 'site', '--serve', '--port', '0'], io) };
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
  await expect.poll(() => existsSync(path.join(work.cwd, 'site/en/news/a/index.html'))).toBe(true);
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
