/** The files of a package by what is in them, for a target that names each with its content. */
import { createHash, type Hash } from 'node:crypto';
import type { FileContents } from '../media/file-contents.ts';
import { filePartsOf } from '../media/file-parts.ts';
import type { HashFile, MarkedFile, PackageFile } from '../targets/target.ts';
import { contentBytes } from './content-bytes.ts';
import { readParts } from './zip-output.ts';

/** Hexadecimal digits of a SHA-256 that tell one content from another. */
const DIGITS = 16;

export async function markedFiles(
  files: readonly PackageFile[],
  signal: AbortSignal,
  contents: FileContents,
): Promise<MarkedFile[]> {
  const marked: MarkedFile[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    const bytes = await hashInto(hash, file, signal, contents);
    const address = ('content' in file ? file.address : undefined) ?? file.path;
    marked.push({ path: file.path, address, bytes, mark: hash.digest('hex').slice(0, DIGITS) });
  }
  return marked;
}

/** As `HashFile` of a target tells it; a file that is asked for again is not read again. */
export function fileHasher(signal: AbortSignal, contents: FileContents): HashFile {
  const known = new Map<PackageFile, ReturnType<HashFile>>();
  const hashOf: HashFile = async (file) => {
    const hash = createHash('sha1');
    const bytes = await hashInto(hash, file, signal, contents);
    return { sha1: hash.digest('hex'), bytes };
  };
  return (file) => {
    const hashed = known.get(file) ?? hashOf(file);
    known.set(file, hashed);
    return hashed;
  };
}

async function hashInto(
  hash: Hash,
  file: PackageFile,
  signal: AbortSignal,
  contents: FileContents,
): Promise<number> {
  if ('content' in file) {
    const content = contentBytes(file.content);
    hash.update(content);
    return content.length;
  }
  const { bytes } = await readParts(await filePartsOf(file, signal, contents), signal, async (piece) => {
    hash.update(piece);
  });
  return bytes;
}
