/** Bits as characters, six to one, in an alphabet that no LMS escapes, trims or folds. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export class BitWriter {
  #text = '';
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
        this.#text += ALPHABET[this.#held];
        this.#held = 0;
        this.#count = 0;
      }
    }
  }

  /** A whole number from 0: Exp-Golomb of order 1, short for small ones. */
  number(value: number): void {
    const shifted = value + 2;
    const width = 32 - Math.clz32(shifted);
    this.write(0, width - 2);
    this.write(shifted, width);
  }

  /** Bits written. */
  get length(): number {
    return this.#text.length * 6 + this.#count;
  }

  toString(): string {
    return this.#count === 0 ? this.#text : this.#text + ALPHABET[this.#held << (6 - this.#count)];
  }
}

export class BitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws RangeError at the end of the text */
  read(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++) {
      const sextet = ALPHABET.indexOf(this.#text[Math.floor(this.#at / 6)] ?? ' ');
      if (sextet < 0) throw new RangeError('the state ends too early');
      value = value * 2 + ((sextet >> (5 - (this.#at % 6))) & 1);
      this.#at++;
    }
    return value;
  }

  number(): number {
    let zeros = 0;
    while (this.read(1) === 0) {
      if (++zeros > 30) throw new RangeError('no number of ours');
    }
    return 2 ** (zeros + 1) + this.read(zeros + 1) - 2;
  }
}
