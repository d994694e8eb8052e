/** What the service worker of a site knows of it; `sw.js` begins with it. */
export interface SiteData {
  /** Id of the course: browsers keep the learner's work under it. */
  course: string;
  /** Differs where any file differs. */
  release: string;
  /** What every visit keeps, by address and mark. */
  core: [address: string, mark: string][];
  /** What is kept only when the learner asks for it. */
  media: [address: string, mark: string, bytes: number][];
}

/** A file to be kept, as the worker tells the page of it. */
export interface SiteFile {
  address: string;
  /** Under which it is kept. */
  key: string;
  bytes: number;
}

/** The worker's answer to `files`. */
export interface SiteFiles {
  /** Name of the cache that they are kept in. */
  cache: string;
  files: SiteFile[];
}
