/** SHA-256 of a file as it leaves the course, read piece by piece. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileContents } from './file-contents.ts';
import { filePartsOf, type SourceFile } from './file-parts.ts';

const PIECE = 1024 * 1024;

/** Hexadecimal. */
export async function contentHash(
  file: SourceFile,
  signal: AbortSignal,
  contents: FileContents,
): Promise<string> {
  const hash = createHash('sha256');
  for (const part of await filePartsOf(file, signal, contents)) {
    if ('content' in part) hash.update(part.content);
    else for await (const piece of piecesOf(part, signal)) hash.update(piece);
  }
  return hash.digest('hex');
}

/** `end` is exclusive here, and the last byte for Node. */
function piecesOf({ from, start, end }: { from: string; start: number; end: number }, signal: AbortSignal) {
  return createReadStream(from, { start, end: end - 1, highWaterMark: PIECE, signal });
}
