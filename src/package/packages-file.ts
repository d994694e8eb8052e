/** packages.json: what lies in the output folder, for the people and machines that publish it. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const PACKAGES_FILE = 'packages.json';

export interface PackageEntry {
  /** File name in the output folder. */
  file: string;
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
  /** Hosts that the package may contact once the learner asks for it. */
  hosts: string[];
}

/**
 * Text of packages.json after a build: new entries replace those of the same file, and others stay as
 * long as their file does. A file that was damaged by hand is written anew.
 */
export async function listPackages(folder: string, entries: readonly PackageEntry[]): Promise<string> {
  const rebuilt = new Set(entries.map((entry) => entry.file));
  const kept: PackageEntry[] = [];
  for (const entry of await readPackages(folder)) {
    if (!rebuilt.has(entry.file) && (await isFile(join(folder, entry.file)))) kept.push(entry);
  }
  const all = [...kept, ...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
  return `${JSON.stringify({ packages: all }, null, 2)}\n`;
}

async function readPackages(folder: string): Promise<PackageEntry[]> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder, PACKAGES_FILE), 'utf8'));
    const packages = data !== null && typeof data === 'object' && 'packages' in data ? data.packages : [];
    return Array.isArray(packages) ? packages.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is PackageEntry {
  return value !== null && typeof value === 'object' && 'file' in value && typeof value.file === 'string';
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
