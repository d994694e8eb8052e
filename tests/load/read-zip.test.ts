/** A zip is anybody's: what is read of it stays within bounds, and what contradicts itself is refused. */
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';
import { expect, it } from 'vitest';
import { readZip, type ZipBounds } from '../../src/load/read-zip.ts';

const BOUNDS: ZipBounds = { files: 4, fileBytes: 1000, allBytes: 1500 };

async function zipOf(add: (zip: ZipArchive) => void): Promise<Buffer> {
  const zip = new ZipArchive();
  add(zip);
  await zip.finalize();
  return buffer(zip);
}

const withFiles = (files: Record<string, string>) =>
  zipOf((zip) => {
    for (const [name, text] of Object.entries(files)) zip.append(text, { name });
  });

const read = (zip: Buffer) => readZip(zip, (name) => name !== 'left.txt', BOUNDS);

it('reads what was chosen', async () => {
  const files = await read(await withFiles({ 'a/b.txt': 'B', 'left.txt': 'x'.repeat(5000) }));
  expect(files).toEqual(new Map([['a/b.txt', Buffer.from('B')]]));
});

it.each<[string, string, () => Promise<Buffer>]>([
  ['a file that unpacks to more', 'bytes', () => withFiles({ a: 'x'.repeat(1001) })],
  [
    'files that unpack to more together',
    'bytes',
    () => withFiles({ a: 'x'.repeat(900), b: 'y'.repeat(900) }),
  ],
  ['more entries', 'files', () => withFiles({ a: '', b: '', c: '', d: '', e: '' })],
  [
    'two files of one name',
    'damaged',
    () => zipOf((zip) => void zip.append('1', { name: 'a' }).append('2', { name: 'a' })),
  ],
  ['a link', 'damaged', () => zipOf((zip) => void zip.symlink('a', '/etc/passwd'))],
  ['a path that leaves it', 'damaged', async () => renamed(await withFiles({ 'aaaa.txt': '1' }), '../a.txt')],
  ['its end cut off', 'damaged', async () => (await withFiles({ a: 'x' })).subarray(0, -10)],
  ['no zip', 'damaged', async () => Buffer.from('PK, as it says')],
])('%s: %s', async (_, fault, zip) => {
  expect(await read(await zip())).toBe(fault);
});

it('an entry that unpacks to more than it says is damaged', async () => {
  const zip = await withFiles({ a: 'x'.repeat(1001) });
  const size = zip.indexOf('PK\x01\x02', 0, 'latin1') + 24;
  zip.writeUInt32LE(10, size);
  expect(await read(zip)).toBe('damaged');
});

it('an encrypted entry is locked', async () => {
  const zip = await withFiles({ a: 'x' });
  zip.writeUInt16LE(1, zip.indexOf('PK\x01\x02', 0, 'latin1') + 8);
  expect(await read(zip)).toBe('locked');
});

function renamed(zip: Buffer, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll('aaaa.txt', to), 'latin1');
}
