/** What a file of the course becomes on its way out: itself, or the same film with its index in front. */
import { readFileSync, statSync } from 'node:fs';
import { fastStart, type Part } from './fast-start.ts';

/** Bytes up to which a file is read whole, once: thousands of pictures cost more to open than to hold. */
const SMALL = 256 * 1024;

export interface SourceFile {
  from: string;
  /** An MP4 that plays before all of it is loaded only if its index is moved to the front. */
  indexFirst?: boolean;
}

export async function filePartsOf({ from, indexFirst }: SourceFile, signal: AbortSignal): Promise<Part[]> {
  const moved = indexFirst ? await fastStart(from, signal).catch(() => undefined) : undefined;
  return moved ?? [smallPart(from) ?? { from, start: 0, end: Number.POSITIVE_INFINITY }];
}

/** Undefined where it is not small; what cannot be read is told of by whoever reads it in pieces. */
function smallPart(from: string): Part | undefined {
  try {
    const stats = statSync(from);
    return stats.isFile() && stats.size <= SMALL ? { content: readFileSync(from) } : undefined;
  } catch {
    return undefined;
  }
}
