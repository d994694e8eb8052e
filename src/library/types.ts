/** What callers of the library give and get. All of it is plain data. */
import type { HoursLedger } from '../course/model/hours-ledger.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Change, Level } from '../diff/change.ts';

/** What is wrong in a course, with its place; `file` is relative to `cwd` where it lies below that. */
export type Problem = Message;

/** Course folders, relative to `cwd` or absolute; an empty list means every course below `courses/`. */
export type Courses = string | readonly string[];

/** What every function takes. */
export interface CommonOptions {
  /** Folder that relative paths belong to. Default: the working directory of the process. */
  cwd?: string | undefined;
  /** Keep what was compiled in `.coursewright/cache` of `cwd`, for the next call. Default: false. */
  cache?: boolean | undefined;
  /** Hears once why the cache cannot be used, in a part of a sentence. */
  onCacheFault?: ((reason: string) => void) | undefined;
  /** Ends the call early; it then rejects, and nothing is half written. */
  signal?: AbortSignal | undefined;
}

/** What `check` takes. */
export interface CheckOptions extends CommonOptions {
  /** Names of targets, e.g. scorm12. Default: those that each course names. */
  targets?: readonly string[] | undefined;
  /** BCP 47 tags. Default: all languages of each course. */
  languages?: readonly string[] | undefined;
  /** Which media packages hold: all, the small ones, or only their addresses. Default: full. */
  media?: 'full' | 'light' | 'linked' | undefined;
  /** Address below which linked media lie; only with `media: 'linked'`. Default: `media.base` of course.yaml. */
  mediaBase?: string | undefined;
  /** Count warnings as errors. Default: false. */
  strict?: boolean | undefined;
  /** Only warn of what a release must have; packages call themselves drafts. Default: false. */
  draft?: boolean | undefined;
  /** Day by which events are told to be over, YYYY-MM-DD; packages do not depend on it. Default: today, in UTC. */
  today?: string | undefined;
  onProgress?: ((event: ProgressEvent) => void) | undefined;
}

/** What `build` takes. */
export interface BuildOptions extends CheckOptions {
  /** Folder for the packages, relative to `cwd` or absolute. Default: dist/packages. */
  out?: string | undefined;
  /** Fail where course.lock.json would change, as a release from CI should. Default: false. */
  frozen?: boolean | undefined;
  /** Write the folders for trainers too. Default: false. */
  guide?: boolean | undefined;
  /** Put them into Moodle courses too, in a section that learners do not see. Default: left out. */
  moodle?: 'trainer' | undefined;
}

/** What `guide` takes. */
export interface GuideOptions extends CommonOptions {
  /** BCP 47 tags. Default: all languages of each course. */
  languages?: readonly string[] | undefined;
  /** Folder for what is written, relative to `cwd` or absolute. Default: dist/packages. */
  out?: string | undefined;
}

export interface GuideResult {
  /** Errors only: of a course that has some, nothing is written. */
  problems: Problem[];
  /** Paths of the folders, one for each course and language. */
  guides: string[];
}

/** How far a call is. */
export interface ProgressEvent {
  phase: 'load' | 'parse' | 'check' | 'render' | 'package';
  /** The course as a person names it. */
  course: string;
  done: number;
  total: number;
}

export interface CheckResult {
  /** No errors; with `strict` no warnings either. */
  ok: boolean;
  /** In the order of files and lines. */
  problems: Problem[];
  /** Number of courses that were looked at. */
  courses: number;
  /**
   * Where files or folders inside of courses were given: their paths, as `file` of problems, and how many problems the
   * courses have elsewhere. `problems` and `ok` are about these parts alone.
   */
  parts?: { paths: string[]; elsewhere: number };
}

export interface BuildResult extends CheckResult {
  /** Empty where nothing was written. */
  packages: BuiltPackage[];
  /** Paths of the sheets for LMS administrators, as `path` of packages. */
  sheets: string[];
  /** Paths of the folders for trainers, where they were asked for. */
  guides: string[];
}

/** One package in one container, as `packages.json` lists it. */
export interface BuiltPackage {
  /** Name of the zip or folder. */
  file: string;
  container: 'zip' | 'folder' | 'mbz';
  /** Its path, relative to `cwd` where it lies below that. */
  path: string;
  /** Hexadecimal; of a folder that of the lines `<sha256>  <path>` of its files, sorted by path. */
  sha256: string;
  bytes: number;
  target: string;
  /** BCP 47 tag. */
  language: string;
  version: string;
  title: string;
  /** Id of the course. */
  course: string;
  /** Id of the module, in a module's package. */
  module: string | undefined;
  lessons: number;
  questions: number;
  /** Characters of saved state that the course can need at most, free texts apart. */
  worstCaseState: number;
  /** Characters that the target surely keeps; undefined: no limit. */
  stateLimit: number | undefined;
  /** What each free text surely gets, in characters; empty where there is no limit. */
  textGuarantees: {
    /** `<lesson>#<block>` */
    key: string;
    /** Permanent number of the block. */
    number: number;
    /** What the learner may write. */
    max: number;
    /** What surely is kept of it. */
    guaranteed: number;
  }[];
  /** Hosts that a learner's browser may contact. */
  hosts: {
    host: string;
    /** As people call it. */
    name: string;
    company: string | undefined;
    /** The host's own player in a frame, or a media file of it in ours. */
    as: 'frame' | 'file';
    /** Titles of the videos that come from it. */
    videos: string[];
  }[];
  /** Which media it holds. */
  variant: 'full' | 'light' | 'linked';
  /** It calls itself a draft. */
  draft?: true;
  /** Files that the package only refers to, to be uploaded to their addresses; `file` is a path in `out`. */
  media: { file: string; url: string; sha256: string; bytes: number }[];
  /** Videos whose index stands behind the media in the course, and in front of it in the package. */
  indexMoved?: number;
}

/** What `explain` takes. */
export interface ExplainOptions extends CommonOptions {
  /** Language of the reader, a BCP 47 tag: en, es, pt, de, el or pl. Default: that of the course. */
  language?: string | undefined;
  /** Names of targets. Default: those that the course names. */
  targets?: readonly string[] | undefined;
  /** Default: text. */
  format?: 'text' | 'markdown' | 'html' | undefined;
}

export interface ExplainResult {
  /** Errors only: of a course that has some, it is not certain what it reports. */
  problems: Problem[];
  /** The sheet, in `format`; undefined where there are problems, or no package could be made. */
  sheet: string | undefined;
}

/** What courses promise in hours, and what of it is there. */
export interface HoursResult {
  /** One for each course, in the order in which they were given; lengths are minutes. */
  ledgers: HoursLedger[];
  /** Errors only: what they are about may be missing in the ledgers. */
  problems: Problem[];
}

export type DiffOptions = CommonOptions;

/** What a release changes for those who began in the one before: one comparison for each package. */
export interface DiffResult {
  comparisons: Comparison[];
}

/** Two packages of the same language and unit, and what lies between them. */
export interface Comparison {
  /** Id of the course. */
  course: string;
  /** Id of the module, in a module's package. */
  module?: string;
  /** Of the course or the module. */
  title: string;
  /** BCP 47 tag. */
  language: string;
  /** Version that learners have. */
  from: string;
  /** Version to come. */
  to: string;
  /** How many changes there are at each level. */
  levels: Record<Level, number>;
  /** The worst first. */
  changes: Change[];
}
