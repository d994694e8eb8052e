/** Bits as characters, six to one, in an alphabet that no LMS escapes, trims or folds. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** No course has more lessons, blocks or options. */
const MAX_ENTRIES = 100_000;
/** Entries of no bits at all take no room, so that a few characters could tell of any number of them. */
const MAX_EMPTY = 64;
/** Bits of a number among others. */
const MAX_WIDTH = 30;

/**
 * Writes what it is given and gives it back, or gives what is there: one description of a record serves both ways.
 * Whoever reads has no values to give.
 */
export interface Bits {
  pass(width: number, value?: number): number;
  /** A whole number from 0: Exp-Golomb of order 1, short for small ones. */
  number(value?: number): number;
  /**
   * How many entries of `width` bits follow: looked at before anything is made of them.
   *
   * @throws RangeError where they cannot be there
   */
  count(width: number, value?: number): number;
  /** @throws RangeError where so many entries of `width` bits cannot be there */
  expect(count: number, width: number): void;
}

export function flag(bits: Bits, value?: boolean): boolean {
  return bits.pass(1, value ? 1 : 0) === 1;
}

/** Undefined, or so many bits. */
export function optional(bits: Bits, width: number, value: number | undefined): number | undefined {
  return flag(bits, value !== undefined) ? bits.pass(width, value) : undefined;
}

/** Numbers from 1, a bit for each up to the last; they come back in order. */
export function bitmap(bits: Bits, numbers: Iterable<number> = []): Set<number> {
  const given = new Set(numbers);
  const last = bits.count(1, Math.max(0, ...given));
  const found = new Set<number>();
  for (let number = 1; number <= last; number++) if (flag(bits, given.has(number))) found.add(number);
  return found;
}

export class BitWriter implements Bits {
  readonly #sextets: number[] = [];
  #held = 0;
  #count = 0;

  /** The lowest `width` bits of `value`, highest first; at most 31. */
  write(value: number, width: number): void {
    let left = width;
    while (left > 0) {
      const taken = Math.min(left, 6 - this.#count);
      left -= taken;
      this.#held = (this.#held << taken) | ((value >>> left) & ((1 << taken) - 1));
      this.#count += taken;
      if (this.#count === 6) {
        this.#sextets.push(this.#held);
        this.#held = 0;
        this.#count = 0;
      }
    }
  }

  /** What another has written. */
  append(other: BitWriter): void {
    for (const sextet of other.#sextets) this.write(sextet, 6);
    this.write(other.#held, other.#count);
  }

  pass(width: number, value = 0): number {
    this.write(value, width);
    return value;
  }

  number(value = 0): number {
    const shifted = value + 2;
    const width = 32 - Math.clz32(shifted);
    this.write(0, width - 2);
    this.write(shifted, width);
    return value;
  }

  count(_width: number, value = 0): number {
    return this.number(value);
  }

  expect(): void {}

  /** Bits written. */
  get length(): number {
    return this.#sextets.length * 6 + this.#count;
  }

  toString(): string {
    let text = '';
    for (const sextet of this.#sextets) text += ALPHABET[sextet];
    return this.#count === 0 ? text : text + ALPHABET[this.#held << (6 - this.#count)];
  }
}

const SEXTETS = new Map([...ALPHABET].map((char, sextet) => [char, sextet]));

/** What is read was not written by the codec. @throws RangeError */
export function noState(): never {
  throw new RangeError('no state');
}

export class BitReader implements Bits {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws RangeError at the end of the text */
  read(width: number): number {
    let value = 0;
    let wanted = width;
    while (wanted > 0) {
      const sextet = SEXTETS.get(this.#text[Math.floor(this.#at / 6)] ?? '');
      if (sextet === undefined) noState();
      const unread = 6 - (this.#at % 6);
      const taken = Math.min(wanted, unread);
      value = value * 2 ** taken + ((sextet >> (unread - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      wanted -= taken;
    }
    return value;
  }

  pass(width: number): number {
    return this.read(width);
  }

  number(): number {
    let zeros = 0;
    while (this.read(1) === 0) {
      if (++zeros > 30) noState();
    }
    return 2 ** (zeros + 1) + this.read(zeros + 1) - 2;
  }

  count(width: number): number {
    const count = this.number();
    this.expect(count, width);
    return count;
  }

  expect(count: number, width: number): void {
    const left = this.#text.length * 6 - this.#at;
    const most = width === 0 ? MAX_EMPTY : MAX_ENTRIES;
    if (count > most || width > MAX_WIDTH || count * width > left) noState();
  }
}
