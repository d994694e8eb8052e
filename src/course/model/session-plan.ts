/**
 * The half of a course that learners do not find in a package: the plan of a session in which they meet, and
 * what only its trainer reads. A plan stands beside the lessons of its module and never among them; a trainer's
 * text stands beside the course, so that nothing that is made of a `Course` can hold one.
 */

import type { TextKey } from '../../texts/texts.ts';
import type { Lesson } from './lesson.ts';
import type { Position } from './position.ts';

export type SessionMode = 'face-to-face' | 'online';

/** Who works with whom in a step. */
export type StepForm = 'plenary' | 'groups' | 'pairs' | 'alone';

/** Interface texts of the forms. */
export const STEP_FORMS = {
  plenary: 'stepPlenary',
  groups: 'stepGroups',
  pairs: 'stepPairs',
  alone: 'stepAlone',
} as const satisfies Record<StepForm, TextKey>;

/**
 * A session, its text compiled like a lesson's: `html` is the whole plan in reading order, without trainer's texts,
 * with each step as a `<section class="step">`. `minutes` are those of the whole session, `blocks` its own sheets.
 */
export interface SessionPlan extends Lesson {
  mode: SessionMode;
  /** True where its minutes count as hours of `assessment`, whatever its mode. */
  assessment?: boolean | undefined;
  /** How many take part, in the author's words, e.g. `8 to 16`. */
  group: string | undefined;
  /** What the place must offer, in the author's words. */
  room: string | undefined;
  /** Of the session and of its steps, each once, in the order in which they are named. */
  materials: string[];
  /** What learners bring from the online part. */
  bring: string[];
  /** What they take back to it. */
  takeBack: string[];
  /** What is handed out: those of the front matter, then the session's own. */
  sheets: SessionSheet[];
  /** In their order. */
  steps: SessionStep[];
}

export interface SessionStep {
  /** Unique within its session, the same in all languages. */
  id: string;
  title: string;
  minutes: number | undefined;
  form: StepForm | undefined;
  materials: string[];
  position: Position;
  /** Where its section stands in the session's `html`, from and to. */
  section: readonly [from: number, to: number];
  /** Where its content stands there, below title, minutes and form. */
  content: readonly [from: number, to: number];
}

/** A page or file that a session hands out. */
export type SessionSheet = SheetReference & { title: string };

export type SheetReference =
  /** A `:::sheet` of a lesson: `<module>/<lesson>` and the block's id. */
  | { kind: 'lesson'; lesson: string; block: string }
  /** A `:::sheet` of the session itself: the block's id. */
  | { kind: 'session'; block: string }
  /** A file by its path in the course folder. */
  | { kind: 'file'; path: string };

/** What only the trainer reads, by the path of the lesson or session it was written in. */
export type TrainerTexts = Readonly<Record<string, readonly TrainerText[]>>;

/** One `:::trainer`, compiled apart from its lesson: its facts, files and links are its own. */
export interface TrainerText extends Pick<Lesson, 'html' | 'links' | 'facts' | 'blocks'> {
  /** Its title, as plain text; undefined for one without. */
  title: string | undefined;
  /** Text of the heading above it in a lesson; empty before the first. */
  heading: string;
  /** Id of the step it stands in, in a session. */
  step: string | undefined;
  /** In the file of its lesson or session. */
  position: Position;
}
