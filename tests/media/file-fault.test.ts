/** Pictures and downloads are looked into: by both ends, whatever their names say. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileFault } from '../../src/media/file-fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'coursewright-fault-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fault(name: string, content: string | Buffer) {
  const from = join(folder, 'file');
  writeFileSync(from, content);
  return fileFault(name, from, Buffer.from(content).length);
}

const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';
const PAGE = '\n<!DOCTYPE html><html><title>Sign in</title></html>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAC0lEQVR4nGNgQAcAABIAAVUAr3YAAAAASUVORK5CYII=',
  'base64',
);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const jpeg = (preview: string, length: number, end: string) =>
  latin1(`\xff\xd8\xff\xe1${preview}${'x'.repeat(length)}${end}`);
const webp = (size: number) => {
  const file = latin1(`RIFF....WEBPVP8 ${'x'.repeat(20)}`);
  file.writeUInt32LE(size, 4);
  return file;
};

it.each<[string, string | Buffer, string]>([
  ['a.pdf', '', 'empty'],
  ['a.anything', '', 'empty'],
  ['a.pdf', LFS, 'git-lfs'],
  ['a.mp4', LFS, 'git-lfs'],
  ['a.png', LFS, 'git-lfs'],
  ['a.pdf', PAGE, 'page'],
  ['a.docx', PAGE, 'page'],
  ['a.svg', PAGE, 'page'],
  ['a.pdf', 'A text', 'other'],
  ['a.png', 'A text', 'other'],
  ['a.jpg', latin1('....ftypheic'), 'other'],
  ['a.svg', 'A text', 'other'],
  ['a.png', png.subarray(0, 40), 'truncated'],
  ['a.jpg', jpeg('', 100, ''), 'truncated'],
  ['a.jpg', jpeg('\xff\xd9', 10_000, ''), 'truncated'],
  ['a.jpg', jpeg('\xff\xd9', 200_000, ''), 'truncated'],
  ['a.webp', webp(100), 'truncated'],
])('%s, case %#: %s', (name, content, expected) => {
  expect(fault(name, content)).toBe(expected);
});

it.each<[string, string | Buffer]>([
  ['a.pdf', '%PDF-1.7\n'],
  ['a.PDF', `${' '.repeat(500)}%PDF-1.7\n`],
  ['a.docx', latin1('PK\x03\x04')],
  ['a.docx', latin1('\xd0\xcf\x11\xe0')],
  ['a.csv', 'a,b\n'],
  ['a.html', PAGE],
  ['a.txt', PAGE],
  ['a.png', png],
  ['a.jpg', png],
  ['a.png', Buffer.concat([png, latin1('x'.repeat(100_000))])],
  ['a.jpg', jpeg('\xff\xd9', 100, '\xff\xd9')],
  ['a.jpg', jpeg('', 200_000, `\xff\xd9${'a film'.repeat(20_000)}`)],
  ['a.webp', webp(28)],
  ['a.gif', 'GIF89a'],
  ['a.avif', latin1('....ftypavif')],
  ['a.svg', '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a.svg', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>'],
  ['a.svg', Buffer.from('\uFEFF<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le')],
])('%s, case %#, is whole', (name, content) => {
  expect(fault(name, content)).toBeUndefined();
});

it.each(['courses/employer-engagement/assets', 'courses/getting-started/assets', 'tests/fixtures/pictures'])(
  'all of %s is whole',
  (assets) => {
    const files = readdirSync(assets, { withFileTypes: true }).filter((entry) => entry.isFile());
    const faults = files.flatMap(({ name }) => {
      const from = join(assets, name);
      const found = fileFault(name, from, readFileSync(from).length);
      return found === undefined ? [] : [`${name} ${found}`];
    });
    expect(faults).toEqual([]);
  },
);
