import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OutputError, outputError } from '../../src/package/output-error.ts';
import { PackageStage } from '../../src/package/package-stage.ts';
import type { PackageEntry } from '../../src/package/packages-file.ts';
import { readStrictly } from '../support/strict-zip.ts';
import { temporaryFolder } from '../support/temporary.ts';

function entryOf(file: string, version = '1.0.0'): PackageEntry {
  return {
    file,
    sha256: '0'.repeat(64),
    bytes: 1,
    target: 'scorm12',
    language: 'en',
    course: 'sample',
    version,
    title: 'A sample course',
    assignableUnits: ['sample'],
    lessons: 1,
    questions: 0,
    state: { worst: 10, limit: 4096, texts: [] },
    hosts: [],
    variant: 'full',
    media: [],
  };
}

const page = (content: string) => [{ path: 'index.html', content }];
const pageIn = async (path: string) => readStrictly(await readFile(path))[0]?.content.toString();
const listed = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'packages.json'), 'utf8')).packages;

async function built(folder: string, name: string, content: string): Promise<void> {
  const stage = await PackageStage.open(folder);
  await stage.add(name, page(content));
  await stage.commit([entryOf(name)]);
}

it('gives all packages their names at the end, and lists them', async () => {
  const folder = join(await temporaryFolder(), 'dist', 'packages');
  const stage = await PackageStage.open(folder);
  await stage.add('b.zip', page('b'));
  await stage.add('a.zip', page('a'));
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual([]);
  await stage.commit([entryOf('b.zip'), entryOf('a.zip')]);
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'b.zip', 'packages.json']);
  expect(await listed(folder)).toMatchObject([{ file: 'a.zip' }, { file: 'b.zip' }]);
});

it('keeps the entries of other packages as long as their files are there', async () => {
  const folder = await temporaryFolder();
  await built(folder, 'other.zip', 'other');
  await built(folder, 'sample.zip', 'old');
  const stage = await PackageStage.open(folder);
  await stage.add('sample.zip', page('new'));
  await stage.commit([entryOf('sample.zip', '2.0.0')]);
  expect(await listed(folder)).toMatchObject([
    { file: 'other.zip' },
    { file: 'sample.zip', version: '2.0.0' },
  ]);
  expect(await pageIn(join(folder, 'sample.zip'))).toBe('new');
});

it('writes packages.json anew when it was damaged', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'packages.json'), '{ "packages": [ {');
  await built(folder, 'sample.zip', 'new');
  expect(await listed(folder)).toHaveLength(1);
});

it('leaves the packages of the last build when one of them cannot be written', async () => {
  const folder = await temporaryFolder();
  await built(folder, 'a.zip', 'old');
  const before = await readFile(join(folder, 'packages.json'), 'utf8');
  const stage = await PackageStage.open(folder);
  await stage.add('a.zip', page('new'));
  await expect(stage.add('b.zip', [{ path: 'x.mp4', from: join(folder, 'gone'), bytes: 1 }])).rejects.toThrow(
    OutputError,
  );
  await stage.rollback();
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'packages.json']);
  expect(await pageIn(join(folder, 'a.zip'))).toBe('old');
  expect(await readFile(join(folder, 'packages.json'), 'utf8')).toBe(before);
});

it('leaves all packages of the last build when one of them cannot get its name', async () => {
  const folder = await temporaryFolder();
  await built(folder, 'a.zip', 'old');
  const stage = await PackageStage.open(folder);
  await stage.add('a.zip', page('new'));
  await stage.add('b.zip', page('new'));
  await mkdir(join(folder, 'b.zip', 'in the way'), { recursive: true });
  await expect(stage.commit([entryOf('a.zip'), entryOf('b.zip')])).rejects.toThrow(OutputError);
  expect(await pageIn(join(folder, 'a.zip'))).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'b.zip', 'packages.json']);
});

it('stops at once when it is interrupted, and leaves nothing', async () => {
  const folder = await temporaryFolder();
  const movie = join(await temporaryFolder(), 'movie.mp4');
  await writeFile(movie, Buffer.alloc(50_000_000, 7));
  const stage = await PackageStage.open(folder);
  const interrupted = new AbortController();
  const writing = stage.add('a.zip', [{ path: 'movie.mp4', from: movie, bytes: 50_000_000 }], {
    signal: interrupted.signal,
  });
  await new Promise((resolve) => setImmediate(resolve));
  interrupted.abort(new Error('interrupted'));
  await expect(writing).rejects.toThrow('interrupted');
  await stage.rollback();
  expect(await readdir(folder)).toEqual([]);
});

it('clears away what a killed build left, and only that', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '.coursewright-999999999-a.zip.partial'), 'left');
  await writeFile(join(folder, `.coursewright-${process.pid}-a.zip.partial`), 'of a running build');
  await writeFile(join(folder, 'mine.partial'), 'a file of the user');
  await PackageStage.open(folder);
  expect((await readdir(folder)).sort()).toEqual([
    `.coursewright-${process.pid}-a.zip.partial`,
    'mine.partial',
  ]);
});

it('says in one sentence that the output folder is a file', async () => {
  const folder = join(await temporaryFolder(), 'out');
  await writeFile(folder, '');
  const sentence = `"${folder}" is a file, where a folder is needed. Remove it, or choose another folder with --out.`;
  await expect(PackageStage.open(folder)).rejects.toThrow(new OutputError(sentence));
  await expect(PackageStage.open(join(folder, 'deeper'))).rejects.toThrow(/^A part of ".*" is a file/);
});

it('says in one sentence that a package is a folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'a.zip'));
  const stage = await PackageStage.open(folder);
  await expect(stage.add('a.zip', page('a'))).rejects.toThrow(
    `"${join(folder, 'a.zip')}" is a folder, where a package is to be written. Remove it, or choose another folder with --out.`,
  );
});

it.each([
  [
    'ENOSPC',
    'The disk is full: "/out/a.zip" could not be written. Free some space, or choose another folder with --out.',
  ],
  [
    'EACCES',
    '"/out/a.zip" may not be written by you. Change its permissions, or choose another folder with --out.',
  ],
  ['EROFS', '"/out/a.zip" lies on a disk that can only be read. Choose another folder with --out.'],
])('tells %s as a sentence', (code, sentence) => {
  expect(outputError(Object.assign(new Error('system words'), { code }), '/out/a.zip')).toEqual(
    new OutputError(sentence),
  );
});

it('a bug stays a bug', () => {
  const bug = new TypeError('undefined is not a function');
  expect(outputError(bug, '/out/a.zip')).toBe(bug);
});
