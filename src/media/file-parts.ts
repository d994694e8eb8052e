/** What a file of the course becomes on its way out: itself, or the same film with its index in front. */
import { readFileSync, statSync } from 'node:fs';
import { fastStart, type Part } from './fast-start.ts';
import { type FileContents, NO_CONTENTS, SMALL_BYTES } from './file-contents.ts';

export interface SourceFile {
  from: string;
  /** An MP4 that plays before all of it is loaded only if its index is moved to the front. */
  indexFirst?: boolean;
}

export async function filePartsOf(
  file: SourceFile,
  signal: AbortSignal,
  contents: FileContents = NO_CONTENTS,
): Promise<Part[]> {
  const { from, indexFirst } = file;
  const moved = indexFirst ? await fastStart(from, signal).catch(() => undefined) : undefined;
  if (moved !== undefined) return moved;
  const content = smallContent(from, contents);
  return content === undefined ? [{ from, start: 0, end: Number.POSITIVE_INFINITY }] : [{ content }];
}

/**
 * Of a file that leaves the course as it is; undefined where it is not small. What cannot be read is told of by
 * whoever reads it in pieces.
 */
export function smallContent(from: string, contents: FileContents): Buffer | undefined {
  const known = contents.get(from);
  if (known !== undefined) return known;
  try {
    const stats = statSync(from);
    return stats.isFile() && stats.size <= SMALL_BYTES ? readFileSync(from) : undefined;
  } catch {
    return undefined;
  }
}
