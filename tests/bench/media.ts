/** What checking 100 videos of 100 MB costs: time beside a SHA-256 of them, memory beside the same course without them. */
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  ALL_FORMATS,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { fastStart, type Part } from '../../src/media/fast-start.ts';
import { type Row, ratioRow, run } from './measure.ts';

const FILMS = 100;
const FRAMES = 9000;
const FRAME_BYTES = 10_500;
const FRAMES_A_SECOND = 30;
const SOUNDS = 12_900;
const SOUND_BYTES = 400;
const SOUND_SECONDS = 1024 / 44_100;
const FIXTURE = 'tests/fixtures/media/index-in-front.mp4';
const REPEATS = 3;

/** Hashes the files it is given, one after the other. */
const HASH = `
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
for (const file of process.argv.slice(2)) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) hash.update(piece);
  hash.digest();
}`;

export async function measureMedia(temp: string, cli: string): Promise<Row[]> {
  const behind = path.join(temp, 'behind.mp4');
  const front = path.join(temp, 'front.mp4');
  await writeFilm(behind);
  await writeParts((await fastStart(behind)) ?? [], front);
  const filmed = await writeCourse(path.join(temp, 'filmed-100'), [behind, front]);
  const plain = await writeCourse(path.join(temp, 'plain-100'), undefined);
  const hash = path.join(temp, 'hash.mjs');
  await writeFile(hash, HASH);
  const check = (folder: string) => run(cli, ['check', folder, '--no-cache'], temp);
  const runs = [];
  for (let turn = 0; turn < REPEATS; turn++) {
    runs.push({
      films: await check(filmed.folder),
      none: await check(plain.folder),
      sha: await run(hash, filmed.films, temp),
    });
  }
  const [median] = runs
    .sort((a, b) => a.films.seconds / a.sha.seconds - b.films.seconds / b.sha.seconds)
    .slice(Math.floor(REPEATS / 2));
  if (median === undefined) throw new Error('nothing was measured');
  const { films, none, sha } = median;
  await Promise.all([behind, front].map((file) => rm(file)));
  return [
    ratioRow(
      '100 videos of 100 MB: checking the course, against SHA-256 of them',
      films.seconds / sha.seconds,
      0.2,
      `${films.seconds.toFixed(2)} s against ${sha.seconds.toFixed(2)} s; ${none.seconds.toFixed(2)} s without them`,
    ),
    {
      what: '100 videos of 100 MB: memory beyond the same course without them',
      measured: `${Math.round(films.peak - none.peak)} MiB`,
      limit: '≤ 64 MiB',
      holds: films.peak - none.peak <= 64,
    },
  ];
}

/** Five minutes with a true index of every frame, its pictures and sound being noise. */
async function writeFilm(file: string): Promise<void> {
  const input = new Input({ source: new FilePathSource(FIXTURE), formats: ALL_FORMATS });
  const [picture] = await input.getVideoTracks();
  const [tone] = await input.getAudioTracks();
  if (!picture || !tone) throw new Error(`${FIXTURE} has no picture or no sound`);
  const configs = { picture: await picture.getDecoderConfig(), tone: await tone.getDecoderConfig() };
  if (configs.picture === null || configs.tone === null) throw new Error(`${FIXTURE} cannot be decoded`);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: false }),
    target: new FilePathTarget(file),
  });
  const video = new EncodedVideoPacketSource('avc');
  const audio = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(video);
  output.addAudioTrack(audio);
  await output.start();
  const noise = Buffer.alloc(FRAME_BYTES);
  for (let at = 0; at + 4 <= noise.length; at += 4) noise.writeUInt32LE((at * 2654435761) >>> 0, at);
  let sounds = 0;
  for (let index = 0; index < FRAMES; index++) {
    const time = index / FRAMES_A_SECOND;
    const packet = new EncodedPacket(noise, index % 60 === 0 ? 'key' : 'delta', time, 1 / FRAMES_A_SECOND);
    await video.add(packet, { decoderConfig: configs.picture });
    for (; sounds < SOUNDS && sounds * SOUND_SECONDS <= time; sounds++) {
      const sound = new EncodedPacket(
        noise.subarray(0, SOUND_BYTES),
        'key',
        sounds * SOUND_SECONDS,
        SOUND_SECONDS,
      );
      await audio.add(sound, { decoderConfig: configs.tone });
    }
  }
  await output.finalize();
  input.dispose();
}

async function writeParts(parts: readonly Part[], file: string): Promise<void> {
  for (const part of parts) {
    const source =
      'content' in part
        ? Readable.from([part.content])
        : createReadStream(part.from, { start: part.start, end: part.end - 1 });
    await pipeline(source, createWriteStream(file, { flags: 'a' }));
  }
}

/** Ten lessons; the films, by turns, are links to those that are given. */
async function writeCourse(
  folder: string,
  linked: [string, string] | undefined,
): Promise<{ folder: string; films: string[] }> {
  const assets = path.join(folder, 'assets');
  const lessons = path.join(folder, '01-films');
  await mkdir(assets, { recursive: true });
  await mkdir(lessons);
  await writeFile(
    path.join(folder, 'course.yaml'),
    'id: films\ntitle: Films\ndescription: Many films.\nversion: 1.0.0\nlanguage: en\niri: https://example.org/films\nmaxPackageSize: 20 GB\nrules:\n  media-bit-rate: { level: off, reason: The fixture is small and its noise is large }\n',
  );
  const poster = '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"/>';
  await writeFile(path.join(assets, 'poster.svg'), poster);
  await writeFile(path.join(assets, 'film.md'), 'Nobody speaks.\n');
  await writeFile(path.join(assets, 'film.vtt'), 'WEBVTT\n\n00:00.000 --> 04:50.000\n[Noise]\n');
  const numbers = Array.from({ length: FILMS }, (_, index) => index);
  const films = numbers.map((number) => path.join(assets, `film-${number}.mp4`));
  for (const number of linked === undefined ? [] : numbers)
    await link(linked?.[number % 2] ?? '', films[number] ?? '');
  const described = 'captions=../assets/film.vtt transcript=../assets/film.md poster=../assets/poster.svg';
  for (let first = 0; first < FILMS; first += 10) {
    const videos = numbers
      .slice(first, first + 10)
      .map((number) =>
        linked === undefined
          ? `A paragraph in place of film ${number}.`
          : `::video[Film ${number}]{src=../assets/film-${number}.mp4 ${described}}`,
      );
    const name = `${String(first / 10 + 1).padStart(2, '0')}-from-${first}.md`;
    await writeFile(
      path.join(lessons, name),
      `---\ntitle: Films from ${first}\n---\n\n${videos.join('\n\n')}\n`,
    );
  }
  return { folder, films };
}
