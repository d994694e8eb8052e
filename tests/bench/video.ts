/** What a video of 1 GiB costs: memory beside the same course without it, time beside archiver and SHA-256. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, cp, mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { type Row, type Run, ratioRow, run } from './measure.ts';

const SIZE = 2 ** 30;

export async function measureVideo(temp: string, cli: string): Promise<Row[]> {
  const plain = path.join(temp, 'plain');
  const filmed = path.join(temp, 'filmed');
  await mkdir(path.join(plain, '01-module'), { recursive: true });
  await writeFile(
    path.join(plain, 'course.yaml'),
    'id: filmed\ntitle: Filmed\ndescription: One film.\nversion: 1.0.0\nlanguage: en\niri: https://example.org/filmed\nmaxPackageSize: 2 GB\n',
  );
  await writeFile(
    path.join(plain, '01-module', '01-film.md'),
    '---\ntitle: Film\n---\n\nA lesson with some words.\n',
  );
  await cp(plain, filmed, { recursive: true });
  const film = path.join(filmed, 'assets', 'film.mp4');
  await mkdir(path.dirname(film));
  await writeLarge(film);
  await writeFile(path.join(filmed, 'assets', 'film.vtt'), 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n');
  await writeFile(path.join(filmed, 'assets', 'film.en.md'), 'Hello.\n');
  await writeFile(
    path.join(filmed, '01-module', '01-film.md'),
    '---\ntitle: Film\n---\n\nA lesson with some words.\n\n::video[Film]{src=../assets/film.mp4 captions=../assets/film.vtt transcript=../assets/film.en.md}\n',
  );
  const args = (folder: string): string[] => [
    'build',
    folder,
    '-t',
    'scorm12',
    '-o',
    path.join(temp, 'out'),
    '--no-cache',
  ];
  const small = await run(cli, args(plain), temp);
  const large = await run(cli, args(filmed), temp);
  const floor = await archiverAndHash(film, path.join(temp, 'floor.zip'));
  return [
    {
      what: 'a 1 GiB video: memory beyond the same course without it',
      measured: `${Math.round(large.peak - small.peak)} MiB`,
      limit: '≤ 64 MiB',
      holds: large.peak - small.peak <= 64,
    },
    ratioRow(
      'a 1 GiB video: packaging, against archiver (store) and SHA-256',
      (large.seconds - small.seconds) / floor.seconds,
      1.5,
      `${(large.seconds - small.seconds).toFixed(2)} s against ${floor.seconds.toFixed(2)} s`,
    ),
  ];
}

/** A film whose index says nothing of what follows: noise that no compression shortens, written in pieces. */
async function writeLarge(file: string): Promise<void> {
  await copyFile('tests/fixtures/media/index-in-front.mp4', file);
  const handle = await open(file, 'a');
  const box = Buffer.alloc(8);
  box.writeUInt32BE(SIZE + box.length);
  box.write('free', 4);
  await handle.write(box);
  const piece = Buffer.alloc(2 ** 20);
  for (let index = 0; index < piece.length; index += 4)
    piece.writeUInt32LE((index * 2654435761) >>> 0, index);
  for (let at = 0; at < SIZE; at += piece.length) {
    piece.writeUInt32LE(at >>> 0, 0);
    await handle.write(piece);
  }
  await handle.close();
}

async function archiverAndHash(file: string, out: string): Promise<Pick<Run, 'seconds'>> {
  const begin = performance.now();
  const archive = new ZipArchive({ store: true });
  const hash = createHash('sha256');
  archive.on('data', (data: Buffer) => hash.update(data));
  const written = pipeline(archive, createWriteStream(out));
  archive.append(createReadStream(file), { name: 'film.mp4' });
  await archive.finalize();
  await written;
  hash.digest();
  return { seconds: (performance.now() - begin) / 1000 };
}
