/**
 * archiver's zip, with two things mended. A stored entry gets its size and checksum in front: archiver
 * writes them behind every stream (a data descriptor), where Java's `ZipInputStream` and the LMSs built
 * on it refuse a stored entry. The file is therefore read twice: once for the checksum, once for its bytes.
 * And what is in memory comes deflated, or to be stored, without archiver's queue, and is written in large pieces.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipArchive, type ZipEntryData } from 'archiver';
import type { Deflated } from './deflated.ts';
import type { EntryFacts, ZipOutput } from './zip-output.ts';

/** The parts of archiver's engine (compress-commons) that this file builds on. */
interface ZipEngine {
  /** Bytes of the archive so far; the offsets in its directory come from here. */
  offset: number;
  entry(source: Buffer, data: ZipEntryData, done: (error: Error | null) => void): void;
  write(chunk: Uint8Array | string): boolean;
  end(): void;
  _appendBuffer(entry: ZipEntry, source: Buffer, done: (error: Error | null, entry: ZipEntry) => void): void;
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
  getGeneralPurposeBit(): { useDataDescriptor(use: boolean): void };
}

/** Bytes that may wait for the disk. */
const MOST_WAITING = 1024 * 1024;
/** Bytes that are written to the archive's stream at once, where they come in smaller pieces. */
const GATHERED = 64 * 1024;

export class StoringArchive extends ZipArchive {
  /** Of the files to be stored, by the entry's name. */
  readonly #facts = new Map<string, EntryFacts>();
  readonly #engine: ZipEngine;
  readonly #output: ZipOutput;
  readonly #signal: AbortSignal;
  readonly #flush: () => void;

  /** What comes out of the archive must be written to `output` by the caller. */
  constructor(output: ZipOutput, signal: AbortSignal) {
    super({ zlib: { level: 6 } });
    this.#output = output;
    this.#signal = signal;
    const { engine } = (this as unknown as { _module: { engine: ZipEngine } })._module;
    this.#engine = engine;
    this.#flush = gatherWrites(engine);
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
    await this.#whenWritten();
  }

  /** Adds what was deflated of a content, as `storeContent` does. */
  async addDeflated(content: Buffer, { crc, pieces }: Deflated, data: ZipEntryData): Promise<void> {
    const engine = this.#engine;
    const append = engine._appendBuffer;
    engine._appendBuffer = (entry, _, done) => {
      // The sizes are known, so none need be told behind the entry.
      entry.getGeneralPurposeBit().useDataDescriptor(false);
      entry.setSize(content.length);
      entry.setCompressedSize(pieces.reduce((sum, { length }) => sum + length, 0));
      entry.setCrc(crc);
      engine._writeLocalFileHeader(entry);
      for (const piece of pieces) engine.write(piece);
      engine._afterAppend(entry);
      done(null, entry);
    };
    try {
      await this.storeContent(content, data);
    } finally {
      engine._appendBuffer = append;
    }
  }

  async #whenWritten(): Promise<void> {
    const written = this.#engine.offset - MOST_WAITING;
    if (written > this.#output.bytes) await this.#output.reached(written);
  }

  async #store(engine: ZipEngine, entry: ZipEntry, facts: EntryFacts): Promise<void> {
    entry.setSize(facts.bytes);
    entry.setCompressedSize(facts.bytes);
    entry.setCrc(facts.crc);
    engine._writeLocalFileHeader(entry);
    this.#flush();
    await this.#output.reached(engine.offset);
    await this.#output.copy(facts, this.#signal);
    // An index that was rewritten is large, and no longer needed.
    this.#facts.delete(entry.getName());
    engine.offset += facts.bytes;
    engine._afterAppend(entry);
  }
}

/**
 * Headers come a field at a time, and a stream takes longer for a write than for its bytes.
 *
 * @returns writes what waits
 */
function gatherWrites(engine: ZipEngine): () => void {
  const [write, end] = [engine.write.bind(engine), engine.end.bind(engine)];
  let gathered = Buffer.allocUnsafe(GATHERED);
  let waiting = 0;
  const flush = () => {
    if (waiting === 0) return;
    const piece = gathered.subarray(0, waiting);
    gathered = Buffer.allocUnsafe(GATHERED);
    // The engine counts what is written, and has counted these.
    engine.offset -= waiting;
    waiting = 0;
    write(piece);
  };
  engine.write = (chunk) => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (waiting + bytes.length > GATHERED) flush();
    if (bytes.length >= GATHERED) return write(bytes);
    gathered.set(bytes, waiting);
    waiting += bytes.length;
    engine.offset += bytes.length;
    return true;
  };
  engine.end = () => {
    flush();
    end();
  };
  return flush;
}
