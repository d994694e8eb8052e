/**
 * A file that is written, hashed on its way; a zip above all. Large files are copied into it beside the
 * archive's stream, through two buffers that are used again and again: a stream would allocate every
 * piece anew, and the garbage of a long video would fill the memory.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Part } from '../media/fast-start.ts';
import { changedError, OutputError, outputError } from './output-error.ts';

const PIECE = 1024 * 1024;
/** Bytes that are written at once, where they come in smaller pieces. */
const GATHERED = 256 * 1024;

/** What an entry is made of. */
export interface EntryFacts {
  /** The file it comes from. */
  from: string;
  parts: Part[];
  bytes: number;
  crc: number;
}

export class ZipOutput {
  bytes = 0;
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  /** Small pieces that wait to be written together. */
  readonly #gathered = Buffer.allocUnsafe(GATHERED);
  #waiting = 0;
  #awaited: { bytes: number; resolve: () => void } | undefined;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async open(path: string): Promise<ZipOutput> {
    const file = await open(path, 'w').catch((error: unknown) => {
      throw outputError(error, path);
    });
    return new ZipOutput(path, file);
  }

  /** A piece that does not fit in with those before it is written behind them. */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#waiting + piece.length > GATHERED) await this.#flush();
    if (piece.length >= GATHERED) await this.#writeThrough(piece);
    else {
      this.#gathered.set(piece, this.#waiting);
      this.#waiting += piece.length;
    }
    // Only now: whoever waits for it writes behind it.
    this.bytes += piece.length;
    if (this.#awaited !== undefined && this.bytes >= this.#awaited.bytes) this.#awaited.resolve();
  }

  async #flush(): Promise<void> {
    const gathered = this.#gathered.subarray(0, this.#waiting);
    this.#waiting = 0;
    if (gathered.length > 0) await this.#writeThrough(gathered);
  }

  /** Hashes the piece while the disk takes it. */
  async #writeThrough(piece: Uint8Array): Promise<void> {
    const writing = this.#file.writeFile(piece);
    this.#hash.update(piece);
    await writing.catch((error: unknown) => {
      throw outputError(error, this.#path);
    });
  }

  /** Settles when that many bytes were taken; never, if the archive fails before. */
  async reached(bytes: number): Promise<void> {
    if (this.bytes >= bytes) return;
    await new Promise<void>((resolve) => {
      this.#awaited = { bytes, resolve };
    });
  }

  /** Appends what an entry is made of, which must still be what its facts say. */
  async copy(facts: EntryFacts, signal: AbortSignal): Promise<void> {
    const copied = await readParts(facts.parts, signal, (piece) => this.write(piece));
    if (copied.bytes !== facts.bytes || copied.crc !== facts.crc) throw changedError(facts.from);
  }

  /** SHA-256 of what was written, hexadecimal. */
  async finish(): Promise<string> {
    await this.#flush();
    await this.#file.sync().catch((error: unknown) => {
      throw outputError(error, this.#path);
    });
    return this.#hash.digest('hex');
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

type Use = (piece: Uint8Array) => Promise<void>;

export async function readParts(
  parts: readonly Part[],
  signal: AbortSignal,
  use: Use,
): Promise<{ bytes: number; crc: number }> {
  const facts = { bytes: 0, crc: 0 };
  const note: Use = async (piece) => {
    facts.bytes += piece.length;
    facts.crc = crc32(piece, facts.crc);
    await use(piece);
  };
  for (const part of parts) {
    if ('content' in part) await note(part.content);
    else await readPieces(part, signal, note);
  }
  return facts;
}

/** Reads the next piece while one is used. */
async function readPieces(
  { from, start, end }: { from: string; start: number; end: number },
  signal: AbortSignal,
  use: Use,
): Promise<void> {
  const file = await open(from).catch((error: unknown) => {
    throw new OutputError(`"${from}" can no longer be read. Build again when the file is back.`, {
      cause: error,
    });
  });
  const buffers = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)] as const;
  let at = start;
  const next = (buffer: Buffer) => file.read(buffer, 0, Math.min(buffer.length, end - at), at);
  let reading = next(buffers[0]);
  try {
    for (let turn: 0 | 1 = 0; ; turn = turn === 0 ? 1 : 0) {
      signal.throwIfAborted();
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      at += bytesRead;
      reading = next(buffers[turn === 0 ? 1 : 0]);
      await use(buffers[turn].subarray(0, bytesRead));
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
