/** A target turns one package's worth of a course into files. It knows a standard, and no disk. */

import type { Limits } from '../course/model/limits.ts';
import type { Course, Module } from '../course/model/model.ts';
import type { LoadedTexts } from '../texts/index.ts';
import type { TextKey } from '../texts/texts.ts';
import type { TargetName } from './summaries.ts';
import type { TargetWords } from './words.ts';

/** What is large is streamed from disk, never held in memory. */
export type PackageFile =
  | {
      path: string;
      content: string | Uint8Array;
      /** As the page asks for it, where that is more than its path: with the mark of its content. */
      address?: string;
      /** The name that tells its kind, where its path does not. */
      named?: string;
    }
  | {
      path: string;
      from: string;
      /** Of the file in the course; what is packed may have some more. */
      bytes: number;
      /** An MP4 that plays before all of it is loaded only if its index is moved to the front. */
      indexFirst?: boolean;
      /** The name that tells its kind, where its path does not. */
      named?: string;
    };

/** `mbz`: a zip that Moodle restores a course from. */
export type Container = 'zip' | 'folder' | 'mbz';

/** What a target makes of a plan, to be published under its name. */
export interface Artifact {
  /** Of the file or folder, e.g. `my-course-en-web.zip`. */
  name: string;
  container: Container;
  files: readonly PackageFile[];
}

/** A file of a finished package, by what is in it. */
export interface MarkedFile {
  path: string;
  /** As the page asks for it, relative to the page. */
  address: string;
  bytes: number;
  /** Differs where the content differs: the beginning of its SHA-256, hexadecimal. */
  mark: string;
}

/** What the head of a page says beyond what every page does. */
export interface PageHead {
  links: { rel: string; href: string }[];
  /** Open Graph. */
  properties: { property: string; content: string }[];
}

/** One package: the whole course, or one module of it. */
export interface PackagePlan {
  course: Course;
  /** Modules inside; all of them, or one. */
  modules: Module[];
  /** Set in a module's package. */
  module: Module | undefined;
  /** The package's own activity id: `<iri>`, or `<iri>/<module>`. */
  activityId: string;
  /** Title shown by the LMS. */
  title: string;
  /** `<course>[-<module>]`, file-safe ASCII; base of the manifest's identifiers. */
  identifier: string;
  /** What a draft calls itself, in the language of the interface, e.g. `Draft`; undefined: a release. */
  draft?: string;
}

/** A package that another artifact holds, and that lies beside it too. */
export interface HeldPackage {
  plan: PackagePlan;
  /** Its zip, by its name. */
  zip: PackageFile;
  /** What is in the zip. */
  files: readonly PackageFile[];
}

/** SHA-1 of what is packed of a file, hexadecimal, and its bytes. */
export type HashFile = (file: PackageFile) => Promise<{ sha1: string; bytes: number }>;

/** The files for trainers of a course, apart from those that they hand out. */
export interface CourseGuide {
  trainer: readonly PackageFile[];
  /** By the id of the module that they belong to. */
  handouts: ReadonlyMap<string, readonly PackageFile[]>;
}

/** What an artifact around packages is made with. */
export interface HolderTools {
  hash: HashFile;
  /** Interface texts. */
  texts: LoadedTexts;
  guide: CourseGuide;
  /** What trainers read is wanted too, where learners do not see it. */
  forTrainers: boolean;
}

/** What makes an artifact of other packages: one of `target` for each module that has lessons. */
export interface Holder {
  target: Target;
  /** All files of the artifact, with those of the held packages. */
  files(plan: PackagePlan, held: readonly HeldPackage[], tools: HolderTools): Promise<PackageFile[]>;
}

/** How a released package of a target is known again, and what LMSs know it by. */
export interface Released {
  /** File of the package that holds its identifier. */
  file: string;
  /** What the identifier is called. */
  name: string;
  /** The identifier as it stands in the file, as its first group; entities are read behind it. */
  pattern: RegExp;
  /** The identifier that a package of this plan has. */
  of(plan: PackagePlan): string;
  /** What becomes of learners where it changes, to be read behind "so". */
  effect: string;
}

export interface Target {
  name: TargetName;
  /** Built where neither the course nor the command line names a target. */
  byDefault: boolean;
  /** As people say it, e.g. `SCORM 1.2`. */
  standard: string;
  /** Folder of the target whose player its packages carry; its own where left out. */
  player?: string;
  /** Characters that the LMS surely keeps of the saved state; undefined: no limit. */
  stateLimit: number | undefined;
  /** What the standard limits beside it, for the rules that warn of it. */
  limits: Limits;
  /** Interactions are a list by index, so that each needs an index of its own. */
  interactionIndexes: boolean;
  /** What its packages are laid into; a zip alone where left out. */
  containers?: readonly Container[];
  /** Sources of connect-src beyond 'self' in the page's Content-Security-Policy. */
  connect: string[];
  /** Further directives of that policy. */
  policy?: readonly string[];
  /** Interface texts that stand in the place of others. */
  texts?: Readonly<Partial<Record<TextKey, TextKey>>>;
  /** Targets that each of its packages is at once. The page loads the tracker of one of them, by the launch. */
  joins?: readonly Target[];
  /** Of a target that makes one artifact of the whole course around packages of another target. */
  holds?: Holder;
  head?(plan: PackagePlan): PageHead;
  /** Files the standard asks for beside the page; `listed` are the paths of all other files of the package. */
  files(plan: PackagePlan, listed: string[]): PackageFile[];
  /** What is made of the content of all other files, once they are there. */
  seal?(plan: PackagePlan, files: readonly MarkedFile[]): PackageFile[];
  words: TargetWords;
  released: Released;
}
