/** What the pages of a portal are made of, and what they share: words, addresses and files. */
import type { CaptionFile } from '../course/model/captions.ts';
import type { Asset, Course } from '../course/model/model.ts';
import type { GuideEntry, PackageEntry, SheetEntry } from '../package/packages-file.ts';
import type { PackageFile } from '../targets/target.ts';
import type { CompiledText } from './compile-texts.ts';
import type { ByLanguage, Portal, PortalText } from './model.ts';
import type { Voice } from './voice.ts';

/** A course with all that was made of it. */
export interface PortalCourse {
  /** One for each language, the source's first. */
  editions: readonly [Course, ...Course[]];
  packages: readonly PackageEntry[];
  sheets: readonly SheetEntry[];
  /** Folders for trainers. */
  guides: readonly GuideEntry[];
  /** Transcripts and other small texts, by path in the course folder. */
  texts: Readonly<Record<string, string>>;
  captions: Readonly<Record<string, CaptionFile>>;
  /** What its CHANGELOG.md says, the newest first. */
  releases: readonly { version: string; date: string | undefined; html: string }[];
}

/** Origins of players and of media. */
export interface Hosts {
  frames: readonly string[];
  media: readonly string[];
}

export interface Page {
  /** Below the folder of its language, with a slash at its end; empty for the first page. */
  key: string;
  language: string;
  /** Language of what it is about. */
  contentLanguage: string;
  title: string;
  description: string | undefined;
  /** Address of a picture in the portal. */
  picture?: string | undefined;
  /** Entry of the navigation that it belongs to. */
  section: string;
  body: string;
  /** Hosts that it may ask once its visitor says so. */
  hosts?: Hosts | undefined;
  /** For search engines and repositories. */
  data?: unknown;
  /** Addresses of scripts beside that of all pages. */
  scripts?: readonly string[];
  /** It is no page to be found by. */
  hidden?: boolean;
}

export interface Site {
  portal: Portal;
  courses: readonly PortalCourse[];
  languages: readonly string[];
  voices: ReadonlyMap<string, Voice>;
  /** Of each language that a course is in, whether the portal speaks it or not. */
  courseVoices: ReadonlyMap<string, Voice>;
  /** Texts of the portal with their HTML, in which `ROOT` stands for the portal's folder. */
  texts: readonly (PortalText & { compiled: CompiledText })[];
  /** HTML of transcripts, as `films.ts` names them. */
  transcripts: ReadonlyMap<string, CompiledText>;
  /** Day of the build, `YYYY-MM-DD`: which events are to come. */
  today: string;
  files: SiteFiles;
}

/** Stands in HTML for the way from a page to the portal's folder. */
export const ROOT = '%portal-root%/';

/** Files that pages show or offer; each is written once. */
export class SiteFiles {
  readonly #files = new Map<string, PackageFile>();

  /** @returns its address in the portal */
  ofCourse({ id }: Pick<Course, 'id'>, asset: Asset): string {
    return this.#add(`media/${id}/${asset.packed.replace(/^files\//, '')}`, asset);
  }

  /** @returns its address in the portal */
  ofPortal(asset: Asset): string {
    return this.#add(`assets/${asset.packed}`, asset);
  }

  /** @returns its address in the portal */
  text(path: string, content: string): string {
    this.#files.set(path, { path, content });
    return path;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  get all(): PackageFile[] {
    return [...this.#files.values()];
  }

  #add(path: string, { from, bytes, media, linked }: Asset): string {
    if (linked !== undefined) return linked;
    this.#files.set(path, { path, from, bytes, ...(media?.indexAtFront === false && { indexFirst: true }) });
    return path;
  }
}

/** The way from a page to the portal's folder. */
export function rootOf(page: Pick<Page, 'key' | 'language'>): string {
  return '../'.repeat(1 + (page.key.match(/\//g)?.length ?? 0));
}

/** In a language, or in the first one that there is. */
export function inLanguage(
  texts: ByLanguage | undefined,
  language: string,
): { text: string; language: string } | undefined {
  if (texts === undefined) return undefined;
  const known = [language, baseOf(language), ...Object.keys(texts)].find((tag) => Object.hasOwn(texts, tag));
  return known === undefined ? undefined : { text: texts[known] ?? '', language: known };
}

/** The course in a language, or in its source. */
export function editionOf({ editions }: Pick<PortalCourse, 'editions'>, language: string): Course {
  return (
    editions.find((course) => course.language === language) ??
    editions.find((course) => baseOf(course.language) === baseOf(language)) ??
    editions[0]
  );
}

/** Folder of the packages in the portal. */
export const PACKAGES = 'packages/';

/** The whole address of something in the portal, or of what lies elsewhere. */
export function wholeAddress({ portal }: Pick<Site, 'portal'>, way: string): string {
  return new URL(way, portal.address).href;
}

/** Those of one language. */
export function packagesOf({ packages }: PortalCourse, { language }: Course): PackageEntry[] {
  return packages.filter((one) => one.language === language);
}

/**
 * The language whose page of its key search engines are led to: its own where it is in that; else the one that its
 * content is in; or the first, where the portal is not in that one.
 */
export function canonicalLanguage(
  { language, contentLanguage }: Pick<Page, 'language' | 'contentLanguage'>,
  { languages }: Pick<Site, 'languages'>,
): string {
  if (isSpoken(contentLanguage, language)) return language;
  return spokenLanguage({ languages }, contentLanguage) ?? languages[0] ?? language;
}

/** The portal's own language that reads one of a course; undefined where it has none. */
export function spokenLanguage({ languages }: Pick<Site, 'languages'>, language: string): string | undefined {
  return languages.find((one) => isSpoken(one, language));
}

export function isSpoken(language: string, others: string): boolean {
  return baseOf(language) === baseOf(others);
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
