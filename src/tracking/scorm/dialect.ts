/** What one standard's run-time is called and how it writes things; the session around it is the same for all. */
import type { Interaction, Response } from '../../course/model/interaction.ts';
import type { Outcome } from '../../course/outcome/outcome.ts';

export type ElementValue = readonly [element: string, value: string];

/** Completion, success and score as they stand. */
export interface Result {
  outcome: Outcome;
  /** Nothing is left to do, so that nothing is locked away from a learner who failed. */
  isOver: boolean;
  /** Hundredths of a percent; undefined while nothing is decided. */
  score: number | undefined;
}

export interface Dialect<Status extends string = string> {
  /** Name of the run-time's object in a window. */
  api: string;
  calls: {
    initialize: string;
    finish: string;
    get: string;
    set: string;
    commit: string;
    lastError: string;
  };
  elements: {
    learner: string;
    learnerName: string;
    mode: string;
    state: string;
    place: string;
    time: string;
    interactions: string;
  };
  /** Says that the learner comes back: set with every session. */
  suspend: ElementValue;
  /** Characters that every LMS keeps of the state. */
  maxState: number;
  /** Said last of all when the learner ends the visit by the course's own button. */
  exit?: ElementValue | undefined;
  /** Of the lessons so many percent were opened. */
  progress?(percent: number): ElementValue;
  errors: {
    /** The run-time has no better word. */
    general: number;
    /** Up to this one a code also says that the session is open already. */
    running: number;
    notInitialized: readonly number[];
    /** From here on a code says that this element or value is not taken at all. */
    refusals: number;
    /** An index of a list beyond its end. */
    gaps: readonly number[];
  };
  /** Completion and success as one word of ours, however many the standard has for them. */
  status: {
    /** Of a course in which nothing is decided. */
    underWay: Status;
    /** What holds where both were reached: nothing is ever taken back. */
    join(a: Status, b: Status): Status;
    /** Undefined where the LMS holds none of ours. */
    read(get: (element: string) => string): Status | undefined;
    /** The LMS has a word for it, be it that nothing was done yet. */
    isTold(get: (element: string) => string): boolean;
    of(result: Result): Status;
    /** For a preview, in which LMSs would else conclude a status of their own. */
    preview: readonly ElementValue[];
    /** Score before status. */
    values(status: Status, score: number | undefined): readonly ElementValue[];
  };
  /** `HHHH:MM:SS.SS` or what stands for it; from milliseconds. */
  timespan(milliseconds: number): string;
  place(lesson: string): string;
  /** Below the element of one interaction; id first, then type. */
  interaction(response: Response): readonly ElementValue[];
  /** Bytes of UTF-8 of one interaction at most, its elements' names included. */
  mostBytes: number;
  /** A long text as it is carried: by as many interactions as it needs. */
  pieces(text: string): string[];
  /** Its word for the type of an interaction. */
  type(interaction: Interaction): string;
  /** What keeps the place of a question that is not answered. */
  placeholder(slot: { key: string; type: string }): readonly ElementValue[];
  /** Another value of the same element, for an LMS that sends only what differs from what it sent last. */
  other(element: string, value: string): string;
}
