/**
 * Finds the times of a written transcript: its paragraphs are looked for, in their order, among the
 * words of the captions. Where the words differ too much, a paragraph has no time.
 */
import type { Caption } from '../../course/model/captions.ts';
import { foldWord, wordsOf } from '../../course/text/words.ts';

export interface Span {
  /** Seconds. */
  from: number;
  to: number;
}

interface TimedWord {
  word: string;
  caption: Caption;
}

/** Words of a paragraph's beginning that are compared. */
const OPENING = 12;
/** Share of them that must be the captions' own. */
const ALIKE = 0.6;
/** Fewer words are found anywhere. */
const FEWEST = 2;
/** Words that one of the two texts may have more than the other at one place. */
const SLACK = 4;
/** Places of one word that are tried, so that a long film costs no more than its length. */
const MOST_PLACES = 40;

/** One entry a paragraph. */
export function paragraphTimes(texts: readonly string[], captions: readonly Caption[]): (Span | undefined)[] {
  const spoken = captions.flatMap((caption) =>
    caption.says.flatMap(({ text }) => foldedWords(text).map((word): TimedWord => ({ word, caption }))),
  );
  const places = placesOf(spoken);
  let cursor = 0;
  return texts.map((text) => {
    const words = foldedWords(text);
    const start = startOf(words, spoken, places, cursor);
    if (start === undefined) return undefined;
    const { first, last } = follow(words, spoken, start);
    cursor = last + 1;
    const [opening, closing] = [spoken[first]?.caption, spoken[last]?.caption];
    return opening && closing && { from: opening.start, to: closing.end };
  });
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => foldWord(word.text));
}

function placesOf(spoken: readonly TimedWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  spoken.forEach(({ word }, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return places;
}

/** Where among the spoken words the paragraph begins: the best place from `cursor` on, the first of equals. */
function startOf(
  words: readonly string[],
  spoken: readonly TimedWord[],
  places: ReadonlyMap<string, number[]>,
  cursor: number,
): number | undefined {
  const opening = words.slice(0, OPENING);
  if (opening.length < FEWEST) return undefined;
  let best: { start: number; score: number } | undefined;
  for (const start of candidates(opening, places, cursor)) {
    const score = scoreAt(opening, spoken, start);
    if (best === undefined || score > best.score) best = { start, score };
  }
  return best !== undefined && best.score >= ALIKE * opening.length ? best.start : undefined;
}

/** The name of the speaker may stand before the words, so more than the first of them is tried. */
function candidates(
  opening: readonly string[],
  places: ReadonlyMap<string, number[]>,
  cursor: number,
): Set<number> {
  const starts = new Set<number>();
  opening.slice(0, SLACK + 1).forEach((word, index) => {
    const known = places.get(word) ?? [];
    const from = lowerBound(known, cursor);
    for (const at of known.slice(from, from + MOST_PLACES)) starts.add(Math.max(cursor, at - index));
  });
  return new Set([...starts].sort((a, b) => a - b));
}

function lowerBound(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scoreAt(opening: readonly string[], spoken: readonly TimedWord[], start: number): number {
  return matches(opening, spoken, start).length;
}

/** From the first to the last word that both texts have. */
function follow(
  words: readonly string[],
  spoken: readonly TimedWord[],
  start: number,
): { first: number; last: number } {
  const found = matches(words, spoken, start);
  return { first: found[0] ?? start, last: found.at(-1) ?? start };
}

/** Places of the words that follow each other in both texts, a few others between them. */
function matches(words: readonly string[], spoken: readonly TimedWord[], start: number): number[] {
  const found: number[] = [];
  let at = start;
  for (const word of words) {
    for (let ahead = at; ahead <= at + SLACK && ahead < spoken.length; ahead++) {
      if (spoken[ahead]?.word !== word) continue;
      found.push(ahead);
      at = ahead + 1;
      break;
    }
  }
  return found;
}
