/**
 * The search index of a package: what the compiler writes, what the browser reads. It holds words only;
 * the texts themselves stand in the page already.
 */
import { foldWord, wordsOf } from './words.ts';

export interface SearchData {
  /**
   * Index in the package's lessons, and anchor in the lesson; of the pages beside them -1, -2, … as `SEARCHED` has them, and
   * the id of an entry, empty for what stands on the page in no entry.
   */
  places: [lesson: number, anchor: string][];
  /** Words of each field at each place. */
  lengths: number[][];
  /** One line a word: see `SearchWords`. */
  words: string;
}

/** What the index library is told, when it writes and when it reads. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'heading', 'text'],
  tokenize: (text: string): string[] => wordsOf(text).map((word) => word.text),
  processTerm: (term: string): string | null => foldedWord(term),
};

/** Longer runs of letters are no words that anyone types. */
const LONGEST = 40;

const folded = new Map<string, string | null>();

/** Kept, because the words of a course are few and come often. */
function foldedWord(word: string): string | null {
  let result = folded.get(word);
  if (result === undefined) {
    const letters = foldWord(word);
    result = letters === '' || letters.length > LONGEST ? null : letters;
    folded.set(word, result);
  }
  return result;
}

/**
 * Writes the words line by line: `<letters shared with the word above><other letters>` and, for each field,
 * ` <step>[*<times>],…`: the step from one place to the next. Numbers have base 36.
 */
export class SearchWords {
  readonly #fields = new Map<string, { last: number; steps: string }[]>();

  /** @param place no smaller than those before, and each once for a word and field */
  add(word: string, field: number, place: number, times: number): void {
    let fields = this.#fields.get(word);
    if (fields === undefined) {
      fields = SEARCH_OPTIONS.fields.map(() => ({ last: 0, steps: '' }));
      this.#fields.set(word, fields);
    }
    const written = fields[field];
    if (written === undefined) return;
    const step = (place - written.last).toString(36);
    const more = times === 1 ? step : `${step}*${times.toString(36)}`;
    written.steps += written.steps === '' ? more : `,${more}`;
    written.last = place;
  }

  pack(): string {
    let above = '';
    return [...this.#fields.keys()]
      .sort()
      .map((word) => {
        const fields = this.#fields.get(word) ?? [];
        let shared = 0;
        while (shared < 35 && shared < word.length && word[shared] === above[shared]) shared++;
        above = word;
        const letters = shared.toString(36) + word.slice(shared);
        return [letters, ...fields.map(({ steps }) => steps)].join(' ').trimEnd();
      })
      .join('\n');
  }
}

/** How often a word stands at each place, by field. */
export type Postings = Map<number, number>[];

export function unpackWords(packed: string): [string, Postings][] {
  let above = '';
  return packed.split('\n').map((line) => {
    const [letters = '', ...fields] = line.split(' ');
    above = above.slice(0, Number.parseInt(letters[0] ?? '0', 36)) + letters.slice(1);
    return [above, fields.map(unpackPostings)];
  });
}

function unpackPostings(packed: string): Map<number, number> {
  let place = 0;
  const postings = new Map<number, number>();
  if (packed === '') return postings;
  for (const entry of packed.split(',')) {
    const [step = '', times = '1'] = entry.split('*');
    place += Number.parseInt(step, 36);
    postings.set(place, Number.parseInt(times, 36));
  }
  return postings;
}
