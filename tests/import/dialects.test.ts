/**
 * One small course in each dialect, and the course that it becomes: `fixtures/dialects/<dialect>/source` → `course`. After a
 * change that is meant, `npx vitest run tests/import/dialects.test.ts --update` writes them anew; read what it wrote.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { addFolder } from '../support/hash-folder.ts';
import { runTool } from '../support/run-tool.ts';

const FIXTURES = path.resolve('tests/import/fixtures/dialects');
const dialects = (await readdir(FIXTURES)).sort();
/** Told by nothing but their pages. */
const FORMATS: Record<string, string> = { github: 'markdown', 'google-docs': 'markdown' };
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** Marks of other tools, which no learner is to see. */
const RAW =
  /:::|\{\{|\{%|!!! |\?\?\?|=== "|\{:|\[!|\[\[|\$\$|&#x3C;[A-Za-z/]|^\/\/\/|8&#x3C;|\{[.#]|\{[a-z]+\}/m;

async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  await addFolder(hash, folder);
  return hash.digest('hex');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

describe.each(dialects)('%s', (dialect) => {
  it('becomes its course, which check accepts, and shows no raw marks', async () => {
    const cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-golden-'));
    folders.push(cwd);
    const source = path.join(FIXTURES, dialect, 'source');
    const before = await hashFolder(source);
    const { code, stdout } = await runTool(cwd, ['import', source, 'course']);
    expect(await hashFolder(source)).toEqual(before);
    expect(stdout).toContain(`is read as ${FORMATS[dialect] ?? dialect}, because`);
    const made = path.join(cwd, 'course');
    const golden = path.join(FIXTURES, dialect, 'course');
    for (const file of await filesOf(made)) {
      const bytes = await readFile(path.join(made, file));
      if (/\.(?:md|yaml|svg)$/.test(file))
        await expect(bytes.toString('utf8')).toMatchFileSnapshot(path.join(golden, file));
      else await expect(bytes.toString('base64')).toMatchFileSnapshot(path.join(golden, `${file}.base64`));
    }
    expect((await filesOf(golden)).map((file) => file.replace(/\.base64$/, ''))).toEqual(await filesOf(made));

    expect(code).toBe(0);
    const { messages, editions } = await compile(made, toolkit, {
      cwd: made,
      signal: AbortSignal.timeout(60_000),
    });
    expect(messages).toEqual([]);
    for (const lesson of editions[0].course.modules.flatMap((module) => module.lessons)) {
      const prose = lesson.html.replace(/<(pre|code|math)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
      expect(prose, lesson.path).not.toMatch(RAW);
    }
  });
});
