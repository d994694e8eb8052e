/** What the preview's page and its server say to each other; types alone, used on both sides. */
import type { Replacement } from '../course/model/replacement.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Standard } from '../fakes/lms/standard.ts';
import type { Seat } from '../fakes/lms/wire.ts';

/** With the address that opens its place in the author's editor. */
export interface ShownMessage extends Message {
  link: string;
}

/** What is wrong with the course now; nothing where all is well. */
export interface Problems {
  /** In the order of their places. */
  messages: ShownMessage[];
  /** Why the course cannot be read at all. */
  stopped: string | undefined;
}

export interface PackageChoice {
  /** As the package is named, without `.zip`; also its folder below `/course/`. */
  name: string;
  /** Name of the target. */
  target: string;
  /** As people say it, e.g. `SCORM 1.2`. */
  standard: string;
  /** BCP 47 tag. */
  language: string;
  title: string;
  /** Characters that the target surely keeps of the saved state; undefined: no limit. */
  stateLimit: number | undefined;
}

/** Sent at `/preview/events` as event `course`: first of all, and after every change of the course's files. */
export interface CourseNews extends Problems {
  /** Of the preview: another one knows nothing of what was opened before. */
  run: string;
  title: string;
  /** Grows with each state of the course that had no error. */
  revision: number;
  packages: PackageChoice[];
}

/** Answer of `/preview/update`. */
export interface Update {
  /** Of the course that the page shows afterwards. */
  revision: number;
  /** `reload`: no replacing will do; missing: nothing is to be done. */
  replacement?: Replacement | 'reload';
}

/** Of several things that may be chosen by their names. */
export interface Choice {
  name: string;
  /** As an author reads it. */
  title: string;
  /** What it does, or where it was seen. */
  help?: string;
}

/** Names of what was chosen. */
export interface Chosen {
  /** Target by whose standard a package that is of several is launched. */
  standard: string;
  /** Of the LMS, or of the LRS where a package reports to one. */
  system: string;
  learner: string;
  mode: string;
}

/** Asked for at `/preview/launch`; in the place of a name that is not known there the usual choice is taken. */
export interface LaunchWish extends Partial<Chosen> {
  package: string;
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
  /** Names what the LMS knows: what a browser kept of a course at another one is of no use. */
  desk: string;
  /** Of the frame. */
  address: string;
  /** Of an LMS with a run-time in its page. */
  runTime: RunTimeOfLaunch | undefined;
  chosen: Chosen;
  /** The usual choice first; empty where there is none. */
  choices: Record<keyof Chosen, Choice[]>;
  /** What may go wrong there. */
  troubles: Choice[];
  situation: Situation;
}

export interface RunTimeOfLaunch extends Seat {
  standard: Standard['name'];
  /** Name of the behaviour of our run-time. */
  system: string;
  /** Address of the script that offers a run-time of others in its place. */
  script: string | undefined;
  /** Address that takes its requests. */
  server: string;
}

/** What holds for every page of a package; sent as event `situation`. */
export interface Situation {
  package: string;
  /** What goes wrong now. */
  trouble: string | undefined;
  /** The release that learners had; undefined where none was named. */
  previous: { version: string; isOpen: boolean } | undefined;
}

/** Sent to `/preview/situation`, which answers with the situation. */
export type SituationChange = LaunchWish &
  (
    | { do: 'new-attempt' }
    /** Undefined: nothing goes wrong any more. */
    | { do: 'suffer'; trouble?: string | undefined }
    | { do: 'use-release'; previous: boolean }
    /** All that the LMS knows goes. */
    | { do: 'reset' }
  );

/** Answer of `/preview/kept`: what becomes of learners who go on from the previous release with the course as it is. */
export interface KeptWork {
  /** Versions. */
  from: string;
  to: string;
  /** The worst first. */
  changes: { level: string; text: string }[];
  /** One sentence. */
  summary: string;
}
