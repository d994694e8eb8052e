/** The index of an MP4 comes first in packages: the same film, frame for frame, and the author's file untouched. */

import { open, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunkOffset, chunkTables, innerBoxes } from '../../src/media/boxes.ts';
import { fastStart, type Part } from '../../src/media/fast-start.ts';
import { probeMedia } from '../../src/media/probe.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { mediaFile, mediaPath } from '../support/media.ts';
import type { CommandResult } from '../support/run-tool.ts';
import { temporaryFolder } from '../support/temporary.ts';

async function joined(parts: readonly Part[]): Promise<Buffer> {
  const pieces = parts.map(async (part) => {
    if ('content' in part) return part.content;
    const handle = await open(part.from);
    const piece = Buffer.alloc(part.end - part.start);
    await handle.read(piece, 0, piece.length, part.start);
    await handle.close();
    return piece;
  });
  return Buffer.concat(await Promise.all(pieces));
}

/** What the tables of chunks point to, as far as a few bytes tell. */
function chunks(index: Buffer, read: (offset: number) => string): string[] {
  return chunkTables(index).flatMap((table) =>
    Array.from({ length: table.count }, (_, entry) => read(chunkOffset(index, table, entry))),
  );
}

function indexOf(film: Buffer): Buffer {
  const index = innerBoxes(film, 0, film.length).find(({ type }) => type === 'moov');
  return film.subarray(index?.start, index?.end);
}

const chunksOf = (film: Buffer) =>
  chunks(indexOf(film), (offset) => film.toString('hex', offset, offset + 16));

it('moves the index as ffmpeg does, and leaves every chunk where its table says', async () => {
  const parts = await fastStart(mediaPath('index-behind.mp4'));
  const moved = await joined(parts ?? []);
  expect(innerBoxes(moved, 0, moved.length).map(({ type }) => type)).toEqual([
    'ftyp',
    'moov',
    'free',
    'mdat',
  ]);
  expect(chunksOf(moved)).toEqual(chunksOf(mediaFile('index-behind.mp4')));
  expect(chunksOf(moved)).toEqual(chunksOf(mediaFile('index-in-front.mp4')));
  expect(chunksOf(moved).length).toBeGreaterThan(3);
});

it.each(['index-in-front.mp4', 'fragmented.mp4', 'vp9.webm', 'sound.mp3', 'xvid.avi'])(
  'leaves %s as it is',
  async (name) => {
    expect(await fastStart(mediaPath(name))).toBeUndefined();
  },
);

it('leaves a film as it is that was cut', async () => {
  const file = join(await temporaryFolder(), 'cut.mp4');
  const whole = mediaFile('index-behind.mp4');
  await writeFile(file, whole.subarray(0, whole.length - 40));
  expect(await fastStart(file)).toBeUndefined();
});

/** The film with so many bytes of nothing before its media; offsets stay in 32 bits. */
async function pushedBack(by: number): Promise<string> {
  const film = mediaFile('index-behind.mp4');
  const boxes = innerBoxes(film, 0, film.length);
  const [first] = boxes;
  const index = boxes.find(({ type }) => type === 'moov');
  if (first === undefined || index === undefined) throw new Error('The film has no index');
  const tables = Buffer.from(film.subarray(index.start, index.end));
  for (const table of chunkTables(tables)) {
    for (let entry = 0; entry < table.count; entry++)
      tables.writeUInt32BE(chunkOffset(tables, table, entry) + by, table.entries + 4 * entry);
  }
  const file = join(await temporaryFolder(), 'large.mp4');
  await writeFile(file, film.subarray(0, first.end));
  const handle = await open(file, 'r+');
  const box = Buffer.alloc(8);
  box.writeUInt32BE(by);
  box.write('free', 4);
  await handle.write(box, 0, 8, first.end);
  await handle.close();
  await truncate(file, first.end + by);
  const rest = await open(file, 'a');
  await rest.write(Buffer.concat([film.subarray(first.end, index.start), tables, film.subarray(index.end)]));
  await rest.close();
  return file;
}

/** Reads through the parts as if they were one file. */
function reader(parts: readonly Part[]): (offset: number) => Promise<string> {
  return async (offset) => {
    let start = 0;
    for (const part of parts) {
      const length = 'content' in part ? part.content.length : part.end - part.start;
      if (offset < start + length && !('content' in part)) {
        const handle = await open(part.from);
        const piece = Buffer.alloc(16);
        await handle.read(piece, 0, 16, part.start + offset - start);
        await handle.close();
        return piece.toString('hex');
      }
      start += length;
    }
    return 'nowhere';
  };
}

it('gives offsets 64 bits where 32 no longer hold them', async () => {
  const film = mediaFile('index-behind.mp4');
  const last: number[] = [];
  chunks(indexOf(film), (offset) => String(last.push(offset)));
  const file = await pushedBack(2 ** 32 - 1 - Math.max(...last));
  expect((await probeMedia(file)).indexAtFront).toBe(false);
  const parts = (await fastStart(file)) ?? [];
  const index = parts.flatMap((part) => ('content' in part ? [Buffer.from(part.content)] : []))[0];
  if (index === undefined) throw new Error('The index was not moved');
  expect(chunkTables(index).map(({ wide }) => wide)).toEqual([true, true]);
  const offsets: number[] = [];
  chunks(index, (offset) => String(offsets.push(offset)));
  expect(Math.max(...offsets)).toBeGreaterThan(2 ** 32);
  expect(await Promise.all(offsets.map(reader(parts)))).toEqual(chunksOf(film));
  const head = join(await temporaryFolder(), 'head.mp4');
  await writeFile(head, Buffer.concat([film.subarray(0, 32), index]));
  expect(await probeMedia(head)).toMatchObject({
    duration: 4,
    video: { width: 160 },
    audio: { channels: 1 },
  });
});

describe('in a package', () => {
  let course: CourseTest;
  let built: CommandResult;
  let packed: Map<string, Buffer>;

  beforeAll(async () => {
    course = await courseTest({
      '01-a/01-b.md':
        '---\ntitle: Films\n---\n\n::video[One]{src=../assets/behind.mp4 captions=../assets/c.vtt transcript=../assets/t.md}\n\n::video[Two]{src=../assets/parts.mp4 captions=../assets/c.vtt transcript=../assets/t.md}\n',
      'assets/behind.mp4': mediaFile('index-behind.mp4'),
      'assets/parts.mp4': mediaFile('fragmented.mp4'),
      'assets/c.vtt': 'WEBVTT\n\n00:00.000 --> 00:03.000\nColours move over a test picture.\n',
      'assets/t.md': 'Colours move over a test picture.\n',
    });
    built = await course.build('-t', 'scorm12');
    packed = await course.files('test-course-en-scorm12.zip');
  });
  afterAll(() => course.remove());

  const file = (name: string): Buffer => {
    const path = [...packed.keys()].find((key) => key.endsWith(name));
    return packed.get(path ?? '') ?? Buffer.alloc(0);
  };

  it('is counted', async () => {
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('1 video has its index in front in the packages');
    const listed = JSON.parse(await readFile(join(course.out, 'packages.json'), 'utf8'));
    expect(listed.packages[0].indexMoved).toBe(1);
  });

  it('the index comes first, and fragments stay as they are', () => {
    expect(innerBoxes(file('behind.mp4'), 0, 5000).map(({ type }) => type)).toEqual(['ftyp', 'moov', 'free']);
    expect(file('parts.mp4')).toEqual(mediaFile('fragmented.mp4'));
  });

  it("the author's file is not touched, and a second build makes the same bytes", async () => {
    expect(await readFile(join(course.folder, 'assets/behind.mp4'))).toEqual(mediaFile('index-behind.mp4'));
    const before = await readFile(course.zip('test-course-en-scorm12.zip'));
    await course.build('-t', 'scorm12');
    expect(await readFile(course.zip('test-course-en-scorm12.zip'))).toEqual(before);
  });
});
