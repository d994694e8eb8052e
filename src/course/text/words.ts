/** Words as they are looked for: without case, accents and ligatures. */
import { FOLD_ALL, fold } from './fold.ts';

/** Runs of letters and digits; a soft hyphen does not end a word, and an apostrophe that is a letter does. */
const WORD = /(?:[A-Za-z0-9]|(?![ʹʻʼʽˈꞌ])[\p{L}\p{N}\p{M}\p{DI}])+/gu;

/** `Straße` → `strasse`, `Αύριο` → `αυριο`, `ŁÓDŹ` → `lodz`, `ｶﾌｪ` → `カフェ`. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return fold(text, FOLD_ALL).replace(/\s+/g, '');
}

export interface Word {
  text: string;
  /** Index of its first character. */
  at: number;
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, at: index })).flatMap(
    (word) => (UNPARTED.test(word.text) ? parted(word) : [word]),
  );
}

/** How often each word stands in a text: of `wordsOf`, counted in a fraction of the time. */
export function countWords(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (const run of text.match(WORD) ?? []) runs.set(run, (runs.get(run) ?? 0) + 1);
  const all = [...runs];
  if (!all.some(([run]) => UNPARTED.test(run))) return runs;
  const words = new Map<string, number>();
  for (const [run, times] of all)
    for (const { text: word } of wordsOf(run)) words.set(word, (words.get(word) ?? 0) + times);
  return words;
}

/** Scripts that put no blanks between words. */
export const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** Where the browser cannot tell words, each character is one. */
function parted({ text, at }: Word): Word[] {
  if (Intl.Segmenter === undefined)
    return Array.from(text.matchAll(/.[\p{M}\p{DI}ﾞﾟ]*/gsu), ({ 0: one, index }) => ({
      text: one,
      at: at + index,
    }));
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: at + index }));
}
