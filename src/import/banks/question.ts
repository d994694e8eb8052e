/** A question of a bank, whatever file it came from: what is asked, what is right, and what is said to each answer. */
import type { RootContent } from 'mdast';

export type Content = RootContent[];

interface Common {
  /** 1-based, in its file. */
  line: number;
  /** Empty where the bank gives none. */
  name: string;
  /** An id that the bank itself keeps. */
  id?: string | undefined;
  /** From the outermost; empty for none. */
  category: readonly string[];
  stem: Content;
  /** What is said to everybody afterwards. */
  explanation: Content;
  hints: Content[];
  points: number;
  /** Options in another order for each learner; undefined where the bank does not say. */
  shuffles?: boolean | undefined;
}

/** What one answer is worth, and what is said to who gives it. */
interface Weighted {
  /** 1 is the whole question; below zero takes points away. */
  share: number;
  feedback: Content;
}

export interface ChoiceAnswer extends Weighted {
  label: Content;
}

export interface TextAnswer extends Weighted {
  /** Plain. `*` stands for any text, `\*` for the sign. */
  text: string;
}

export interface NumberAnswer extends Weighted {
  /** Undefined for any number. */
  range: { min: number; max: number } | undefined;
  /** The bank gives both ends, not a number with what it may be off. */
  hasEnds?: boolean;
}

export interface Pair {
  /** Empty: its partner belongs to none. */
  left: Content;
  right: Content;
}

export type Kind =
  | { kind: 'choice'; several: boolean; answers: ChoiceAnswer[] }
  | { kind: 'true-false'; right: boolean; ifTrue: Content; ifFalse: Content }
  | { kind: 'fill-in'; answers: TextAnswer[]; exactCase: boolean }
  | { kind: 'numeric'; answers: NumberAnswer[]; unit: string }
  | { kind: 'matching'; pairs: Pair[] }
  | { kind: 'ordering'; items: Content[] }
  | { kind: 'reflection' }
  | { kind: 'text' }
  /** One that no block stands for, as its bank calls it. */
  | { kind: 'other'; called: string };

export type Question = Common & Kind;

export interface Bank {
  questions: Question[];
  /** What a category says of itself, by its names joined with `/`. */
  about: ReadonlyMap<string, Content>;
}

/** What is told of the reading of one file. */
export interface Notes {
  /** One thing at one place. */
  say(line: number, what: string, done: string, todo?: string): void;
  /** The same of many questions: one entry with their number. */
  count(line: number, what: string, done: string, todo?: string): void;
}
