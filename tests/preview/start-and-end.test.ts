/** How a preview begins, where a port or a browser is missing, and how Ctrl-C ends it. */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LINES } from '../../src/fakes/network.ts';
import { preview } from '../../src/preview/preview.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { CLI, startCommand } from '../support/run-tool.ts';
import { previewOptions, startPreview } from '../support/start-preview.ts';

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({ '01-start/01-welcome.md': '# Welcome\n\nText.\n' });
});
afterAll(() => course.remove());

/** The last port that there is, so that none follows. */
async function takeLastPort(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(65_535, '127.0.0.1', resolve);
  });
  return server;
}

it('a second preview takes the next free port', async () => {
  const first = await startPreview(course);
  const { port } = new URL(first.origin);
  const second = await startPreview(course, { port: Number(port) });
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(Number(port));
  await Promise.all([first.end(), second.end()]);
});

it.each(['', '65536', '1e3', '-1', 'any'])('refuses %j as a port in one sentence', async (port) => {
  const { code, stderr } = await course.run('preview', 'course', `--port=${port}`);
  expect({ code, says: stderr.includes('A port is a number from 0 to 65535.') }).toEqual({
    code: 2,
    says: true,
  });
});

it('says in one sentence that no port is free', async () => {
  const taken = await takeLastPort();
  const { code, stderr } = await course.run('preview', 'course', '--port', '65535');
  taken.close();
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'coursewright: No port from 65535 to 65535 is free; name another with --port.\n',
  });
});

it('refuses an editor that is none', async () => {
  const { code, stderr } = await course.run('preview', 'course', '--editor', 'emacs');
  expect(code).toBe(2);
  expect(stderr).toContain('No editor "emacs" is known; name vscode,');
});

it('goes on without a browser, and Ctrl-C ends it with 0', async () => {
  const { child, result, ended } = startCommand(
    course.cwd,
    process.execPath,
    [CLI, ...['preview', 'course', '--port', '0', '--open']],
    { env: { PATH: '' } },
  );
  await expect
    .poll(() => result.stderr)
    .toMatch(/^No browser could be opened here; open http:\S+ in one\.$/m);
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, signal: null });
  expect(result.stderr).toMatch(
    /^No problems\.\nPreview: http:\/\/127\.0\.0\.1:\d+\/ {2}\(Ctrl-C ends it\)\nNo browser [^\n]*\n$/,
  );
});

it('waits at its end for nothing that is slow', async () => {
  const { child, result, ended } = startCommand(course.cwd, process.execPath, [
    ...[CLI, 'preview', 'course', '--port', '0'],
  ]);
  await expect.poll(() => result.stderr).toContain('Preview: ');
  const origin = /http:[^/]*\/\/[^/]*/.exec(result.stderr)?.[0];
  const name = 'test-course-en-scorm12';
  await fetch(`${origin}/preview/situation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ package: name, do: 'suffer', trouble: 'slow' }),
  });
  const slow = fetch(`${origin}/course/${name}/style.css`).catch(() => 'cut off');
  const due = performance.now() + LINES.slow.late;
  await fetch(`${origin}/`);
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0 });
  expect(performance.now()).toBeLessThan(due);
  expect(await slow).toBe('cut off');
});

it('ends without an error during the first compilation too', async () => {
  const ending = new AbortController();
  let isReady = false;
  const ended = preview({
    ...previewOptions(course, ending.signal),
    onReady: () => {
      isReady = true;
    },
  });
  ending.abort();
  await ended;
  expect(isReady).toBe(false);
});
