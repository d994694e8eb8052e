/** What one build knows of the course's files: each is read once for its size and checksum, however many packages hold it. */

import { crc32 } from 'node:zlib';
import { type FileContents, NO_CONTENTS } from '../media/file-contents.ts';
import { filePartsOf, type SourceFile, smallContent } from '../media/file-parts.ts';
import { changedError } from './output-error.ts';
import { type EntryFacts, readParts } from './zip-output.ts';

export class SourceFacts {
  readonly #contents: FileContents;
  readonly #known = new Map<string, Pick<EntryFacts, 'bytes' | 'crc'>>();

  constructor(contents: FileContents = NO_CONTENTS) {
    this.#contents = contents;
  }

  /** The whole of it, where it is small and leaves the course as it is. */
  whole({ from, indexFirst = false }: SourceFile): Buffer | undefined {
    const content = indexFirst ? undefined : smallContent(from, this.#contents);
    if (content === undefined) return undefined;
    const facts = { bytes: content.length, crc: crc32(content) };
    const known = this.#known.get(keyOf({ from })) ?? facts;
    if (known.bytes !== facts.bytes || known.crc !== facts.crc) throw changedError(from);
    this.#known.set(keyOf({ from }), facts);
    return content;
  }

  /** Its parts are found anew each time: the rewritten index of a long film is large. */
  async of(file: SourceFile, signal: AbortSignal): Promise<EntryFacts> {
    const parts = await filePartsOf(file, signal, this.#contents);
    const key = keyOf(file);
    const facts = this.#known.get(key) ?? (await readParts(parts, signal, async () => undefined));
    this.#known.set(key, facts);
    return { from: file.from, parts, ...facts };
  }
}

function keyOf({ from, indexFirst = false }: SourceFile): string {
  return `${indexFirst} ${from}`;
}
