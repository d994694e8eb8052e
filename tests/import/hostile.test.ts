/** Sources that are broken, odd or meant to harm: each ends in a course or in one sentence, and time grows with size. */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-hostile-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function importOf(files: Record<string, string | Uint8Array>, ...args: string[]) {
  await mkdir(path.join(cwd, 'source'), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const to = path.join(cwd, 'source', file);
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, content);
  }
  const result = await runTool(cwd, ['import', 'source', 'course', ...args]);
  const read = (file: string) => readFile(path.join(cwd, 'course', file), 'utf8');
  return { ...result, read, report: result.code === 2 ? '' : await read('import-report.md') };
}

it.each<[string, Record<string, string>, string[], string]>([
  ['an empty folder', {}, [], 'The source holds no file'],
  ['nothing to read', { 'a.bin': 'x' }, [], 'Nothing in the source tells what it is'],
  ['an unknown format', { 'a.md': 'x' }, ['--format', 'tex'], '"tex" is no format; known are'],
  [
    'pages without the settings of their format',
    { 'a.md': 'x' },
    ['--format', 'docusaurus'],
    'No lesson was found',
  ],
  ['a page without text', { 'a.md': '\n' }, [], 'No lesson was found'],
])('%s is said in one sentence', async (_, files, args, said) => {
  const { code, stderr } = await importOf(files, ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
});

it('names in other alphabets, with blanks, alike but for case, and pages of one title have names of their own', async () => {
  const { code, read } = await importOf({
    'Ähre & Ωmega.v2.md': '# Same\n\nOne. ![p](Bild.SVG) ![q](bild.svg)\n',
    '日本.md': '# Same\n\nTwo.\n',
    'same.md': '# Same\n\nThree.\n',
    'Bild.SVG': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'bild.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
  });
  expect(code).toBe(0);
  expect((await readdir(path.join(cwd, 'course/01-source'))).sort()).toEqual([
    '01-same.md',
    '02-ahre-omegav2.md',
    '03-lesson-3.md',
    'module.yaml',
  ]);
  expect(await read('01-source/02-ahre-omegav2.md')).toContain(
    '![p](../assets/bild.svg) ![q](../assets/bild-2.svg)',
  );
});

it('Windows-1252, UTF-16, a byte order mark, CRLF and control characters are read; a binary file is listed', async () => {
  const { read, report } = await importOf({
    'a.md': Buffer.from('# Caf\xe9\r\n\r\nText\x07.\r\n', 'latin1'),
    'b.md': Buffer.from('\ufeff# B\n\nZwei.\n', 'utf16le'),
    'c.md': '\ufeff---\r\ntitle: C\r\n---\r\n\r\nDrei.\r\n',
    'd.md': new Uint8Array([0, 1, 2, 3]),
  });
  expect(await read('01-source/01-a.md')).toBe('---\ntitle: Café\n---\n\nText.\n');
  expect(await read('01-source/02-b.md')).toBe('---\ntitle: B\n---\n\nZwei.\n');
  expect(await read('01-source/03-c.md')).toBe('---\ntitle: C\n---\n\nDrei.\n');
  expect(report).toMatch(/a\.md \| {2}\| A text that is not UTF-8/);
  expect(report).toMatch(/d\.md \| {2}\| A binary file/);
});

it('nothing outside of the source is read or written', async () => {
  await writeFile(path.join(cwd, 'secret.svg'), '<svg>secret</svg>');
  await mkdir(path.join(cwd, 'source'));
  await symlink(path.join(cwd, 'secret.svg'), path.join(cwd, 'source/link.svg'));
  await symlink(path.join(cwd, 'source'), path.join(cwd, 'source/round'));
  await mkdir(path.join(cwd, 'away'));
  await mkdir(path.join(cwd, 'course'));
  await symlink(path.join(cwd, 'away'), path.join(cwd, 'course/01-a'));
  const page =
    '![a](../secret.svg) ![b](link.svg) [c](/../secret.svg)\n\n{{#include ../secret.svg}}\n\n--8<-- "../secret.svg"\n';
  const { code, stderr } = await importOf({ 'a.md': page }, '--force');
  expect([code, stderr]).toEqual([2, expect.stringContaining('is a link out of it')]);
  expect(await readdir(path.join(cwd, 'away'))).toEqual([]);
  await rm(path.join(cwd, 'course'), { recursive: true });
  const { report, read } = await importOf({});
  expect(report).toContain('A link that leads out of the source');
  expect(await read('01-a/01-a.md')).not.toContain('secret');
  expect(await readdir(path.join(cwd, 'course'))).not.toContain('assets');
});

it('names that every object has are names like others', async () => {
  const { code, read } = await importOf({
    'a.md':
      '# A\n\n```{constructor} x\nOne.\n```\n\n::: {.constructor collapse="true"}\nTwo.\n:::\n\n![three](data:image/constructor;base64,AAAA)\n',
  });
  expect(code).toBe(0);
  expect(await read('01-a/01-a.md')).toBe(
    '---\ntitle: A\n---\n\n**x**\n\nOne.\n\n:::details[Constructor]\nTwo.\n:::\n\nthree\n',
  );
});

it('what nests or goes on without end takes the time of its size', async () => {
  const times = (text: string, count: number) => text.repeat(count);
  const { code } = await importOf(
    {
      'a.md': `${times(':::: note\n', 3000)}Text.\n`,
      'b.md': `${times('<div>\n', 5000)}Text.\n`,
      'c.md': `Text.\n\n${times('{% hint %}\n', 5000)}`,
      'd.md': `Text.\n\n${times('> ', 2000)}deep\n`,
      'e.md': 'Text.\n\n{{#include e.md}}\n',
      'f.md': `Text ${times('[', 5000)} ${times('==a ', 5000)}\n`,
      'g.md': `Text.\n\n${times('<!-- x\n', 60_000)}`,
      'mkdocs.yml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nnav: 5\n',
    },
    '--format',
    'markdown',
  );
  expect([0, 1]).toContain(code);
});
