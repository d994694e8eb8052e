import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostTextPieces, textPieces } from '../../src/course/text/text-pieces.ts';
import { noise, prose } from '../support/prose.ts';

const MOST = 5000;

/** Lines in which blanks, accents and faces fall anywhere, also behind one another. */
const lines = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', 'a', 'e\u0301', '👩🏽‍🔧', '😀', '本', 'Zusammenarbeitsvertrag', 'a'.repeat(229)),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...'e👩😀'.split('')).map((base) => `${base}${'\u0301'.repeat(30)}`),
    ),
    { maxLength: 700, size: 'max' },
  )
  .map((words) => words.join('').slice(0, MOST));

/** What a piece says, without its number. */
const words = (piece: string): string => piece.replace(/^\d+\/\d+(: |…)/, '');

describe('the pieces of a line', () => {
  it('are never more than its length allows, whatever is written', () => {
    fc.assert(
      fc.property(lines, fc.nat({ max: 300 }), (line, more) => {
        expect(textPieces(line).length).toBeLessThanOrEqual(mostTextPieces(line.length + more));
      }),
    );
  });

  it('are filled but for at most 20 characters, and hold at most 255', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const pieces = textPieces(line);
        const room = 255 - '/: '.length - 2 * String(pieces.length).length;
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
        if (pieces.length > 1)
          for (const piece of pieces.slice(0, -1))
            expect(words(piece).length).toBeGreaterThanOrEqual(room - 20);
      }),
    );
  });

  it.each([3, 5, 9, 12])('are as many as the bound says in the worst of lines: %i', (count) => {
    const room = count < 10 ? 250 : 248;
    // Nothing parts a letter from its accents: each piece steps back the 20 characters before them.
    const letter = `e${'\u0301'.repeat(20)}`;
    const first = 'a'.repeat(room - 20);
    const next = letter + 'a'.repeat(room - 20 - letter.length);
    const line = first + next.repeat(count - 2) + letter;
    expect(textPieces(line).length).toBe(count);
    expect(mostTextPieces(line.length)).toBe(count);
    expect(mostTextPieces(line.length - 1)).toBe(count - 1);
  });

  it('end with a word that is near, and within one that is long', () => {
    const [near] = textPieces(`${'a'.repeat(235)} ${noise(400)}`);
    expect(near).toBe(`1/3: ${'a'.repeat(235)}`);
    const [far] = textPieces(`${'a'.repeat(225)} ${noise(400)}`);
    expect(far?.length).toBe(255);
  });

  it.each([
    [1, 1],
    [255, 1],
    [256, 2],
    [1000, 5],
    [2090, 9],
    [2091, 10],
    [20_000, 88],
  ])('of %i characters are at most %i', (max, most) => {
    expect(mostTextPieces(max)).toBe(most);
    expect(textPieces(prose(max).slice(0, max).trim()).length).toBeLessThanOrEqual(most);
  });
});
