/**
 * What is kept of one block, in the permanent numbers of course.lock.json. An answer is replaced, never changed: what
 * was made of it (its judgement, its bits) is remembered by it.
 *
 * A new kind is a line here and in each table that names every kind, so that a missing one is a type error: how
 * it is written and read (`state/answer-bits.ts`), its worst case (`state/budget.ts`), what a later release keeps
 * of it (`state/prune.ts`), how two devices join it (`state/versions.ts`), its own words (`kept-words.ts`), what
 * is reported of it (`responses.ts`) and how a learner reads it (`answer-words.ts`). What a block declares of it
 * is a line of `StateShapes` in `model.ts`, and where it can be right or wrong, `AnswerKeys` in `judge.ts`.
 */
export interface Answers {
  /** Options chosen, places marked on a picture, items ticked. */
  choice: { readonly kind: 'choice'; readonly tries: number; readonly chosen: readonly number[] };
  /** Blanks filled in. `right` were right when they were checked; the texts may have been cut off by an LMS. */
  blanks: {
    readonly kind: 'blanks';
    readonly tries: number;
    readonly right: readonly number[];
    readonly texts: Readonly<Record<number, string>>;
    readonly cut?: true;
  };
  /** A number as its decimal digits with a point, e.g. `-3.5`. */
  number: { readonly kind: 'number'; readonly tries: number; readonly value: string };
  /** Each item of the left with the one of the right that was put to it. */
  pairs: {
    readonly kind: 'pairs';
    readonly tries: number;
    readonly pairs: readonly (readonly [left: number, right: number])[];
  };
  order: { readonly kind: 'order'; readonly tries: number; readonly order: readonly number[] };
  /** Items of a plan: ticked, dated (days since 2020-01-01), and the learner's own words. */
  plan: {
    readonly kind: 'plan';
    readonly ticked: readonly number[];
    readonly dates: Readonly<Record<number, number>>;
    readonly texts: Readonly<Record<number, string>>;
    readonly cut?: true;
  };
  /** `cut`: the LMS kept only this beginning; the whole is in the browser where it was written. */
  text: { readonly kind: 'text'; readonly text: string; readonly cut?: true };
  watch: WatchAnswer;
  quiz: QuizAnswer;
}

export type AnswerKind = keyof Answers;
/** Of one kind, of several, or of any. */
export type Answer<K extends AnswerKind = AnswerKind> = { [Kind in K]: Answers[Kind] }[K];

/** What of a video was played, as equal slots of the part that counts. */
export interface WatchAnswer {
  readonly kind: 'watch';
  readonly slots: readonly boolean[];
  /** Where it goes on, in seconds of the video, kept to a tenth. */
  readonly at?: number;
  /** The slot around `at` was played from its beginning up to there. */
  readonly joined?: true;
  /** The transcript was read to its end, which counts as watched; it is offered only where it does. */
  readonly read?: true;
}

export interface QuizAnswer {
  readonly kind: 'quiz';
  /** Attempts begun. */
  readonly attempts: number;
  /** Makes the order of questions and options of the attempt under way, or of the last one. */
  readonly seed: number;
  /** Blocks that were drawn for it; empty: all of the quiz. */
  readonly drawn: readonly number[];
  /** It was handed in. */
  readonly finished: boolean;
  /** What counts of the attempts before it: hundredths of a percent; undefined: nothing yet. */
  readonly kept: number | undefined;
}
