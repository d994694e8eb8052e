/**
 * Which places of a file were read, and a hash of what stood there: whoever finds the same there finds out the same of
 * the file, without its being read whole.
 */
import { createHash } from 'node:crypto';

export interface ReadPlaces {
  ranges: [start: number, length: number][];
  /** SHA-256 of what was read there, one after the other. */
  hash: string;
}

/** Of what was read in more places, or is longer in all, it is no gain to read it all again. */
const MOST_RANGES = 2000;
const MOST_BYTES = 16 * 1024 * 1024;

export class NotedReads {
  readonly #ranges: ReadPlaces['ranges'] = [];
  readonly #hash = createHash('sha256');
  #bytes = 0;

  /** @param length what was asked for; at the end of a file there may be less */
  add(start: number, length: number, content: Uint8Array): void {
    this.#bytes += length;
    if (this.#isTooMuch) return;
    this.#ranges.push([start, length]);
    this.#hash.update(content);
  }

  /** All of it, once nothing more is read; undefined where that is too much. */
  finish(): ReadPlaces | undefined {
    return this.#isTooMuch ? undefined : { ranges: this.#ranges, hash: this.#hash.digest('hex') };
  }

  get #isTooMuch(): boolean {
    return this.#bytes > MOST_BYTES || this.#ranges.length >= MOST_RANGES;
  }
}
