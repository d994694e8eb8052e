import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../src/package/deflated.ts';
import { writeZip } from '../../src/package/write-zip.ts';
import { readStrictly } from '../support/strict-zip.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { signal } = new AbortController();
const LINES = Array.from(
  { length: 30_000 },
  (_, index) => `<p class="line" id="l${index}">Place ${(index * 7919) % 1009} of “Zażółć”</p>\n`,
);
const PAGE = LINES.join('');
/** 100 KiB without a mark, which pieces end behind. */
const LONG = 'words without a mark, '.repeat(5000);

function memory() {
  const kept = new Map<string, Uint8Array>();
  const made: string[] = [];
  return {
    made,
    recall: (key: string) => kept.get(key),
    keep: (key: string, piece: Uint8Array) => {
      if (!kept.has(key)) made.push(key);
      kept.set(key, piece);
    },
  };
}

async function whole(text: string, known?: ReturnType<typeof memory>): Promise<Buffer> {
  return Buffer.concat((await deflated(Buffer.from(text), signal, known)).pieces);
}

describe('a content deflated by pieces', () => {
  it.each([
    ['a line', 'a line\n'],
    ['a page', PAGE],
    ['a text without marks', LONG.repeat(4)],
    ['marks alone', '"'.repeat(400_000)],
  ])('is one stream, hardly larger than in one piece: %s', async (_, text) => {
    const bytes = await whole(text);
    expect(inflateRawSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThanOrEqual(deflateRawSync(text).length * 1.005 + 32);
    expect((await deflated(Buffer.from(text), signal)).crc).toBe(crc32(text));
  });

  it.each([
    ['a sentence at the beginning', `One sentence more.\n${PAGE}`, 3],
    ['one letter', PAGE.replace('Place', 'Piece'), 3],
    ['a line less in the middle', LINES.toSpliced(15_000, 1).join(''), 3],
    ['a paragraph before it', LONG.slice(0, 2000) + PAGE, 4],
    ['one sentence at the end', `${PAGE}The end.`, 2],
    ['a page cut short', PAGE.slice(0, 700_000), 2],
  ])('is the same bytes from what is known, and little is made anew: %s', async (_, text, most) => {
    const known = memory();
    await whole(PAGE, known);
    const before = known.made.length;
    expect(before).toBeGreaterThan(10);
    expect((await whole(text, known)).equals(await whole(text))).toBe(true);
    expect(known.made.length - before).toBeLessThanOrEqual(most);
  });

  it('is itself wherever a word was changed, at the end of a piece too', async () => {
    const known = memory();
    await whole(PAGE, known);
    for (let line = 0; line < LINES.length; line += 900) {
      const text = LINES.with(line, '<p>Changed</p>\n').join('');
      expect(inflateRawSync(await whole(text, known)).toString() === text).toBe(true);
    }
  });

  it('stands in a zip with its sizes in front', async () => {
    const out = join(await temporaryFolder(), 'out.zip');
    await writeZip([{ path: 'index.html', content: PAGE }], out);
    const zip = await readFile(out);
    const [entry] = readStrictly(zip);
    expect(entry?.content.toString()).toBe(PAGE);
    expect(zip.readUInt32LE(14)).toBe(crc32(PAGE));
  });
});

it('stops where it is aborted', async () => {
  const stopped = AbortSignal.abort(new Error('Enough'));
  await expect(deflated(Buffer.from(PAGE), stopped)).rejects.toThrow('Enough');
});
