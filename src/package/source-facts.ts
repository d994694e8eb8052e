/** What one build knows of the course's files: each is read once for its size and checksum, however many packages hold it. */
import { filePartsOf, type SourceFile } from '../media/file-parts.ts';
import { type EntryFacts, readParts } from './zip-output.ts';

export class SourceFacts {
  readonly #known = new Map<string, Pick<EntryFacts, 'bytes' | 'crc'>>();

  /** Its parts are found anew each time: the rewritten index of a long film is large. */
  async of(file: SourceFile, signal: AbortSignal): Promise<EntryFacts> {
    const { from, indexFirst = false } = file;
    const parts = await filePartsOf(file, signal);
    const key = `${indexFirst} ${from}`;
    const facts = this.#known.get(key) ?? (await readParts(parts, signal, async () => undefined));
    this.#known.set(key, facts);
    return { from, parts, ...facts };
  }
}
