/** The command: what it writes, what it says, and what it refuses. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-import-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const to = path.join(cwd, file);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, content);
  }
}
const text = (file: string) => readFile(path.join(cwd, file), 'utf8');
const run = (...args: string[]) => runTool(cwd, ['import', ...args]);

describe('a folder of Markdown', () => {
  it('becomes a course that check accepts, with a report of the rest', async () => {
    await put({
      'notes/intro.md': '# My notes\n\nRead [the second](more/02-two.md#further).\n',
      'notes/more/02-two.md':
        '# Two\n\n#### Further\n\n![A tree](https://example.org/tree.png) and [it](gone.md).\n',
    });
    const { code, stdout } = await run('notes', 'course');
    expect(stdout).toMatch(/^notes is read as markdown, because it holds Markdown/);
    expect(code).toBe(0);
    expect(await text('course/01-notes/01-intro.md')).toBe(
      '---\ntitle: My notes\n---\n\nRead [the second](../02-more/01-two.md#further).\n',
    );
    expect(await text('course/02-more/01-two.md')).toBe(
      '---\ntitle: Two\n---\n\n## Further\n\n[A tree](https://example.org/tree.png) and it.\n',
    );
    const report = await text('course/import-report.md');
    expect(report).toMatch(/more\/02-two\.md \| 5 \| A picture at https:\/\/example\.org\/tree\.png \|/);
    expect(report).toContain('A link to "gone.md"');
    expect((await runTool(cwd, ['check', 'course', '--strict'])).code).toBe(0);
  });

  it('keeps pictures that are links, each with its own address', async () => {
    const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>`;
    await put({
      'notes/a.md':
        '# A\n\n[![Small](s.svg)](b.md) [![Small](s.svg)](l.svg) [in ![Small](s.svg)](gone.md)\n[![Badge](https://example.org/b.png)](https://example.org) [![Small](s.svg)][gone]\n\n[gone]: gone.md\n',
      'notes/b.md': '# B\n\nText.\n',
      'notes/s.svg': svg(1),
      'notes/l.svg': svg(2),
    });
    expect((await run('notes', 'course')).code).toBe(0);
    expect(await text('course/01-notes/01-a.md')).toBe(
      '---\ntitle: A\n---\n\n[![Small](../assets/s.svg)](02-b.md) [![Small](../assets/s.svg)](../assets/l.svg) in ![Small](../assets/s.svg)\n[Badge](https://example.org) ![Small](../assets/s.svg)\n',
    );
  });
});

describe('a target', () => {
  beforeEach(() => put({ 'notes/intro.md': 'Text.\n', 'course/mine.txt': 'mine' }));

  it('that is not empty is refused, and with --force nothing in it is removed', async () => {
    const refused = await run('notes', 'course');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is not empty');
    expect(await readdir(path.join(cwd, 'course'))).toEqual(['mine.txt']);
    expect((await run('notes', 'course', '--force')).code).toBe(0);
    expect(await text('course/mine.txt')).toBe('mine');
  });

  it.each([
    ['notes', 'notes/course'],
    ['course/inner', 'course'],
  ])('%s → %s, one within the other, is refused', async (source, target) => {
    await put({ [`${source}/a.md`]: 'Text.\n' });
    const { code, stderr } = await run(source, target, '--force');
    expect([code, stderr]).toEqual([2, expect.stringContaining('would lie in one another')]);
  });
});
