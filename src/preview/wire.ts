/** What the preview's page and its server say to each other; types alone, used on both sides. */
import type { Replacement } from '../course/model/replacement.ts';
import type { Message } from '../diagnostics/message.ts';
import type { LmsBehaviour } from '../fakes/behaviours.ts';
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
  /** Name of the target, e.g. `scorm12`. */
  target: string;
  /** As people say it, e.g. `SCORM 1.2`. */
  standard: string;
  /** BCP 47 tag. */
  language: string;
  title: string;
}

/** Sent at `/preview/events`: first of all, and after every change of the course's files. */
export interface CourseNews extends Problems {
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

/** What a page needs to open a package as an LMS does: answer of `/preview/launch`. */
export interface Launch {
  /** Of the frame. */
  address: string;
  /** Of an LMS with a run-time in its page. */
  runTime: (Seat & { standard: Standard['name']; behaviour: LmsBehaviour; server: string }) | undefined;
}
