/** The words of a text as the search index takes them, counted where the text is compiled. */
import { SEARCH_OPTIONS } from './search.ts';
import { countWords } from './words.ts';

export interface CountedWords {
  /** How many there are, each counted once, as they are written. */
  different: number;
  /** Folded, each once, with a blank between; `word*3` stands in the text three times. */
  words: string;
}

export function countedWords(text: string): CountedWords {
  const tokens = countWords(text);
  const counts = new Map<string, number>();
  for (const [token, times] of tokens) {
    const word = SEARCH_OPTIONS.processTerm(token);
    if (word !== null) counts.set(word, (counts.get(word) ?? 0) + times);
  }
  return { different: tokens.size, words: written(counts) };
}

/** The words of several texts. */
export function joined(texts: readonly CountedWords[]): CountedWords {
  const counts = new Map<string, number>();
  for (const text of texts)
    eachWord(text, (word, times) => void counts.set(word, (counts.get(word) ?? 0) + times));
  return { different: counts.size, words: written(counts) };
}

function written(counts: ReadonlyMap<string, number>): string {
  return Array.from(counts, ([word, times]) => (times === 1 ? word : `${word}*${times}`)).join(' ');
}

/** Reads what `countedWords` wrote. */
export function eachWord({ words }: CountedWords, use: (word: string, times: number) => void): void {
  if (words === '') return;
  for (const entry of words.split(' ')) {
    const mark = entry.indexOf('*');
    if (mark < 0) use(entry, 1);
    else use(entry.slice(0, mark), Number(entry.slice(mark + 1)));
  }
}
