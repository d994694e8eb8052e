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

export interface Interaction {
  type: InteractionType;
  /** Components a response is made of, in the author's order; empty for free text. */
  choices: { id: string; text: string }[];
  /** Alternatives; each is the list of component ids that together are right. Empty: no right answer. */
  correct: string[][];
}

/** One answer of a learner, on its way to a tracker. */
export interface Response {
  /** `<lesson>/<block>`, unique within the package. */
  key: string;
  lessonId: string;
  blockId: string;
  /** Plain text of the question. */
  prompt: string;
  interaction: Interaction;
  /** Ids of the chosen components, or the one text. */
  response: string[];
  /** Undefined where nothing is right or wrong. */
  correct: boolean | undefined;
  /** Points; undefined where the block is not scored. */
  score: { raw: number; max: number } | undefined;
  /** Milliseconds from the first look to the answer. */
  latency: number;
  /** Milliseconds since 1970. */
  at: number;
}
