/** What the preview's page and its server say to each other; types alone, used on both sides. */
import type { Message } from '../diagnostics/message.ts';
import type { LmsBehaviour } from '../fakes/behaviours.ts';
import type { Standard } from '../fakes/lms/standard.ts';
import type { Seat } from '../fakes/lms/wire.ts';

export interface PackageChoice {
  /** As the package is named, without `.zip`; also its folder below `/course/`. */
  name: string;
  /** Name of the target, e.g. `scorm12`. */
  target: string;
  /** As people say it, e.g. `SCORM 1.2`. */
  standard: string;
  /** BCP 47 tag. */
  language: string;
  title: string;
  /** Characters that the target surely keeps of the saved state; undefined: no limit. */
  stateLimit: number | undefined;
}

/** Sent at `/preview/events`: first of all, and after every change of the course's files. */
export interface CourseNews {
  title: string;
  /** Counts the states of the course that had no error. */
  revision: number;
  packages: PackageChoice[];
  messages: Message[];
  /** Why the course cannot be read at all. */
  stopped: string | undefined;
}

/** What a package's LMS or LRS holds: answer of `/preview/held`, which pages ask for once an event `held` names it. */
export interface Held {
  /** Differs once the LMS or LRS was begun anew: nothing that was held before counts then. */
  era: number;
  /** By element, of the learner and attempt that were asked for; undefined: no LMS. */
  values: Record<string, string> | undefined;
  /** Undefined: no LRS. */
  lrs: HeldByLrs | undefined;
}

export interface HeldByLrs {
  /** In the order they were stored, without those that the page knows. */
  statements: object[];
  documents: { key: string; body: unknown }[];
  /** Without those that the page knows. */
  requests: LrsRequest[];
}

/** A request to an LRS, and what it was answered. */
export interface LrsRequest {
  /** Counts from 1. */
  number: number;
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  /** With its query. */
  path: string;
  /** 0: no answer came. */
  status: number;
  /** Milliseconds. */
  took: number;
  /** Bytes of the bodies. */
  sent: number;
  received: number;
}

/** What a page needs to open a package as an LMS does: answer of `/preview/launch`. */
export interface Launch {
  /** Of the frame. */
  address: string;
  /** Of an LMS with a run-time in its page. */
  runTime: (Seat & { standard: Standard['name']; behaviour: LmsBehaviour; server: string }) | undefined;
}
