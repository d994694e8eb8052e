/** What is right: the key of a question. */
import type { Folding } from '../text/fold.ts';

export interface BlanksKey<Part extends string | number = number> {
  kind: 'blanks';
  blanks: { part: Part; accepted: string[] }[];
  folding: Folding;
}

/** Names parts by their ids in the course's model and by their permanent numbers in a package. */
export interface AnswerKeys<Part extends string | number = number> {
  /** `multiple`: several may be chosen. */
  choice: { kind: 'choice'; correct: Part[]; multiple: boolean };
  blanks: BlanksKey<Part>;
  /** Alternatives; both ends belong to the range. */
  number: { kind: 'number'; ranges: { min: number; max: number }[] };
  pairs: { kind: 'pairs'; pairs: [left: Part, right: Part][] };
  order: { kind: 'order'; order: Part[] };
}

export type KeyKind = keyof AnswerKeys;
export type AnswerKey<Part extends string | number = number, K extends KeyKind = KeyKind> = {
  [Kind in K]: AnswerKeys<Part>[Kind];
}[K];

/** `all`: nothing is earned by an answer that is right in parts only. */
export type Credit = 'partial' | 'all';
