/**
 * A package as a zip that is the same bytes wherever and whenever it is made: entries sorted, one after
 * the other, with one date and one mode. What is compressed already is stored, with its size and
 * checksum in front, so that strict stream readers (Java's, for one) take it.
 */
import { once } from 'node:events';
import { extname } from 'node:path';
import type { SourceFile } from '../media/file-parts.ts';
import type { PackageFile } from '../targets/target.ts';
import { contentBytes } from './content-bytes.ts';
import { type Deflated, type DeflateMemory, deflated } from './deflated.ts';
import { OutputError } from './output-error.ts';
import { SourceFacts } from './source-facts.ts';
import { StoringArchive } from './storing-archive.ts';
import { type EntryFacts, ZipOutput } from './zip-output.ts';

export interface Written {
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Formats that deflate cannot shrink. */
const COMPRESSED = new Set(
  'mp4 m4v webm m4a mp3 ogg oga ogv opus aac flac jpg jpeg png gif webp avif zip docx xlsx pptx odt ods odp epub woff woff2 gz 7z'
    .split(' ')
    .map((extension) => `.${extension}`),
);
/** The first day that a zip can name; zips know no time zone, and archiver writes UTC. */
const DATE = new Date('1980-01-01T00:00:00Z');
const MODE = 0o644;
/** Manifests come first, where a person who opens the zip looks for them. */
const FIRST = ['imsmanifest.xml', 'tincan.xml', 'moodle_backup.xml'];
/** Beyond this an entry needs ZIP64, which half of the LMSs do not read. */
const MAX_ENTRY_BYTES = 0xffff_fffe;

export interface ZipOptions {
  signal?: AbortSignal | undefined;
  facts?: SourceFacts;
  memory?: DeflateMemory | undefined;
}

/** Writes the files to `path`, replacing what is there; whoever calls removes it after an error. */
export async function writeZip(
  files: readonly PackageFile[],
  path: string,
  { signal, facts = new SourceFacts(), memory }: ZipOptions = {},
): Promise<Written> {
  signal?.throwIfAborted();
  const output = await ZipOutput.open(path);
  try {
    await writeEntries(sortFiles(files), output, { facts, memory }, signal);
    return { sha256: await output.finish(), bytes: output.bytes };
  } finally {
    await output.close();
  }
}

/** Feeds the archive and writes what comes out of it; whichever fails first stops the other. */
async function writeEntries(
  files: PackageFile[],
  output: ZipOutput,
  known: Known,
  asked: AbortSignal | undefined,
): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(asked === undefined ? [] : [asked])]);
  const archive = new StoringArchive(output, signal);
  // The first error is thrown by one of the two below; archiver may emit more of them behind it.
  archive.on('error', () => undefined);
  const abort = () => archive.destroy(asError(signal.reason));
  signal.addEventListener('abort', abort);
  const stop = (error: unknown) => failed.abort(error);
  await Promise.all([drain(archive, output).catch(stop), append(archive, files, known, signal).catch(stop)]);
  signal.removeEventListener('abort', abort);
  signal.throwIfAborted();
}

function sortFiles(files: readonly PackageFile[]): PackageFile[] {
  const rank = (file: PackageFile) => {
    const index = FIRST.indexOf(file.path);
    return index < 0 ? FIRST.length : index;
  };
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

interface Known {
  facts: SourceFacts;
  memory: DeflateMemory | undefined;
}

/** One entry after the other: archiver's queue would keep every source open. */
async function append(
  archive: StoringArchive,
  files: PackageFile[],
  { facts, memory }: Known,
  signal: AbortSignal,
): Promise<void> {
  const made = deflateMade(files, memory, signal);
  for (const file of files) {
    signal.throwIfAborted();
    const content = 'content' in file ? contentBytes(file.content) : facts.whole(file);
    if (content === undefined) await appendFile(archive, file as SourceFile & PackageFile, facts, signal);
    else if (isStored(file) || content.length === 0)
      await archive.storeContent(content, { ...entry(file), store: true });
    else {
      const ready = await (made.get(file) ?? deflated(content, signal, memory));
      await archive.addDeflated(content, ready, entry(file));
    }
  }
  // Its promise never settles for an archive that is destroyed; the end of the stream is what counts.
  archive.finalize().catch(() => undefined);
}

/** What was made for the package is deflated while the files before it are written. */
function deflateMade(
  files: readonly PackageFile[],
  memory: DeflateMemory | undefined,
  signal: AbortSignal,
): Map<PackageFile, Promise<Deflated>> {
  const made = new Map<PackageFile, Promise<Deflated>>();
  for (const file of files) {
    if (!('content' in file) || isStored(file)) continue;
    const work = deflated(contentBytes(file.content), signal, memory);
    // Whoever waits for it hears of it; after an abort nobody does.
    work.catch(() => undefined);
    made.set(file, work);
  }
  return made;
}

async function appendFile(
  archive: StoringArchive,
  file: SourceFile & PackageFile,
  sources: SourceFacts,
  signal: AbortSignal,
): Promise<void> {
  const facts = await factsOf(file, sources, signal);
  const written = once(archive, 'entry', { signal });
  archive.appendFile(facts, entry(file));
  await written;
}

async function factsOf(file: SourceFile, sources: SourceFacts, signal: AbortSignal): Promise<EntryFacts> {
  const { from } = file;
  const facts = await sources.of(file, signal);
  if (facts.bytes <= MAX_ENTRY_BYTES) return facts;
  throw new OutputError(
    `"${from}" is larger than 4 GiB, which is more than an LMS takes from a zip. Publish the video on a video host and refer to it there.`,
  );
}

function entry(file: PackageFile) {
  return { name: file.path, date: DATE, mode: MODE, store: isStored(file) };
}

function isStored({ path, named = path }: PackageFile): boolean {
  return COMPRESSED.has(extname(named).toLowerCase());
}

async function drain(archive: StoringArchive, output: ZipOutput): Promise<void> {
  for await (const chunk of archive as AsyncIterable<Buffer>) await output.write(chunk);
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
