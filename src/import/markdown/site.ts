/** What the files around the pages say of a course: which pages it has, in which order, under which names. */
import type { Leftover } from '../imported.ts';
import type { Source } from '../source.ts';

export interface SitePage {
  /** Path in the source. */
  path: string;
  /** As a table of contents names it, where one does. */
  title?: string | undefined;
}

export interface SiteModule {
  title: string;
  pages: SitePage[];
}

export interface Site {
  title?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  authors?: readonly string[] | undefined;
  licence?: string | undefined;
  /** Folders at which addresses begin that begin with `/`, the likeliest first; '' is the source itself. */
  roots: readonly string[];
  /** Words that pages name in double braces, such as `site.title`. */
  variables?: ReadonlyMap<string, string>;
  /** Lines that begin with a percent sign are comments. */
  percentComments?: boolean;
  modules: SiteModule[];
}

export type ReadSite = (source: Source, leave: (leftover: Leftover) => void) => Site;

export const PAGE = /\.(?:md|mdx|markdown|mdown|mkd|qmd|rmd)$/i;

/** Pages that tell those who work on the course something, and learners nothing. */
export const FOR_WORKERS =
  /(?:^|\/)(?:contributing|code[-_]of[-_]conduct|changelog|changes|history|license|licence|security|support|authors|contributors|maintainers|governance|pull_request_template|issue_template|summary|_sidebar|_navbar|404)\.\w+$/i;
