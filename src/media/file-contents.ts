/** Files of the course as they are read whole. */
import { readFileSync } from 'node:fs';

/**
 * Contents of small files as they were when a build began, by the absolute path that they are read from. What is not
 * among them is read from disk.
 */
export type FileContents = ReadonlyMap<string, Buffer>;

export const NO_CONTENTS: FileContents = new Map();

/** Bytes up to which a file is read whole, once: thousands of pictures cost more to open than to hold. */
export const SMALL_BYTES = 256 * 1024;

/** The whole of a file, whatever its size; undefined where it cannot be read. */
export function contentOf(from: string, contents: FileContents): Buffer | undefined {
  const known = contents.get(from);
  if (known !== undefined) return known;
  try {
    return readFileSync(from);
  } catch {
    return undefined;
  }
}
