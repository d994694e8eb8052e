/**
 * What the compiler hands to the player in `course.js`: the course's outline, numbers and rules.
 * The lessons themselves stand in `index.html`.
 */

import type { Texts } from '../../texts/texts.ts';
import type { Interaction } from './interaction.ts';
import type { Objective, QuizPlan, StateShape } from './model.ts';
import type { OutcomeRule } from './rule.ts';

export interface PackageData {
  /** Of the content of `course.js`, as the page names it. */
  mark?: string | undefined;
  course: {
    id: string;
    /** The package's own activity id. */
    iri: string;
    title: string;
    /** Title of the module, in a module's package. */
    module: string | undefined;
    description: string;
    language: string;
    version: string;
  };
  modules: ModuleData[];
  lessons: LessonData[];
  rule: OutcomeRule;
  /** Interface texts of the package's own language. */
  texts: Texts;
  /** Language of `texts`; undefined: the course's own. */
  textsLanguage?: string | undefined;
  /** Characters that each free text surely gets in the saved state, by block number; none: no limit. */
  textGuarantees?: Record<number, number> | undefined;
  /** Bits of an answer's time in the saved state, 0…20: what its room leaves for them. */
  times: number;
}

export interface ModuleData {
  id: string;
  title: string;
  objectives: Objective[];
}

export interface LessonData {
  id: string;
  /** `<module>/<lesson>` within the course's IRI; the lesson's address in the page is `#<key>`. */
  key: string;
  /** Permanent number from course.lock.json. */
  number: number;
  title: string;
  /** Index in `modules`. */
  module: number;
  minutes: number | undefined;
  /** Ids of the module's objectives that the lesson works on. */
  objectives: string[];
  blocks: BlockData[];
}

export interface BlockData {
  type: string;
  id: string;
  /** Id of the block's element in the page. */
  element: string;
  /** Permanent number from course.lock.json, unique in the course. */
  number: number;
  prompt: string;
  points: number;
  attempts: number | undefined;
  /** `number` is permanent and unique within the block. What is right stands in `OutcomeRule.questions`. */
  parts: { id: string; number: number; text: string }[];
  /** Id of the module's objective that it asks for. */
  objective?: string | undefined;
  /** Number of the quiz that it stands in. */
  quiz?: number | undefined;
  /** Of a quiz: what it asks, in block numbers, and how. */
  plan?: (Omit<QuizPlan, 'pools'> & { pools: { draw: number | undefined; blocks: number[] }[] }) | undefined;
  state: StateShape;
  interaction: Interaction | undefined;
  /** Permanent index, from 0, of each interaction of a SCORM package, by its suffix in `reportedOf`. */
  indexes?: Record<string, number> | undefined;
  data: Record<string, unknown>;
}
