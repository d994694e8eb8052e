/** Chosen files of an untrusted zip, read into memory within bounds. Nothing is unpacked to a disk. */
import yauzl from 'yauzl';

export interface ZipBounds {
  /** Entries that the zip may list. */
  files: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Bytes of all chosen files together, unpacked. */
  allBytes: number;
}

/**
 * `damaged`: no zip, cut short, contradicts itself, holds two files of one name, a link or a path that leaves it;
 * `locked`: a chosen file is encrypted; `files` and `bytes`: more than the bounds allow.
 */
export type ZipFault = 'damaged' | 'locked' | 'files' | 'bytes';

export type ZipFiles = Map<string, Buffer>;

export async function readZip(
  from: string | Buffer,
  isChosen: (name: string) => boolean,
  bounds: ZipBounds,
): Promise<ZipFiles | ZipFault> {
  const options = { lazyEntries: true, autoClose: false };
  const opening =
    typeof from === 'string' ? yauzl.openPromise(from, options) : yauzl.fromBufferPromise(from, options);
  const zip = await opening.catch(() => undefined);
  if (zip === undefined) return 'damaged';
  try {
    return zip.entryCount > bounds.files ? 'files' : await readEntries(zip, isChosen, bounds);
  } catch {
    return 'damaged';
  } finally {
    zip.close();
  }
}

/** @throws where the zip contradicts itself, or a name leads out of it */
async function readEntries(
  zip: yauzl.ZipFile,
  isChosen: (name: string) => boolean,
  { fileBytes, allBytes }: ZipBounds,
): Promise<ZipFiles | ZipFault> {
  const files: ZipFiles = new Map();
  let left = allBytes;
  for await (const entry of zip.eachEntry()) {
    if (!isChosen(entry.fileName) || entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) return 'locked';
    left -= entry.uncompressedSize;
    if (entry.uncompressedSize > fileBytes || left < 0) return 'bytes';
    // Which of two files of one name counts is told differently by every program.
    if (files.has(entry.fileName) || isLink(entry)) return 'damaged';
    files.set(entry.fileName, await readEntry(zip, entry));
  }
  return files;
}

/** By the mode of Unix in the upper half of the attributes. */
function isLink({ externalFileAttributes }: yauzl.Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  // yauzl ends the stream with an error once there is more than the entry says.
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
