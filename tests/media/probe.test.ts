/** What is found inside real files, small ones of each kind (`tests/fixtures/media`), whole and broken. */
import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { MediaFile } from '../../src/media/media-file.ts';
import { probeMedia } from '../../src/media/probe.ts';
import { probeAll } from '../../src/media/probe-all.ts';
import { mediaFile, mediaPath } from '../support/media.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** Container, codecs with size and channels, and seconds. */
async function told(from: string): Promise<string> {
  const { container, video, audio, duration, problem } = await probeMedia(from);
  return [
    container,
    video && `${video.codec} ${video.codecString} ${video.width}×${video.height}`,
    audio && `${audio.codec} ${audio.codecString} ${audio.channels}`,
    duration,
    problem && JSON.stringify(problem),
  ]
    .filter((part) => part !== undefined)
    .join(' | ');
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, content);
  return file;
}

it.each([
  ['index-behind.mp4', 'mp4 | H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 4'],
  ['index-in-front.mp4', 'mp4 | H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 4'],
  ['fragmented.mp4', 'mp4 | H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 4.167'],
  ['silent.mp4', 'mp4 | H.264 avc1.64000c 160×90 | 4'],
  ['vp9.webm', 'webm | VP9 vp09.00.10.08 160×90 | Opus opus 1 | 4.008'],
  ['live.webm', 'webm | VP9 vp09.00.10.08 160×90 | Opus opus 1 | 4.001'],
  ['av1.mp4', 'mp4 | AV1 av01.0.00M.08 160×90 | AAC mp4a.40.2 1 | 1'],
  ['hevc.mp4', 'mp4 | H.265 (HEVC) hev1.1.6.L30.90 160×90 | AAC mp4a.40.2 1 | 1'],
  ['ten-bit.mp4', 'mp4 | H.264 avc1.6e000c 160×90 | AAC mp4a.40.2 1 | 1'],
  ['mpeg4-part2.mp4', 'mp4 | MPEG-4 part 2 (Xvid, DivX) mp4v 160×90 | AAC mp4a.40.2 1 | 1'],
  ['ac3.mp4', 'mp4 | H.264 avc1.64000c 160×90 | AC-3 (Dolby Digital) ac-3 1 | 1'],
  ['quicktime.mov', 'mov | H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 1.334'],
  ['prores.mov', 'mov | ProRes apco 160×90 | 0.334'],
  ['h264.mkv', 'mkv | H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 1.356'],
  ['broadcast.m2ts', 'ts'],
  ['xvid.avi', 'avi'],
  ['mpeg2.mpg', 'mpeg'],
  ['sound.m4a', 'mp4 | AAC mp4a.40.2 1 | 4'],
  ['sound.mp3', 'mp3 | MP3 mp3 1 | 4.049'],
  ['sound.opus', 'ogg | Opus opus 1 | 4'],
  ['sound.ogg', 'ogg | Vorbis vorbis 1 | 4'],
  ['sound.wav', 'wav | PCM pcm-s16 1 | 2'],
  ['sound.flac', 'flac | FLAC flac 1 | 2'],
  ['alac.m4a', 'mp4 | Apple Lossless (ALAC) alac 1 | 1'],
])('%s: %s', async (name, expected) => {
  expect(await told(mediaPath(name))).toBe(expected);
});

it.each([
  ['index-in-front.mp4', true],
  ['index-behind.mp4', false],
  ['fragmented.mp4', true],
  ['quicktime.mov', false],
  ['vp9.webm', undefined],
])('%s: index in front %s', async (name, expected) => {
  expect((await probeMedia(mediaPath(name))).indexAtFront).toBe(expected);
});

it('counts the bits of a second over the whole file', async () => {
  const { bitRate } = await probeMedia(mediaPath('silent.mp4'));
  expect(bitRate).toBe((mediaFile('silent.mp4').length * 8) / 4);
});

describe('what is no media', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['a text', 'The film follows.\n', { kind: 'no-media', looksLike: 'text' }],
    ['a text in UTF-16', '\xff\xfeT\0h\0', { kind: 'no-media', looksLike: 'unknown' }],
    ['a web page', '\n<!DOCTYPE html><title>Sign in</title>', { kind: 'no-media', looksLike: 'page' }],
    [
      'a note of Git LFS',
      'version https://git-lfs.github.com/spec/v1\n',
      { kind: 'no-media', looksLike: 'git-lfs' },
    ],
    ['captions', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n', { kind: 'no-media', looksLike: 'subtitles' }],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', { kind: 'no-media', looksLike: 'picture' }],
    ['a PDF', '%PDF-1.7\n', { kind: 'no-media', looksLike: 'pdf' }],
    ['an archive', 'PK\x03\x04\x14\0', { kind: 'no-media', looksLike: 'archive' }],
    ['noise', '\x07\x01\x02\x03\x99', { kind: 'no-media', looksLike: 'unknown' }],
    ['one byte', '\0', { kind: 'no-media', looksLike: 'unknown' }],
  ])('%s', async (_, content, problem) => {
    const facts = await probeMedia(await written('film.mp4', Buffer.from(content, 'latin1')));
    expect(facts).toMatchObject({ container: undefined, problem });
  });

  it('a file that is not there, and a folder', async () => {
    const folder = await temporaryFolder();
    expect((await probeMedia(join(folder, 'film.mp4'))).problem).toEqual({ kind: 'closed', code: 'ENOENT' });
    expect((await probeMedia(folder)).problem).toMatchObject({ kind: 'closed' });
  });
});

describe('cut short', () => {
  it.each([
    ['index-in-front.mp4', 'truncated'],
    ['index-behind.mp4', 'no-index'],
    ['fragmented.mp4', 'truncated'],
    ['vp9.webm', 'truncated'],
    ['live.webm', 'truncated'],
    ['h264.mkv', 'truncated'],
    ['sound.mp3', 'truncated'],
    ['sound.ogg', 'truncated'],
    ['sound.opus', 'truncated'],
    ['sound.wav', 'truncated'],
    ['sound.flac', 'truncated'],
    ['sound.m4a', 'no-index'],
  ])('%s at nine tenths: %s', async (name, kind) => {
    const whole = mediaFile(name);
    const file = await written(name, whole.subarray(0, Math.floor(whole.length * 0.9)));
    expect((await probeMedia(file)).problem).toEqual({ kind });
  });

  it.each([
    ['whole', 0, undefined],
    ['whole, with a tag behind it', -128, undefined],
    ['cut in its last frame', 40, 'truncated'],
    ['cut in the head of its last frame', 97, 'truncated'],
    ['cut between two frames, which nobody can tell', 100, undefined],
  ])('raw AAC that is %s', async (_, missing, kind) => {
    const frame = Buffer.concat([Buffer.from('fff150800c9ffc', 'hex'), Buffer.alloc(93, 0xff)]);
    const whole = Buffer.concat([...Array(100).fill(frame), Buffer.from('TAG'.padEnd(128))]);
    const file = await written('talk.aac', whole.subarray(0, 10_000 - missing));
    expect((await probeMedia(file)).problem?.kind).toBe(kind);
  });

  it('is told of no file that is whole, nor of one with bytes of a camera behind it', async () => {
    const file = await written(
      'a.mp4',
      Buffer.concat([mediaFile('index-in-front.mp4'), Buffer.from('zzzzABCDzzzz')]),
    );
    expect((await probeMedia(file)).problem).toBeUndefined();
  });

  it('never crashes, wherever it is cut and whatever byte is wrong', async () => {
    const folder = await temporaryFolder();
    const names = [
      'index-in-front.mp4',
      'fragmented.mp4',
      'vp9.webm',
      'sound.mp3',
      'sound.ogg',
      'sound.flac',
    ];
    for (const name of names) {
      const whole = mediaFile(name);
      const file = join(folder, name);
      for (let step = 1; step < 40; step++) {
        const damaged = Buffer.from(whole.subarray(0, Math.ceil((whole.length * step) / 40)));
        for (let at = step; at < Math.min(damaged.length, 4000); at += 97) damaged[at] = (step * 37) & 255;
        await writeFile(file, damaged);
        expect(await probeMedia(file)).toHaveProperty('container');
      }
    }
  });
});

it('reads of 4 GB no more than it must, and believes no size that is too large to be an index', async () => {
  const folder = await temporaryFolder();
  const film = join(folder, 'film.mp4');
  await writeFile(film, mediaFile('index-in-front.mp4'));
  await truncate(film, 4_300_000_000);
  const read = vi.spyOn(MediaFile.prototype, 'read');
  expect(await told(film)).toContain('H.264 avc1.64000c 160×90 | AAC mp4a.40.2 1 | 4');
  const pieces = await Promise.all(read.mock.results.map(({ value }) => value as Promise<Buffer>));
  expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBeLessThan(20_000);
  read.mockRestore();
  const index = join(folder, 'index.mp4');
  await writeFile(index, mediaFile('index-in-front.mp4').subarray(0, 32));
  const handle = await open(index, 'r+');
  await handle.write(Buffer.from([0xf0, 0, 0, 0, ...Buffer.from('moov')]), 0, 8, 32);
  await handle.close();
  await truncate(index, 4_300_000_000);
  expect((await probeMedia(index)).problem).toMatchObject({ kind: 'damaged' });
});

describe('a file that was made to keep programs busy', () => {
  const box = (type: string, content: Uint8Array) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + content.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  const nothing = Buffer.alloc(0);
  const many = (type: string) => Buffer.concat(Array(100_000).fill(box(type, nothing)));
  const deep = (count: number) => {
    let content: Buffer = nothing;
    for (let left = count; left > 0; left--) content = box('trak', content);
    return content;
  };
  it.each([
    ['a million boxes', Buffer.concat(Array(10).fill(many('free'))), 'no-index'],
    ['an index of a hundred thousand boxes', box('moov', many('trak')), 'damaged'],
    ['an index of boxes ten thousand deep', box('moov', deep(10_000)), 'damaged'],
  ])('%s', async (_, content, kind) => {
    const file = await written('a.mp4', Buffer.concat([box('ftyp', Buffer.from('isom0000')), content]));
    const read = vi.spyOn(MediaFile.prototype, 'read');
    expect((await probeMedia(file)).problem).toEqual({ kind });
    expect(read.mock.calls.length).toBeLessThan(500);
    read.mockRestore();
  });
});

it('stops when it is asked to', async () => {
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(probeAll([mediaPath('vp9.webm')], stopped)).rejects.toThrow('stopped');
});

it('looks into many files at once, each by its path', async () => {
  const paths = ['vp9.webm', 'silent.mp4', 'sound.mp3', 'xvid.avi', 'sound.wav', 'hevc.mp4'].map(mediaPath);
  const found = await probeAll(paths);
  expect(paths.map((path) => found.get(path)?.container)).toEqual([
    'webm',
    'mp4',
    'mp3',
    'avi',
    'wav',
    'mp4',
  ]);
});
