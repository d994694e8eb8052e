/** What goes into a build and what comes out of it, without the code that does it. */
import type { CacheFolder } from '../cache/cache-folder.ts';
import type { MediaChoice } from '../course/model/media-variant.ts';
import type { Message } from '../diagnostics/message.ts';
import type { BuiltPackage, ProgressEvent } from '../library/types.ts';
import type { CourseFiles } from '../load/course-files.ts';
import type { ProbeMemory } from '../media/known-probe.ts';
import type { LessonMemory } from '../parse/remembered.ts';

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
  /** Day of the build, `YYYY-MM-DD`; undefined: today, in UTC. Decides only which events are told to be over. */
  today?: string | undefined;
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
  /** With the folders for trainers. */
  guide?: boolean;
  /** `trainer`: Moodle courses have them in a section that learners do not see. */
  moodle?: 'trainer' | undefined;
  /** BCP 47 tags; undefined: all languages of the course. */
  languages?: string[] | undefined;
  /** What earlier builds with the same tool left; undefined: everything is made anew. */
  cache?: CacheFolder | undefined;
}

export interface BuildOptions extends CompileOptions, PublishOptions {
  /** Course folders, absolute. */
  courses: string[];
  /** Count warnings as errors. */
  strict: boolean;
  /** False for `check`: everything is done but writing. */
  write: boolean;
}

export type Tell = (phase: ProgressEvent['phase'], done: number, total: number) => void;

export interface Published {
  packages: BuiltPackage[];
  /** Paths of the sheets for LMS administrators, as those of packages. */
  sheets: string[];
  /** Paths of the folders for trainers. */
  guides: string[];
}

export interface BuildResult extends Published {
  /** Files are relative to the working directory. */
  messages: Message[];
}
