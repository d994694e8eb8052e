/** What a record is made of, before it is a page, a file or Markdown. */

/** `by` says whose words they are: the course's language may be another than the page's, a learner's any. */
export interface Words {
  text: string;
  by?: 'course' | 'learner';
}

export type Tone = 'right' | 'partly' | 'wrong';

export interface Item {
  words: Words;
  /** Stands before the words: what they belong to. */
  label?: Words;
  /** Undefined: nothing to tick. */
  ticked?: boolean;
  tone?: Tone;
  /** Stands behind them, e.g. a date or how it went. */
  note?: string;
}

export interface Fact {
  label: string;
  /** Several stand below each other; none: a line to write on. */
  values: Words[];
}

export type Piece =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; words: Words }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'list'; numbered: boolean; items: Item[] }
  | { kind: 'paragraph'; words: Words }
  /** The learner's own, with its lines. */
  | { kind: 'text'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'verdict'; tone: Tone; text: string }
  | { kind: 'picture'; src: string; data: string | undefined }
  | { kind: 'link'; label: string; text: string; address: string }
  | { kind: 'group'; name: 'completion' | 'entry' | 'funding'; pieces: Piece[] };
