import { createHash } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { describe, expect, it, onTestFinished } from 'vitest';
import yauzl from 'yauzl';
import { writeZip } from '../../src/package/write-zip.ts';
import { ZipOutput } from '../../src/package/zip-output.ts';
import type { PackageFile } from '../../src/targets/target.ts';
import { readStrictly } from '../support/strict-zip.ts';
import { temporaryFolder } from '../support/temporary.ts';

const MOVIE = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * index) >> 3));

async function sampleFiles(folder: string): Promise<PackageFile[]> {
  const movie = join(folder, 'movie.bin');
  const plain = join(folder, 'notes.bin');
  await writeFile(movie, MOVIE);
  await writeFile(plain, 'a line\n'.repeat(5000));
  return [
    { path: 'index.html', content: '<p>Zażółć 日本 😀</p>'.repeat(300) },
    { path: 'files/movie.mp4', from: movie, bytes: MOVIE.length },
    { path: 'files/notes.txt', from: plain, bytes: 35_000 },
    { path: 'files/photo.JPG', content: new Uint8Array([1, 2, 3]) },
    { path: 'files/empty.mp4', from: await emptyFile(folder), bytes: 0 },
    { path: 'a.css', content: '' },
    { path: 'imsmanifest.xml', content: '<manifest/>' },
  ];
}

async function emptyFile(folder: string): Promise<string> {
  const path = join(folder, 'empty.bin');
  await writeFile(path, '');
  return path;
}

describe('a package', () => {
  it('is read whole by a strict stream reader, the manifest first, media stored with sizes in front', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'out.zip');
    await writeZip(await sampleFiles(folder), out);
    const entries = readStrictly(await readFile(out));
    expect(entries.map(({ name, method }) => [name, method])).toEqual([
      ['imsmanifest.xml', 'deflated'],
      ['a.css', 'stored'],
      ['files/empty.mp4', 'stored'],
      ['files/movie.mp4', 'stored'],
      ['files/notes.txt', 'deflated'],
      ['files/photo.JPG', 'stored'],
      ['index.html', 'deflated'],
    ]);
    expect(entries.find(({ name }) => name === 'files/movie.mp4')?.content.equals(MOVIE)).toBe(true);
    expect(entries.find(({ name }) => name === 'index.html')?.content.toString()).toContain('日本 😀');
    expect(new Set(entries.map(({ time }) => time)).size).toBe(1);
  });

  it('is read by its central directory too', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'out.zip');
    await writeZip(await sampleFiles(folder), out);
    const zip = await yauzl.openPromise(out);
    const contents: Record<string, number> = {};
    for await (const entry of zip.eachEntry()) {
      contents[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).length;
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    }
    expect(contents).toMatchObject({
      'files/movie.mp4': MOVIE.length,
      'files/notes.txt': 35_000,
      'a.css': 0,
    });
  });

  it('is told with the size and checksum of what lies on the disk', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'out.zip');
    const told = await writeZip(await sampleFiles(folder), out);
    const found = await readFile(out);
    expect(told).toEqual({ bytes: found.length, sha256: createHash('sha256').update(found).digest('hex') });
  });

  it('has the same bytes whatever the order of the files', async () => {
    const folder = await temporaryFolder();
    const files = await sampleFiles(folder);
    const one = await writeZip(files, join(folder, 'one.zip'));
    const two = await writeZip([...files].reverse(), join(folder, 'two.zip'));
    expect(two).toEqual(one);
  });

  it('has the same bytes in every time zone', async () => {
    const folder = await temporaryFolder();
    const zone = process.env.TZ;
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    const made = new Map<number, string>();
    for (const name of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
      process.env.TZ = name;
      const { sha256 } = await writeZip([{ path: 'index.html', content: 'x' }], join(folder, 'out.zip'));
      made.set(new Date(0).getTimezoneOffset(), sha256);
    }
    expect(made.size).toBe(3);
    expect(new Set(made.values()).size).toBe(1);
  });

  it('refuses a file that changes while it is packed', async () => {
    const folder = await temporaryFolder();
    const movie = join(folder, 'movie.bin');
    await writeFile(movie, Buffer.alloc(8_000_000, 1));
    const writing = writeZip([{ path: 'files/movie.mp4', from: movie, bytes: 1 }], join(folder, 'out.zip'));
    const changing = (async () => {
      for (let size = 7_999_999; size > 7_999_000; size--) await truncate(movie, size);
    })();
    await expect(writing).rejects.toThrow(
      `"${movie}" was changed while it was packed. Build again when it is finished.`,
    );
    await changing;
  });

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    await expect(writeZip([{ path: 'index.html', content: 'x' }], '/dev/full')).rejects.toThrow(
      'The disk is full: "/dev/full" could not be written.',
    );
  });

  it.each(['movie.mp4', 'notes.txt'])('names a file that is gone (%s)', async (name) => {
    const folder = await temporaryFolder();
    const from = join(folder, 'gone');
    await expect(writeZip([{ path: name, from, bytes: 1 }], join(folder, 'out.zip'))).rejects.toThrow(
      `"${from}" can no longer be read. Build again when the file is back.`,
    );
  });
});

it('the strict reader refuses what archiver writes for a stored stream', async () => {
  const archive = new ZipArchive({ store: true });
  archive.append(Readable.from([Buffer.from('x')]), { name: 'movie.mp4' });
  const [zip] = await Promise.all([buffer(archive), archive.finalize()]);
  expect(() => readStrictly(zip)).toThrow('movie.mp4: only DEFLATED entries can have EXT descriptor');
});

it('what is reached has its place, though it is not on the disk yet: what comes behind it stays there', async () => {
  const path = join(await temporaryFolder(), 'a.zip');
  const output = await ZipOutput.open(path);
  const pieces = ['a'.repeat(256 * 1024 - 10), 'b'.repeat(20), 'c'];
  const [first = '', second = '', third = ''] = pieces;
  await output.write(Buffer.from(first));
  const writing = output.write(Buffer.from(second));
  await output.reached(first.length + second.length);
  await Promise.all([writing, output.write(Buffer.from(third))]);
  await output.finish();
  await output.close();
  expect((await readFile(path, 'latin1')) === pieces.join('')).toBe(true);
});
