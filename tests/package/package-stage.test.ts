import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputError, outputError } from '../../src/package/output-error.ts';
import { PackageStage } from '../../src/package/package-stage.ts';
import type { PackageEntry } from '../../src/package/packages-file.ts';
import type { PackageFile } from '../../src/targets/target.ts';
import { readStrictly } from '../support/strict-zip.ts';
import { temporaryFolder } from '../support/temporary.ts';

function entryOf(file: string, version = '1.0.0'): PackageEntry {
  return {
    file,
    container: 'zip',
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

const zip = (name: string, files: PackageFile[]) => ({ name, container: 'zip', files }) as const;
const site = (name: string, files: PackageFile[]) => ({ name, container: 'folder', files }) as const;
const page = (content: string) => [{ path: 'index.html', content }];
const pageIn = async (path: string) => readStrictly(await readFile(path))[0]?.content.toString();
const listed = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'packages.json'), 'utf8')).packages;

async function built(folder: string, name: string, content: string): Promise<void> {
  const stage = await PackageStage.open(folder);
  await stage.add(zip(name, page(content)));
  await stage.commit({ entries: [entryOf(name)], sheets: [], guides: [] });
}

it('gives all packages their names at the end, and lists them', async () => {
  const folder = join(await temporaryFolder(), 'dist', 'packages');
  const stage = await PackageStage.open(folder);
  await stage.add(zip('b.zip', page('b')));
  await stage.add(zip('a.zip', page('a')));
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual([]);
  await stage.commit({ entries: [entryOf('b.zip'), entryOf('a.zip')], sheets: [], guides: [] });
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'b.zip', 'packages.json']);
  expect(await listed(folder)).toMatchObject([{ file: 'a.zip' }, { file: 'b.zip' }]);
});

it('keeps the entries of other packages as long as their files are there', async () => {
  const folder = await temporaryFolder();
  await built(folder, 'other.zip', 'other');
  await built(folder, 'sample.zip', 'old');
  const stage = await PackageStage.open(folder);
  await stage.add(zip('sample.zip', page('new')));
  await stage.commit({ entries: [entryOf('sample.zip', '2.0.0')], sheets: [], guides: [] });
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
  await stage.add(zip('a.zip', page('new')));
  await expect(
    stage.add(zip('b.zip', [{ path: 'x.mp4', from: join(folder, 'gone'), bytes: 1 }])),
  ).rejects.toThrow(OutputError);
  await stage.rollback();
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'packages.json']);
  expect(await pageIn(join(folder, 'a.zip'))).toBe('old');
  expect(await readFile(join(folder, 'packages.json'), 'utf8')).toBe(before);
});

it('knows a file of the course by its first reading in all packages, zips and folders', async () => {
  const folder = await temporaryFolder();
  const film = join(await temporaryFolder(), 'film.mp4');
  await writeFile(film, 'a film');
  const files = [{ path: 'files/film.mp4', from: film, bytes: 6 }];
  const stage = await PackageStage.open(folder);
  await stage.add(zip('a.zip', files));
  await writeFile(film, 'b film');
  const sentence = `"${film}" was changed while it was packed. Build again when it is finished.`;
  await expect(stage.add(zip('b.zip', files))).rejects.toThrow(sentence);
  await expect(stage.add(site('a-web', files))).rejects.toThrow(sentence);
});

it('leaves all packages of the last build when one of them cannot get its name', async () => {
  const folder = await temporaryFolder();
  await built(folder, 'a.zip', 'old');
  const stage = await PackageStage.open(folder);
  await stage.add(zip('a.zip', page('new')));
  await stage.add(zip('b.zip', page('new')));
  await mkdir(join(folder, 'b.zip', 'in the way'), { recursive: true });
  await expect(
    stage.commit({ entries: [entryOf('a.zip'), entryOf('b.zip')], sheets: [], guides: [] }),
  ).rejects.toThrow(OutputError);
  expect(await pageIn(join(folder, 'a.zip'))).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['a.zip', 'b.zip', 'packages.json']);
});

it.each(['zip', 'folder'] as const)(
  'stops a %s at once when it is interrupted, and leaves nothing',
  async (container) => {
    const folder = await temporaryFolder();
    const movie = join(await temporaryFolder(), 'movie.mp4');
    await writeFile(movie, Buffer.alloc(50_000_000, 7));
    const stage = await PackageStage.open(folder);
    const interrupted = new AbortController();
    const writing = stage.add(
      { name: 'a', container, files: [{ path: 'movie.mp4', from: movie, bytes: 50_000_000 }] },
      {
        signal: interrupted.signal,
      },
    );
    await new Promise((resolve) => setImmediate(resolve));
    interrupted.abort(new Error('interrupted'));
    await expect(writing).rejects.toThrow('interrupted');
    await stage.rollback();
    expect(await readdir(folder)).toEqual([]);
  },
);

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
  await expect(stage.add(zip('a.zip', page('a')))).rejects.toThrow(
    `"${join(folder, 'a.zip')}" is a folder, where a package is to be written. Remove it, or choose another folder with --out.`,
  );
});

describe('a folder', () => {
  const textIn = (...names: string[]) => readFile(join(...names), 'utf8');
  const of = (content: string) => [...page(content), { path: 'files/a.txt', content: '' }];
  async function published(folder: string, content: string): Promise<void> {
    const stage = await PackageStage.open(folder);
    await stage.add(site('sample-web', of(content)));
    await stage.commit({ entries: [entryOf('sample-web')], sheets: [], guides: [] });
  }

  it('gets its name at the end, with its files as they are, and its hash is that of their hashes', async () => {
    const folder = await temporaryFolder();
    const film = join(folder, 'film.mp4');
    await writeFile(film, 'a film');
    const stage = await PackageStage.open(join(folder, 'out'));
    const files = [...of('new'), { path: 'files/film.mp4', from: film, bytes: 6 }];
    const written = await stage.add(site('sample-web', files));
    expect((await readdir(stage.folder)).filter((name) => !name.startsWith('.'))).toEqual([]);
    await stage.commit({ entries: [entryOf('sample-web')], sheets: [], guides: [] });
    expect((await readdir(stage.folder)).sort()).toEqual(['packages.json', 'sample-web']);
    expect((await readdir(join(stage.folder, 'sample-web'), { recursive: true })).sort()).toEqual([
      'files',
      join('files', 'a.txt'),
      join('files', 'film.mp4'),
      'index.html',
    ]);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const lines = [
      ['files/a.txt', ''],
      ['files/film.mp4', 'a film'],
      ['index.html', 'new'],
    ].map(([path, text = '']) => `${sha256(text)}  ${path}\n`);
    expect(written).toEqual({ bytes: 9, sha256: sha256(lines.join('')) });
  });

  it('takes the place of the last one whole, and stays listed', async () => {
    const folder = await temporaryFolder();
    await published(folder, 'old');
    await writeFile(join(folder, 'sample-web', 'of-old.txt'), '');
    await published(folder, 'new');
    expect((await readdir(join(folder, 'sample-web'))).sort()).toEqual(['files', 'index.html']);
    expect((await readdir(folder)).sort()).toEqual(['packages.json', 'sample-web']);
    await built(folder, 'other.zip', 'other');
    expect(await listed(folder)).toMatchObject([{ file: 'other.zip' }, { file: 'sample-web' }]);
  });

  it('stays as it was when another package cannot be written or get its name', async () => {
    const folder = await temporaryFolder();
    await published(folder, 'old');
    const stage = await PackageStage.open(folder);
    await stage.add(site('sample-web', of('new')));
    await stage.add(zip('b.zip', page('new')));
    await mkdir(join(folder, 'b.zip', 'in the way'), { recursive: true });
    await expect(
      stage.commit({ entries: [entryOf('sample-web'), entryOf('b.zip')], sheets: [], guides: [] }),
    ).rejects.toThrow(OutputError);
    expect(await textIn(folder, 'sample-web', 'index.html')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['b.zip', 'packages.json', 'sample-web']);
    const failing = await PackageStage.open(folder);
    const files = [...of('new'), { path: 'x.mp4', from: join(folder, 'gone'), bytes: 1 }];
    await expect(failing.add(site('sample-web', files))).rejects.toThrow(OutputError);
    await failing.rollback();
    expect(await textIn(folder, 'sample-web', 'index.html')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['b.zip', 'packages.json', 'sample-web']);
  });

  it('gets its name back after a build that was killed between two names', async () => {
    const folder = await temporaryFolder();
    await published(folder, 'old');
    const left = (end: string) => join(folder, `.coursewright-999999999-sample-web${end}`);
    await rename(join(folder, 'sample-web'), left('.before.partial'));
    await mkdir(left('.partial'));
    await PackageStage.open(folder);
    expect((await readdir(folder)).sort()).toEqual(['packages.json', 'sample-web']);
    expect(await textIn(folder, 'sample-web', 'index.html')).toBe('old');
  });

  it('takes the place of nothing that no build has made', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sample-web'));
    await writeFile(join(folder, 'sample-web', 'mine.txt'), '');
    const stage = await PackageStage.open(folder);
    await expect(stage.add(site('sample-web', of('new')))).rejects.toThrow(
      `"${join(folder, 'sample-web')}" is a folder that no build has made. Remove it, or choose another folder with --out.`,
    );
    await writeFile(join(folder, 'a-web'), '');
    await expect(stage.add(site('a-web', of('new')))).rejects.toThrow('is a file, where a folder is needed');
  });
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
