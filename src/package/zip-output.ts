/**
 * The file that a zip is written to, hashed on its way. Large files are copied into it beside the
 * archive's stream, through two buffers that are used again and again: a stream would allocate every
 * piece anew, and the garbage of a long video would fill the memory.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { OutputError, outputError } from './output-error.ts';

const PIECE = 1024 * 1024;

export interface FileFacts {
  from: string;
  bytes: number;
  crc: number;
}

export class ZipOutput {
  bytes = 0;
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
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

  /** Hashes the piece while the disk takes it. */
  async write(piece: Uint8Array): Promise<void> {
    const writing = this.#file.writeFile(piece);
    this.#hash.update(piece);
    await writing.catch((error: unknown) => {
      throw outputError(error, this.#path);
    });
    this.bytes += piece.length;
    if (this.#awaited !== undefined && this.bytes >= this.#awaited.bytes) this.#awaited.resolve();
  }

  /** Settles when that many bytes were written; never, if the archive fails before. */
  async reached(bytes: number): Promise<void> {
    if (this.bytes >= bytes) return;
    await new Promise<void>((resolve) => {
      this.#awaited = { bytes, resolve };
    });
  }

  /** Appends a file, which must still be what its facts say. */
  async copy(facts: FileFacts, signal: AbortSignal): Promise<void> {
    const copied = await readPieces(facts.from, signal, (piece) => this.write(piece));
    if (copied.bytes !== facts.bytes || copied.crc !== facts.crc) {
      throw new OutputError(
        `"${facts.from}" was changed while it was packed. Build again when it is finished.`,
      );
    }
  }

  /** SHA-256 of what was written, hexadecimal. */
  async finish(): Promise<string> {
    await this.#file.sync().catch((error: unknown) => {
      throw outputError(error, this.#path);
    });
    return this.#hash.digest('hex');
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** Size and checksum of a file. */
export async function fileFacts(from: string, signal: AbortSignal): Promise<FileFacts> {
  return await readPieces(from, signal, async () => undefined);
}

/** Reads the next piece while one is used. */
async function readPieces(
  from: string,
  signal: AbortSignal,
  use: (piece: Uint8Array) => Promise<void>,
): Promise<FileFacts> {
  const file = await open(from).catch((error: unknown) => {
    throw new OutputError(`"${from}" can no longer be read. Build again when the file is back.`, {
      cause: error,
    });
  });
  const facts = { from, bytes: 0, crc: 0 };
  const buffers = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)] as const;
  let reading = file.read(buffers[0]);
  try {
    for (let turn: 0 | 1 = 0; ; turn = turn === 0 ? 1 : 0) {
      signal.throwIfAborted();
      const { bytesRead } = await reading;
      if (bytesRead === 0) return facts;
      const piece = buffers[turn].subarray(0, bytesRead);
      reading = file.read(buffers[turn === 0 ? 1 : 0]);
      facts.bytes += bytesRead;
      facts.crc = crc32(piece, facts.crc);
      await use(piece);
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
