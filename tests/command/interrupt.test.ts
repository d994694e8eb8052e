/** Ctrl-C, SIGTERM and a killed process: nothing half written stays, and the packages of the last build do. */
import type { ChildProcess } from 'node:child_process';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { CLI, type Spawned, startCommand } from '../support/run-tool.ts';

const GIB = 1024 ** 3;
const PACKAGE = 'test-course-en-scorm12.zip';
const SHEET = 'test-course-en-lms.html';
const lesson = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;
const POLL = { timeout: 60_000, interval: 5 };

let course: CourseTest;
let started: ChildProcess[];
beforeEach(() => {
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await course.remove();
});

function start(...args: string[]): Spawned {
  const spawned = startCommand(course.cwd, process.execPath, [CLI, ...args]);
  started.push(spawned.child);
  return spawned;
}

/** A sparse file: it takes no room, and is read as zeros. */
async function makeVideo(bytes: number): Promise<void> {
  await course.write('assets/film.mp4', '');
  const file = await open(path.join(course.folder, 'assets/film.mp4'), 'r+');
  await file.truncate(bytes);
  await file.close();
}

/** Bytes of what is being written. */
async function partialBytes(): Promise<number> {
  const names = await readdir(course.out);
  const partial = names.find((name) => name.endsWith('.partial'));
  return partial === undefined ? -1 : (await stat(path.join(course.out, partial))).size;
}

async function files(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.includes('.'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'base64')])),
  );
}

describe('in the middle of a video of 1 GiB', () => {
  let before: Record<string, string>;
  beforeEach(async () => {
    course = await courseTest({ '01-a/01-b.md': lesson('Film', '[The film](../assets/film.mp4)') });
    await makeVideo(1000);
    expect((await course.build('-t', 'scorm12')).code).toBe(0);
    before = await files(course.out);
    expect(Object.keys(before).sort()).toEqual(['packages.json', SHEET, PACKAGE]);
    // A new lesson would change the lock too.
    await course.write('01-a/02-new.md', lesson('New', 'A new lesson.'));
    await makeVideo(GIB);
  });

  it.each([
    ['Ctrl-C while it is read', 'SIGINT', 0],
    ['Ctrl-C while it is copied', 'SIGINT', 16e6],
    ['SIGTERM while it is copied', 'SIGTERM', 16e6],
    ['a terminal that closes while it is copied', 'SIGHUP', 16e6],
  ] as const)('%s', async (_, signal, bytes) => {
    const locked = await files(course.folder);
    const { child, ended } = start('build', 'course', '-o', 'out', '-t', 'scorm12');
    await vi.waitFor(async () => expect(await partialBytes()).toBeGreaterThanOrEqual(bytes), POLL);
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout, stderr }).toEqual({
      code: 130,
      stdout: '',
      stderr: 'course\nInterrupted; no package is half written.\n',
    });
    expect(await files(course.out)).toEqual(before);
    expect(await files(course.folder)).toEqual(locked);
  });

  it('killed without a warning: the next build clears up', async () => {
    const { child, ended } = start('build', 'course', '-o', 'out', '-t', 'scorm12');
    await vi.waitFor(async () => expect(await partialBytes()).toBeGreaterThanOrEqual(16e6), POLL);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    const { [PACKAGE]: old } = await files(course.out);
    expect(old).toBe(before[PACKAGE]);
    await makeVideo(2000);
    expect((await course.build('-t', 'scorm12')).code).toBe(0);
    expect((await readdir(course.out)).sort()).toEqual(['packages.json', SHEET, PACKAGE]);
    expect((await readdir(course.folder)).sort()).toEqual([
      '01-a',
      'assets',
      'course.lock.json',
      'course.yaml',
    ]);
  });
});

it('a site that is interrupted or killed in the middle stays the folder that it was, and the next build takes its place', async () => {
  course = await courseTest({ '01-a/01-b.md': lesson('Film', '[The film](../assets/film.mp4)') });
  const page = () => readFile(path.join(course.out, 'test-course-en-web/index.html'), 'utf8');
  await makeVideo(1000);
  expect((await course.build('-t', 'web')).code).toBe(0);
  const before = await page();
  await course.write('01-a/01-b.md', lesson('Another', '[The film](../assets/film.mp4)'));
  await makeVideo(GIB);
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const { child, ended } = start('build', 'course', '-o', 'out', '-t', 'web');
    await vi.waitFor(async () => expect(await partialBytes()).toBeGreaterThanOrEqual(0), POLL);
    child.kill(signal);
    await ended;
    expect(await page()).toBe(before);
  }
  await makeVideo(2000);
  expect((await course.build('-t', 'web')).code).toBe(0);
  expect(await page()).not.toBe(before);
  expect((await readdir(course.out)).sort()).toEqual([
    'packages.json',
    SHEET,
    'test-course-en-web',
    'test-course-en-web.zip',
  ]);
});

it('Ctrl-C while many lessons are read: 130 at once, and nothing is written', async () => {
  const names = Array.from({ length: 2000 }, (_, index) => String(index).padStart(4, '0'));
  course = await courseTest({});
  await Promise.all(
    names.map((name) =>
      course.write(`01-a/${name}-l${name}.md`, lesson(name, 'Some *words* of text.\n\n'.repeat(200))),
    ),
  );
  const { child, result, ended } = start('build', 'course', '-o', 'out');
  await vi.waitFor(() => expect(result.stderr).toBe('course\n'), POLL);
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect({ code, stderr }).toEqual({
    code: 130,
    stderr: 'course\nInterrupted; no package is half written.\n',
  });
  expect((await readdir(course.cwd)).sort()).toEqual(['course']);
  expect((await readdir(course.folder)).sort()).toEqual(['01-a', 'course.yaml']);
});
