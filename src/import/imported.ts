/** What a reader of another tool's files makes of them: a course in our dialect, before it has a place on the disk. */

export interface Imported {
  title: string;
  /** BCP 47 tag, where the source says it. */
  language?: string | undefined;
  description?: string | undefined;
  authors?: readonly string[] | undefined;
  /** An SPDX id, where the source says it. */
  licence?: string | undefined;
  /** In their order; one without lessons is left out. */
  modules: ImportedModule[];
}

export interface ImportedModule {
  title: string;
  description?: string | undefined;
  lessons: ImportedLesson[];
}

export interface ImportedLesson {
  /** Unlike all others of the import: by it `lessonAddress` names the lesson. The path of the source, as a rule. */
  key: string;
  title: string;
  /** What the name of the file is made of; the title where it is left out. */
  name?: string | undefined;
  description?: string | undefined;
  minutes?: number | undefined;
  keywords?: readonly string[] | undefined;
  /** In our dialect, without front matter; headings begin at `##`. */
  body: string;
}

/** Something of the source that is not in the course as it was. */
export interface Leftover {
  /** Path in the source, with `/`. */
  file: string;
  /** 1-based. */
  line?: number | undefined;
  /** What it was. */
  what: string;
  /** What has been done with it. */
  done: string;
  /** What is to be done by hand; left out where nothing is. */
  todo?: string | undefined;
}

const SCHEME = 'coursewright-lesson:';

/** Stands in a body for the address of a lesson whose file has no name yet; `writeCourse` replaces it. */
export function lessonAddress(key: string, anchor?: string): string {
  const written = encodeURIComponent(key).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return SCHEME + written + (anchor ? `#${anchor}` : '');
}

/** The text with each `lessonAddress` replaced by what `addressOf` says of its key. */
export function withLessonAddresses(body: string, addressOf: (key: string) => string | undefined): string {
  return body.replace(/coursewright-lesson:([\w.~%-]+)/g, (whole, written: string) => {
    try {
      return addressOf(decodeURIComponent(written)) ?? whole;
    } catch {
      return whole;
    }
  });
}
