/** packages.json: what lies in the output folder, for the people and machines that publish it. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContactedHost } from '../course/model/hosts.ts';
import type { LinkedFile, MediaVariant } from '../course/model/media-variant.ts';
import type { Container } from '../targets/target.ts';

export const PACKAGES_FILE = 'packages.json';

export interface PackageEntry {
  /** Name in the output folder. */
  file: string;
  /** Of a folder: `writeFolder` says how hash and bytes are told. */
  container: Container;
  sha256: string;
  bytes: number;
  target: string;
  language: string;
  course: string;
  version: string;
  title: string;
  /** What an LMS launches: ids of the SCOs or activities inside. */
  assignableUnits: string[];
  lessons: number;
  questions: number;
  /**
   * Characters of the fixed part of the saved state at its largest, and the limit: null where there is none.
   * Where there is one, `texts` says of each free text what a learner may write and what surely is kept.
   */
  state: {
    worst: number;
    limit: number | null;
    texts: { key: string; max: number; room: number }[];
  };
  /** Hosts that the package contacts once the learner asks for it, with whose they are and what for. */
  hosts: ContactedHost[];
  /** Which media it holds: `full`, `light`, or `linked`, which only refers to those in `media`. */
  variant: MediaVariant;
  /** It calls itself a draft, and is not for learners. */
  draft?: true;
  media: LinkedFile[];
  /** Videos that are packed with their index in front, unlike the course's own files. */
  indexMoved?: number;
}

/** A sheet for LMS administrators. */
export interface SheetEntry {
  file: string;
  sha256: string;
  bytes: number;
  course: string;
  language: string;
}

/** A folder for trainers; `writeFolder` says how hash and bytes are told. */
export interface GuideEntry extends SheetEntry {
  container: 'folder';
  version: string;
  title: string;
}

/** What a build lists. */
export interface ListedFiles {
  entries: readonly PackageEntry[];
  sheets: readonly SheetEntry[];
  guides: readonly GuideEntry[];
}

/**
 * Text of packages.json after a build: new entries replace those of the same file, and others stay as
 * long as their file does. A file that was damaged by hand is written anew.
 */
export async function listPackages(
  folder: string,
  { entries, sheets, guides }: ListedFiles,
): Promise<string> {
  const before = await readListed(folder);
  const folders = await joined(folder, before.guides, guides);
  const listed = {
    packages: await joined(folder, before.packages, entries),
    sheets: await joined(folder, before.sheets, sheets),
    ...(folders.length > 0 && { guides: folders }),
  };
  return `${JSON.stringify(listed, null, 2)}\n`;
}

/** Whether a build has made what lies there under this name. */
export async function isListed(folder: string, name: string): Promise<boolean> {
  const { packages, guides } = await readListed(folder);
  return [packages, guides].some(
    (list) => Array.isArray(list) && list.some((entry) => isEntry(entry) && entry.file === name),
  );
}

interface Listed {
  file: string;
}

async function joined(folder: string, before: unknown, entries: readonly Listed[]): Promise<Listed[]> {
  const rebuilt = new Set(entries.map((entry) => entry.file));
  const kept: Listed[] = [];
  for (const entry of Array.isArray(before) ? before.filter(isEntry) : []) {
    if (!rebuilt.has(entry.file) && (await isThere(join(folder, entry.file)))) kept.push(entry);
  }
  return [...kept, ...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function readListed(
  folder: string,
): Promise<{ packages?: unknown; sheets?: unknown; guides?: unknown }> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder, PACKAGES_FILE), 'utf8'));
    return data !== null && typeof data === 'object' ? data : {};
  } catch {
    return {};
  }
}

function isEntry(value: unknown): value is Listed {
  return value !== null && typeof value === 'object' && 'file' in value && typeof value.file === 'string';
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
