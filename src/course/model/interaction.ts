/**
 * A question as the standards know it. `type` is their own list; each tracker writes it in its
 * standard's notation.
 */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'performance'
  | 'other';

/**
 * Components and answers by type, in the standards' terms:
 * - true-false: `true` or `false`;
 * - choice, likert: ids of `choices`; sequencing: all of them in order;
 * - matching: `<id of choices>.<id of targets>` each;
 * - numeric: the number as decimal digits; a right answer is `[min, max]`, an open end is empty;
 * - fill-in: one text for each blank; long-fill-in: the one text.
 */
export interface Interaction {
  type: InteractionType;
  /** Components a response is made of, in the author's order; empty for free text. */
  choices: { id: string; text: string }[];
  /** What `choices` are matched with. */
  targets?: { id: string; text: string }[] | undefined;
  /** Alternatives, each right as a whole. Empty: no right answer. */
  correct: string[][];
  /** Of a fill-in: capitals are told apart. Default: no. */
  caseMatters?: boolean | undefined;
}

/** One answer of a learner, on its way to a tracker. */
export interface Response {
  /** `<lesson>/<block>`, unique within the package. */
  key: string;
  /** `LessonData.key`. */
  lessonId: string;
  blockId: string;
  /** Plain text of the question. */
  prompt: string;
  interaction: Interaction;
  /** In the notation of `Interaction.correct`. */
  response: string[];
  /** Undefined where nothing is right or wrong. */
  correct: boolean | undefined;
  /** Points; undefined where the block is not scored. */
  score: { raw: number; max: number } | undefined;
  /** `<module>/<objective>` that the question asks for. */
  objective?: string | undefined;
  /** Milliseconds of work on it, from its first touch or its last answer on; 0 where nobody knows. */
  latency: number;
  /** Milliseconds since 1970. */
  at: number;
}
