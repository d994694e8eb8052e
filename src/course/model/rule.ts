/** What of a course decides how a learner stands, as the compiler lays it into a package. */
import type { AnswerKey, Credit } from './answer-key.ts';

/** What the rule needs to know of a course: nothing but numbers. */
export interface OutcomeRule {
  completion: Need;
  /** Scaled pass mark 0…1; undefined: no success is reported. */
  pass: number | undefined;
  report: 'completed' | 'passed';
  /** Every question that can be right or wrong. */
  questions: QuestionRule[];
  quizzes: QuizRule[];
}

/** One condition of completion. */
export type Need =
  | { all: Need[] }
  | { any: Need[] }
  /** Lessons to open. */
  | { lessons: number[] }
  | { watch: VideoNeed[] }
  /** Quizzes to hand in, or to pass. */
  | { quizzes: number[]; passed: boolean }
  /** Free texts to write. */
  | { texts: number[] }
  /** Active time. */
  | { minutes: number };

/** A condition that is not made of others. */
export type Leaf = Exclude<Need, { all: Need[] } | { any: Need[] }>;

/** A video to be watched. */
export interface VideoNeed {
  block: number;
  /** 0…1 */
  share: number;
  /** The author lets reading its transcript to the end count as well. */
  reading?: boolean | undefined;
}

export interface QuestionRule {
  block: number;
  /** What it adds to the course's score, or to its quiz's. */
  points: number;
  attempts?: number | undefined;
  credit?: Credit | undefined;
  key: AnswerKey;
  /** Number of the quiz that it stands in. */
  quiz?: number | undefined;
  /** Does not count for the course: its quiz does, or the author wants only quizzes to. */
  uncounted?: boolean | undefined;
}

export interface QuizRule {
  block: number;
  /** What the whole quiz adds to the course's score. */
  points: number;
  attempts?: number | undefined;
  counts: 'best' | 'last' | 'first';
  /** Scaled pass mark 0…1. */
  pass?: number | undefined;
  /** Blocks of its questions, of all pools. */
  members: number[];
  /** Of a pre-test: lessons that count as known once the questions of their objectives are right. */
  known?: { lesson: number; members: number[] }[] | undefined;
}
