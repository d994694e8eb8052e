/** A state that somebody wrote to harm: how much there is, is believed only where it can be there. */
import lzString from 'lz-string';
import { expect, it } from 'vitest';
import { BitWriter } from '../../src/state/bits.ts';
import { checksum } from '../../src/state/checksum.ts';
import { decodeState } from '../../src/state/codec.ts';
import { decodeTexts } from '../../src/state/free-texts.ts';

/** Of version 3, with what `answers` writes in place of its answers. */
function craft(answers: (bits: BitWriter) => void): string {
  const bits = new BitWriter();
  bits.write(3, 6);
  bits.write(checksum('x'), 18);
  bits.write(0, 6);
  bits.number(0);
  bits.write(0, 1 + 2 + 1 + 1);
  bits.number(0);
  bits.number(0);
  bits.write(0, 18);
  bits.number(0);
  answers(bits);
  const body = bits.toString();
  const sum = new BitWriter();
  sum.write(checksum(body), 18);
  return sum.toString() + body;
}

it('the state that is crafted here is read, but for what it says of its answers', () => {
  expect(
    decodeState(
      craft((bits) => bits.number(0)),
      'x',
    ),
  ).toMatchObject({ lostTexts: 0 });
});

it.each([
  ['an order', 6, 5e8],
  ['an order', 6, 100_000],
  ['an order', 6, 65],
  ['slots', 3, 5e8],
])('%s (shape %i) of %i entries of no width in some thirty characters', (_, shape, length) => {
  const text = craft((bits) => {
    bits.number(1);
    bits.write(shape, 3);
    if (shape === 6) bits.number(1);
    bits.number(length);
    bits.number(0);
    bits.write(0, 12);
  });
  expect(text.length).toBeLessThan(45);
  expect(decodeState(text, 'x')).toEqual({ unreadable: 'damaged' });
});

it('a packed text of which half a million characters come is lost, and nothing behind it is unpacked', () => {
  const bomb = lzString.compressToEncodedURIComponent('a'.repeat(500_000)).replaceAll('+', '_');
  const read = decodeTexts(`7-a-${bomb}!`.repeat(50));
  expect(read).toEqual({ texts: new Map(), beginnings: new Set(), lost: 1 });
});
