import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Postings, packWords, unpackWords } from '../../src/course/text/search.ts';

it('writes a word once, and places as steps', () => {
  const packed = packWords([
    ['train', [new Map(), new Map([[3, 1]])]],
    [
      'trainer',
      [
        new Map([[0, 2]]),
        new Map([
          [36, 1],
          [1, 1],
        ]),
      ],
    ],
  ]);
  expect(packed).toBe('0train  3\n5er 0*2 1,z');
});

it('reads what it wrote', () => {
  const postings: fc.Arbitrary<Postings> = fc.array(
    fc
      .dictionary(fc.nat(100_000).map(String), fc.integer({ min: 1, max: 500 }))
      .map((one) => new Map(Object.entries(one).map(([place, times]) => [Number(place), times]))),
    { minLength: 3, maxLength: 3 },
  );
  const word = fc.stringMatching(/^[a-zß-ÿα-ω0-9]{1,60}$/u);
  const words = fc.uniqueArray(fc.tuple(word, postings), {
    selector: ([one]) => one,
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, (given) => {
      const sorted = given.toSorted(([a], [b]) => (a < b ? -1 : 1));
      const read = unpackWords(packWords(sorted));
      const plain = (all: readonly [string, Postings][]) =>
        all.map(([one, fields]) => [
          one,
          [0, 1, 2].map((field) => [...(fields[field] ?? [])].sort(([a], [b]) => a - b)),
        ]);
      expect(plain(read)).toEqual(plain(sorted));
    }),
  );
});
