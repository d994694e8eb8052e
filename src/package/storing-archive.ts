/**
 * archiver's zip, with one thing mended: a stored entry gets its size and checksum in front. archiver
 * writes them behind every stream (a data descriptor), where Java's `ZipInputStream` and the LMSs built
 * on it refuse a stored entry. The file is therefore read twice: once for the checksum, once for its bytes.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipArchive, type ZipEntryData } from 'archiver';
import type { EntryFacts, ZipOutput } from './zip-output.ts';

/** The parts of archiver's engine (compress-commons) that this file builds on. */
interface ZipEngine {
  /** Bytes of the archive so far; the offsets in its directory come from here. */
  offset: number;
  entry(source: Buffer, data: ZipEntryData, done: (error: Error | null) => void): void;
  _appendStream(
    entry: ZipEntry,
    source: Readable,
    done: (error: Error | null, entry: ZipEntry) => void,
  ): void;
  _writeLocalFileHeader(entry: ZipEntry): void;
  _afterAppend(entry: ZipEntry): void;
}
interface ZipEntry {
  getName(): string;
  setSize(bytes: number): void;
  setCompressedSize(bytes: number): void;
  setCrc(crc: number): void;
}

/** Bytes that may wait for the disk. */
const MOST_WAITING = 1024 * 1024;

export class StoringArchive extends ZipArchive {
  /** Of the files to be stored, by the entry's name. */
  readonly #facts = new Map<string, EntryFacts>();
  readonly #engine: ZipEngine;
  readonly #output: ZipOutput;
  readonly #signal: AbortSignal;

  /** What comes out of the archive must be written to `output` by the caller. */
  constructor(output: ZipOutput, signal: AbortSignal) {
    super({ zlib: { level: 6 } });
    this.#output = output;
    this.#signal = signal;
    const { engine } = (this as unknown as { _module: { engine: ZipEngine } })._module;
    this.#engine = engine;
    const deflate = engine._appendStream.bind(engine);
    engine._appendStream = (entry, source, done) => {
      const facts = this.#facts.get(entry.getName());
      if (facts === undefined) deflate(entry, source, done);
      else {
        this.#store(engine, entry, facts).then(
          () => done(null, entry),
          (error: Error) => done(error, entry),
        );
      }
    };
  }

  /** Adds what comes from disk. What is to be stored is copied by `#store`, so archiver gets an empty stream for it. */
  appendFile(facts: EntryFacts, data: ZipEntryData): void {
    if (data.store === true) {
      this.#facts.set(data.name, facts);
      this.append(Readable.from([]), data);
    } else {
      const source = createReadStream(facts.from, { signal: this.#signal });
      // archiver pipes a source without listening for its errors.
      source.on('error', (error) => this.destroy(error));
      this.append(source, data);
    }
  }

  /**
   * Adds what is to be stored and small. Whoever calls adds nothing else meanwhile: archiver's queue, which takes most
   * of the time of a small entry, is passed by.
   */
  async storeContent(content: Buffer, data: ZipEntryData): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#engine.entry(content, data, (error) => (error === null ? resolve() : reject(error)));
    });
    const written = this.#engine.offset - MOST_WAITING;
    if (written > this.#output.bytes) await this.#output.reached(written);
  }

  async #store(engine: ZipEngine, entry: ZipEntry, facts: EntryFacts): Promise<void> {
    entry.setSize(facts.bytes);
    entry.setCompressedSize(facts.bytes);
    entry.setCrc(facts.crc);
    engine._writeLocalFileHeader(entry);
    await this.#output.reached(engine.offset);
    await this.#output.copy(facts, this.#signal);
    // An index that was rewritten is large, and no longer needed.
    this.#facts.delete(entry.getName());
    engine.offset += facts.bytes;
    engine._afterAppend(entry);
  }
}
