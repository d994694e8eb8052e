/** What the preview hears of a folder, with the events of the real file system. */
import { cp, mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isIgnored, type Watcher, watch } from '../../src/watch/watch.ts';

let folder: string;
let watcher: Watcher;
let calls: number;
let atOnce: number;
/** What a call waits for. */
let work: () => Promise<void>;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'coursewright-watch-')), 'course');
  await mkdir(path.join(folder, '01-a'), { recursive: true });
  await writeFile(path.join(folder, '01-a/01-b.md'), 'one');
  calls = 0;
  atOnce = 0;
  work = async () => {};
  let running = 0;
  watcher = await watch(folder, {
    changed: async () => {
      calls += 1;
      running += 1;
      atOnce = Math.max(atOnce, running);
      await work();
      running -= 1;
    },
    failed: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  await watcher.close();
  await rm(path.dirname(folder), { recursive: true });
});

const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
const called = (count: number) => expect.poll(() => calls).toBeGreaterThanOrEqual(count);
/** The next call runs until it is let go. */
function held(): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  work = () => released;
  return release;
}
/** A change of its own, so that all that was to be heard before it has been heard. */
async function heard(): Promise<number> {
  const before = calls;
  await write('last.md', String(before));
  await called(before + 1);
  return before;
}

describe('watch', () => {
  it('tells of ten saves at once, and never twice at a time', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => write(`01-a/${index}.md`, 'new')));
    await called(1);
    await heard();
    expect(atOnce).toBe(1);
    expect(calls).toBeLessThan(10);
  });

  it('brings one more call for what changes during one', async () => {
    const release = held();
    await write('01-a/01-b.md', 'two');
    await called(1);
    await write('01-a/01-b.md', 'three');
    work = async () => {};
    release();
    await called(2);
    expect(atOnce).toBe(1);
  });

  it('is silent where a file is saved as it was', async () => {
    await write('01-a/01-b.md', 'two');
    await called(1);
    await write('01-a/01-b.md', 'two');
    expect(await heard()).toBe(1);
  });

  it('hears of a file that an editor puts in the place of another', async () => {
    await write('01-a/.01-b.md.tmp', 'two');
    await called(1);
    const before = await heard();
    await rename(path.join(folder, '01-a/.01-b.md.tmp'), path.join(folder, '01-a/01-b.md'));
    await called(before + 2);
  });

  it('does not read the whole of a large file', async () => {
    await write('film.mp4', '');
    await called(1);
    const before = await heard();
    const file = await open(path.join(folder, 'film.mp4'), 'r+');
    await file.truncate(50_000_000);
    await file.close();
    await called(before + 2);
  });

  it('goes on where the folder is gone and comes back', async () => {
    const aside = `${folder}-aside`;
    await cp(folder, aside, { recursive: true });
    await rm(folder, { recursive: true });
    await called(1);
    await rename(aside, folder);
    await called(2);
    const before = await heard();
    await write('01-a/01-b.md', 'two');
    await called(before + 2);
  });

  it('hears nothing of hidden folders', async () => {
    await mkdir(path.join(folder, '.git'));
    await write('.git/HEAD', 'ref');
    expect(await heard()).toBe(0);
  });

  it.each([
    ['.git', true],
    ['.git/HEAD', true],
    ['.coursewright', true],
    ['01-a/node_modules/x.md', true],
    ['01-a/.x.md', false],
    ['01-a/x.git.md', false],
  ])('leaves aside %s: %s', (file, ignored) => {
    expect(isIgnored(folder)(path.join(folder, file))).toBe(ignored);
  });

  it('ends while a call runs, after it', async () => {
    const release = held();
    await write('01-a/01-b.md', 'two');
    await called(1);
    const ended = vi.fn();
    const closing = watcher.close().then(ended);
    release();
    await closing;
    expect(ended).toHaveBeenCalled();
  });
});
