/** What one SCORM is called and allows: the machine in `api.ts` and the server in `server.ts` are the same for each. */
import type { LmsSettings } from '../behaviours.ts';
import type { Values } from './values.ts';

export interface Given {
  element: string;
  settings: LmsSettings;
  /** The data model so far. */
  values: Values;
}

export interface Standard {
  name: 'scorm12' | 'scorm2004';
  /** Name of the run-time's object in a window. */
  api: string;
  calls: Record<
    'initialize' | 'finish' | 'get' | 'set' | 'commit' | 'lastError' | 'errorString' | 'diagnostic',
    string
  >;
  elements: Record<
    | 'learner'
    | 'learnerName'
    | 'mode'
    | 'credit'
    | 'entry'
    | 'total'
    | 'session'
    | 'exit'
    | 'place'
    /** By which LMSs decide whether a visit is for review. */
    | 'status'
    | 'raw'
    | 'mastery'
    /** Below an interaction. */
    | 'response',
    string
  >;
  /** What the status is before any was set. */
  unset: string;
  /** Characters of the saved state, where an LMS says nothing else. */
  suspendLimit: number;
  /** A session may begin after one has ended in the same page. */
  opensAgain: boolean;
  /** The next visit reads nothing of one that did not say that it goes on. */
  hidesEnded: boolean;
  errors: {
    /** To begin what has begun. */
    running: string;
    /** Before a session, and after it. */
    closed: Record<'get' | 'set' | 'commit' | 'finish', readonly [before: string, after: string]>;
  };
  messages: Values;
  /** What is read, and its error; `given` is what the LMS says besides the stored values. */
  read(of: Given & { given: Values }): [value: string, code: string];
  /** Error of a value that is set, "0" where it is taken. */
  check(value: unknown, of: Given): string;
  store(element: string, value: string, values: Values): void;
  /** LMSs store a total that is none where a session ends without a time. */
  needsTime: boolean;
  noTime: string;
  addTimes(a: string, b: string): string;
  /** Each of its statuses by its rank, and the score 0…100; -1: none. None of them is ever to fall. */
  standing(values: Values): number[];
  hasPassed(values: Values): boolean;
}
