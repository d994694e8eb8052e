/** What a Moodle course holds, before anything in it has a number. */
import type { PackageFile } from '../target.ts';

/** HTML of a text field; the files in it are written `@@PLUGINFILE@@/<name>`. */
export interface RichText {
  html: string;
  files: readonly NamedFile[];
}

/** A file under the name that it has in Moodle. */
export interface NamedFile {
  name: string;
  file: PackageFile;
}

/** A file in an area of an activity, which Moodle fixes by name. */
export interface AreaFile extends NamedFile {
  area: string;
  /** With a slash at both ends. */
  folder: string;
}

export interface CourseLayout {
  title: string;
  /** Unique in a site, where another course has not taken it. */
  shortName: string;
  /** As Moodle names languages, e.g. `pt_br`. */
  language: string;
  summary: RichText;
  /** Stands on the course's card in lists. */
  picture: NamedFile | undefined;
  tags: readonly string[];
  author: string;
  /** Of the course total, 0…100; 0: none. */
  pass: number;
  /** In the order of their dates. */
  calendar: readonly CalendarEntry[];
  /** The first one stands above the others, without a name of its own. */
  sections: readonly Section[];
}

export interface CalendarEntry {
  title: string;
  /** HTML without files. */
  description: string;
  /** Plain text; empty where nobody said. */
  place: string;
  /** In seconds since 1970. */
  start: number;
  /** In seconds; 0: of one day. */
  duration: number;
}

export interface Section {
  name: string;
  summary: RichText;
  isHidden: boolean;
  activities: readonly Activity[];
}

export interface Activity {
  /** Moodle's name of the kind, which is that of its template too. */
  kind: 'scorm' | 'page' | 'label' | 'folder' | 'assign' | 'forum' | 'glossary' | 'feedback';
  title: string;
  /** The same in every release, so that a person finds it again. */
  idNumber: string;
  /** Keys of the lessons that it holds. */
  lessons: readonly string[];
  /** `rule`: by what its kind asks for; `manual`: the learner ticks it. */
  completion: 'none' | 'manual' | 'rule';
  grade: Grade | undefined;
  files: readonly AreaFile[];
  /** What its template says beside what all have; `next` numbers its rows. */
  fields(next: () => number, packageOf: PackageOf): object;
  /** Closed until that one is complete. */
  after: Activity | undefined;
}

/** Address of the activity that holds a lesson, by its key; undefined where none does. */
export type PackageOf = (lessonKey: string) => string | undefined;

export interface Grade {
  max: number;
  /** 0: none. */
  pass: number;
  /** In the weighted mean of the course; 0: none. */
  weight: number;
}

/** An activity that nothing is asked of. */
export const PLAIN = {
  lessons: [],
  completion: 'none',
  grade: undefined,
  files: [],
  after: undefined,
} satisfies Partial<Activity>;

export const NO_TEXT: RichText = { html: '', files: [] };
