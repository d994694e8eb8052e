/** Libraries whose insides this project relies on: pinned to one version, and the insides are what is relied on. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ZipArchive } from 'archiver';
import mammoth from 'mammoth';
import MiniSearch from 'minisearch';
import { expect, it } from 'vitest';
import * as z from 'zod';
import ownCrc32 from '../src/package/crc-32.ts';

it.each([
  'archiver',
  'mammoth',
  'mdast-util-from-markdown',
  'micromark',
  'micromark-core-commonmark',
  'minisearch',
  'zod',
])('%s is pinned to one version', async (name) => {
  const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
});

it('archiver has the engine whose storing is mended', () => {
  const { engine } = (new ZipArchive() as unknown as { _module: { engine: Record<string, unknown> } })
    ._module;
  expect(engine).toMatchObject({
    offset: 0,
    write: expect.any(Function),
    end: expect.any(Function),
    _appendBuffer: expect.any(Function),
    _appendStream: expect.any(Function),
    _writeLocalFileHeader: expect.any(Function),
    _afterAppend: expect.any(Function),
  });
  const { ZipArchiveEntry } = createRequire(import.meta.resolve('archiver'))('compress-commons');
  expect(ZipArchiveEntry.prototype).toMatchObject({
    getName: expect.any(Function),
    setSize: expect.any(Function),
    setCompressedSize: expect.any(Function),
    setCrc: expect.any(Function),
    getGeneralPurposeBit: expect.any(Function),
  });
});

it('what stands for crc-32 in the tool tells what crc-32 tells, of pieces too', () => {
  const inArchiver = createRequire(import.meta.resolve('archiver'));
  const theirs = createRequire(inArchiver.resolve('compress-commons'))('crc-32') as typeof ownCrc32;
  for (const text of ['', 'a', 'Bread and water']) {
    const bytes = Buffer.from(text);
    expect(ownCrc32.buf(bytes)).toBe(theirs.buf(bytes));
    const before = theirs.buf(Buffer.from('Flour'));
    for (const seed of [before, before >>> 0])
      expect(ownCrc32.buf(bytes, seed)).toBe(theirs.buf(bytes, seed));
  }
});

it('MiniSearch reads an index of the shape that the compiler lays down', () => {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] });
  index.add({ id: 0, title: 'Bread', text: 'flour and water, flour' });
  expect(index.toJSON()).toEqual({
    documentCount: 1,
    nextId: 1,
    documentIds: { 0: 0 },
    fieldIds: { title: 0, text: 1 },
    fieldLength: { 0: [1, 3] },
    averageFieldLength: [1, 3],
    storedFields: {},
    dirtCount: 0,
    index: expect.arrayContaining([
      ['bread', { 0: { 0: 1 } }],
      ['flour', { 1: { 0: 2 } }],
    ]),
    serializationVersion: 2,
  });
});

it('zod tells what a schema is made of', () => {
  const inner = z.string();
  const defined = (schema: z.ZodType) => schema.def as unknown as Record<string, unknown>;
  expect(defined(inner.optional()).innerType).toBe(inner);
  expect(defined(z.record(z.string(), inner)).valueType).toBe(inner);
  expect(defined(z.array(inner)).element).toBe(inner);
  expect(defined(z.union([inner, z.number()])).options).toEqual([inner, expect.anything()]);
  expect((defined(z.lazy(() => inner)).getter as () => unknown)()).toBe(inner);
  expect(z.object({ inner }).shape).toEqual({ inner });
});

it('mammoth takes a zip that is open already, and asks it for parts alone', async () => {
  const asked: string[] = [];
  const parts: Record<string, string> = {
    'word/document.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Bread</w:t></w:r></w:p></w:body></w:document>',
  };
  const file = {
    exists: (name: string) => Object.hasOwn(parts, name),
    read: async (name: string, encoding: string) => {
      asked.push(`${name} as ${encoding}`);
      return parts[name];
    },
  };
  const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer });
  expect(value).toBe('<p>Bread</p>');
  expect(asked).toEqual(['word/document.xml as utf-8']);
});
