/** What one build knows of the course's files: each is read once for its size and checksum, however many packages hold it. */
import { readFileSync, statSync } from 'node:fs';
import type { Part } from '../media/fast-start.ts';
import { filePartsOf, type SourceFile, wholePart } from '../media/file-parts.ts';
import { type EntryFacts, readParts } from './zip-output.ts';

/** Bytes up to which a file is read whole, once: thousands of pictures cost more to open than to hold. */
const SMALL = 256 * 1024;

export class SourceFacts {
  readonly #known = new Map<string, Pick<EntryFacts, 'bytes' | 'crc'>>();

  /** Its parts are found anew each time: the rewritten index of a long film is large. */
  async of(file: SourceFile, signal: AbortSignal): Promise<EntryFacts> {
    const { from, indexFirst = false } = file;
    const parts = indexFirst ? await filePartsOf(file, signal) : [smallPart(from) ?? wholePart(from)];
    const key = `${indexFirst} ${from}`;
    const facts = this.#known.get(key) ?? (await readParts(parts, signal, async () => undefined));
    this.#known.set(key, facts);
    return { from, parts, ...facts };
  }
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
