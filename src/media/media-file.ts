/** A file that is read in places: the sizes of media files rule out reading them whole. */
import { type FileHandle, open } from 'node:fs/promises';
import type { NotedReads } from './noted-reads.ts';

/** No index is larger; what asks for more is damaged, or means harm. */
const MOST_AT_ONCE = 64 * 1024 * 1024;
/** A page of most file systems: no more work than some bytes of it. */
const NEAR = 4096;

export class MediaFile {
  readonly bytes: number;
  /** Hears what is read. */
  noted: NotedReads | undefined;
  readonly #handle: FileHandle;
  readonly #signal: AbortSignal | undefined;
  #near: { from: number; bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };

  private constructor(handle: FileHandle, bytes: number, signal: AbortSignal | undefined) {
    this.#handle = handle;
    this.bytes = bytes;
    this.#signal = signal;
  }

  static async open(from: string, signal?: AbortSignal): Promise<MediaFile> {
    const handle = await open(from, 'r');
    try {
      return new MediaFile(handle, (await handle.stat()).size, signal);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** At most `length` bytes from `start`; fewer at the end of the file. */
  async read(start: number, length: number): Promise<Buffer> {
    this.#signal?.throwIfAborted();
    const wanted = Math.max(0, Math.min(length, this.bytes - start));
    if (wanted > MOST_AT_ONCE) throw new RangeError(`${wanted} bytes at once`);
    const buffer = Buffer.alloc(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.#handle.read(buffer, filled, wanted - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    const content = buffer.subarray(0, filled);
    this.noted?.add(start, wanted, content);
    return content;
  }

  /** Some bytes, such as the head of a box: heads that stand close together are read at once. */
  async glance(start: number, length: number): Promise<Buffer> {
    const { from, bytes } = this.#near;
    const isNear = start >= from && start + length <= from + bytes.length;
    if (!isNear) this.#near = { from: start, bytes: await this.read(start, NEAR) };
    const at = start - this.#near.from;
    return this.#near.bytes.subarray(at, at + length);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
