/**
 * All files of a course as they were at one moment, the small ones with their contents: a build that reads these is
 * told apart by what it really read, and reads each of them once.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type FileContents, SMALL_BYTES } from '../media/file-contents.ts';
import { type FoundFile, type Walked, walk } from './walk.ts';

export interface FoundFiles extends Walked {
  /** Absolute path of the course folder, links resolved. */
  root: string;
  contents: FileContents;
}

export interface CourseFiles extends FoundFiles {
  /** SHA-256 of all that a build reads of the course, hexadecimal. */
  hash: string;
  /** SHA-256 of those files whose contents are not here, by the path that they are read from. */
  large: ReadonlyMap<string, string>;
}

/** Bytes of a course; of a larger one it costs more to read all media than it saves. */
const MOST_BYTES = 128 * 1024 * 1024;
/** Bytes of all contents that are held. */
const MOST_HELD = 32 * 1024 * 1024;
const PIECE = 1024 * 1024;

/**
 * @param folder absolute
 * @returns undefined where that is too much, or cannot be read
 */
export function readCourseFiles(folder: string): CourseFiles | undefined {
  try {
    const root = realpathSync(folder);
    const walked = walk(root);
    const { files, ...others } = walked;
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) return undefined;
    const hash = createHash('sha256').update(JSON.stringify([root, others]));
    const contents = new Map<string, Buffer>();
    const large = new Map<string, string>();
    let held = 0;
    for (const file of files) {
      if (file.bytes > SMALL_BYTES || held + file.bytes > MOST_HELD) {
        const own = fileHash(file.from);
        large.set(file.from, own);
        hash.update(JSON.stringify([file.path, file.from, own]));
      } else {
        const content = readFileSync(file.from);
        held += content.length;
        addSmall(hash, file, content);
        contents.set(file.from, content);
        // A link at the root is read by its own name too.
        contents.set(join(root, file.path), content);
      }
    }
    return { ...walked, root, contents, hash: hash.digest('hex'), large };
  } catch {
    return undefined;
  }
}

function addSmall(hash: Hash, { path, from }: FoundFile, content: Buffer): void {
  hash.update(JSON.stringify([path, from, content.length])).update(content);
}

/** SHA-256 of a file, hexadecimal, read piece by piece. */
export function fileHash(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
