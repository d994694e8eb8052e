import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedWords, eachWord } from '../../src/course/text/counted-words.ts';
import { type Postings, SearchWords, unpackWords } from '../../src/course/text/search.ts';

function packed(words: readonly [string, Postings][]): string {
  const written = new SearchWords();
  for (const [word, fields] of words)
    fields.forEach((places, field) => {
      for (const [place, times] of [...places].sort(([a], [b]) => a - b))
        written.add(word, field, place, times);
    });
  return written.pack();
}

it('writes a word once, and places as steps', () => {
  const trainer = [
    new Map([[0, 2]]),
    new Map([
      [1, 1],
      [36, 1],
    ]),
  ];
  const words: [string, Postings][] = [
    ['trainer', trainer],
    ['train', [new Map(), new Map([[3, 1]])]],
  ];
  expect(packed(words)).toBe('0train  3\n5er 0*2 1,z');
});

it('counts each word of a text as it is looked for', () => {
  const text = countedWords('To know the Straße: the STRASSE, a strasse');
  expect(text).toEqual({ different: 7, words: 'to know the*2 strasse*3 a' });
  const read: [string, number][] = [];
  eachWord(text, (word, times) => read.push([word, times]));
  expect(read).toEqual([
    ['to', 1],
    ['know', 1],
    ['the', 2],
    ['strasse', 3],
    ['a', 1],
  ]);
  eachWord(countedWords('?!'), () => expect.fail());
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
      const read = unpackWords(packed(given));
      const plain = (all: readonly [string, Postings][]) =>
        all.map(([one, fields]) => [
          one,
          [0, 1, 2].map((field) => [...(fields[field] ?? [])].sort(([a], [b]) => a - b)),
        ]);
      expect(plain(read)).toEqual(plain(sorted));
    }),
  );
});
