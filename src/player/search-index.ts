/** The index as the library wants it, and how words are looked for in it. */
import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, type SearchData, unpackWords } from '../course/text/search.ts';
import { UNPARTED } from '../course/text/words.ts';

export interface Found {
  /** Index in the places of the index. */
  place: number;
  /** Folded words of the course that the query led to. */
  words: ReadonlySet<string>;
}

/** A word of the learner's need not be whole, and in a longer one a letter in five may be wrong. */
const MATCHING = {
  boost: { title: 4, heading: 3 },
  prefix: (word: string) => word.length > 1 || UNPARTED.test(word),
  fuzzy: (word: string) => (word.length > 3 && !UNPARTED.test(word) ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.2 },
} as const;

export function openIndex({ places, lengths, words }: SearchData): (query: string) => Found[] {
  const { fields } = SEARCH_OPTIONS;
  const all = places.map((_, place) => place);
  const index = MiniSearch.loadJS(
    {
      documentCount: all.length,
      nextId: all.length,
      documentIds: Object.fromEntries(all.entries()),
      fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
      fieldLength: Object.fromEntries(lengths.entries()),
      averageFieldLength: fields.map(
        (_, id) => lengths.reduce((sum, of) => sum + (of[id] ?? 0), 0) / (lengths.length || 1),
      ),
      storedFields: {},
      dirtCount: 0,
      index: unpackWords(words).map(([word, postings]) => [
        word,
        Object.fromEntries(
          postings.flatMap((of, id) => (of.size === 0 ? [] : [[id, Object.fromEntries(of)]])),
        ),
      ]),
      serializationVersion: 2,
    },
    SEARCH_OPTIONS,
  );
  return (query) => {
    // Every word together first; where no place has them all, any of them.
    const every = index.search(query, { ...MATCHING, combineWith: 'AND' });
    const found = every.length > 0 ? every : index.search(query, MATCHING);
    return found.map(({ id, terms }) => ({ place: Number(id), words: new Set(terms) }));
  };
}
