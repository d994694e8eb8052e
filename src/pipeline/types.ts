/** What goes into a build and what comes out of it, without the code that does it. */
import type { CacheFolder } from '../cache/cache-folder.ts';
import type { ContactedHost } from '../course/model/hosts.ts';
import type { LinkedFile, MediaChoice, MediaVariant } from '../course/model/media-variant.ts';
import type { Message } from '../diagnostics/message.ts';
import type { CourseFiles } from '../load/course-files.ts';
import type { ProbeMemory } from '../media/known-probe.ts';
import type { LessonMemory } from '../parse/remembered.ts';
import type { TextGuarantee } from '../state/text-guarantees.ts';
import type { Container } from '../targets/target.ts';

export interface CompileOptions {
  /** Absolute path of the working directory. */
  cwd: string;
  signal: AbortSignal;
  /** Undefined: those that the course names. */
  targets?: string[] | undefined;
  /** BCP 47 tags; undefined: all languages of the course. */
  languages?: string[] | undefined;
  /** Which media packages hold; undefined: all. */
  media?: MediaChoice | undefined;
  /** What only matters for a release is a warning. */
  draft?: boolean;
  /** Fail where course.lock.json would change. */
  frozen?: boolean;
  /** Something will be published; otherwise what only packages need is not read. */
  write?: boolean;
  /** What earlier builds with the same tool left; undefined: everything is made anew. */
  cache?: CacheFolder | undefined;
  /** Lessons of earlier compilations of this course in this process, instead of those in the cache. */
  memory?: LessonMemory | undefined;
  /** What was found in the course's media earlier in this process, instead of what is in the cache. */
  probes?: ProbeMemory | undefined;
  /** Of the course, where they were read already. */
  files?: CourseFiles | undefined;
  onProgress?(event: ProgressEvent): void;
}

export interface PublishOptions {
  cwd: string;
  signal: AbortSignal;
  /** Folder for the packages, relative to `cwd` or absolute. */
  out: string;
  /** Packages call themselves drafts, on each page, in their titles and in their names. */
  draft?: boolean;
}

export interface BuildOptions extends CompileOptions, PublishOptions {
  /** Course folders, absolute. */
  courses: string[];
  /** Count warnings as errors. */
  strict: boolean;
  /** False for `check`: everything is done but writing. */
  write: boolean;
}

export interface ProgressEvent {
  phase: 'load' | 'parse' | 'check' | 'render' | 'package';
  /** The course as a person names it. */
  course: string;
  done: number;
  total: number;
}

export type Tell = (phase: ProgressEvent['phase'], done: number, total: number) => void;

export interface Published {
  packages: PackageSummary[];
  /** Paths of the sheets for LMS administrators, as those of packages. */
  sheets: string[];
}

export interface BuildResult extends Published {
  /** Files are relative to the working directory. */
  messages: Message[];
}

/** One package in one container, as `packages.json` lists it. */
export interface PackageSummary {
  /** Name of the zip or folder. */
  file: string;
  container: Container;
  /** Its path, relative to the working directory where it lies below that. */
  path: string;
  sha256: string;
  bytes: number;
  target: string;
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
  /** What each free text surely gets; empty where there is no limit. */
  textGuarantees: TextGuarantee[];
  /** Hosts that a learner's browser may contact, with what for. */
  hosts: ContactedHost[];
  variant: MediaVariant;
  /** It calls itself a draft. */
  draft?: true;
  /** What the package only refers to. */
  media: LinkedFile[];
  /** Videos whose index stands behind the media in the course, and in front of it in the package. */
  indexMoved?: number;
}
