/**
 * Names of the assets inside a package: ASCII, short, and no base name twice in any case, because one
 * LMS finds files by base name alone.
 */
import { slugId } from '../course/model/ids.ts';
import { PAGE_FILES, TARGET_FILES } from '../course/model/package-files.ts';

/** Base names that targets and the player use themselves. */
const RESERVED = new Set<string>([...PAGE_FILES, ...TARGET_FILES]);

/** Longest stem; `files/`, a stem, a counter and an extension stay under 120 characters. */
const MAX_STEM = 90;

/** Path in the course folder → path in every package; depends on the set of paths only. */
export function packedNames(paths: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const counters = new Map<string, number>();
  const names = new Map<string, string>();
  for (const path of [...paths].sort()) {
    const name = freeName(path, taken, counters);
    taken.add(name);
    names.set(path, `files/${name}`);
  }
  return names;
}

function freeName(path: string, taken: ReadonlySet<string>, counters: Map<string, number>): string {
  const { stem, extension } = split(path);
  const isFree = (name: string) => !taken.has(name) && !isReserved(name);
  for (const candidate of [stem, ...qualifiers(path).map((folder) => cut(`${folder}-${stem}`))]) {
    if (isFree(candidate + extension)) return candidate + extension;
  }
  let number = counters.get(stem + extension) ?? 1;
  let name: string;
  do name = `${stem}-${++number}${extension}`;
  while (!isFree(name));
  counters.set(stem + extension, number);
  return name;
}

function split(path: string): { stem: string; extension: string } {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const match = /^(.*[^.].*)\.([a-z0-9]{1,10})$/i.exec(base);
  const extension = match?.[2] === undefined ? '' : `.${match[2].toLowerCase()}`;
  return { stem: slugId((match?.[1] ?? base).replaceAll('.', '-')) || 'file', extension };
}

/** Names of the folders above, the nearest first, without those that say nothing. */
function qualifiers(path: string): string[] {
  const folders = path.split('/').slice(0, -1).reverse();
  return folders
    .filter((folder) => folder !== 'assets' && folder !== 'i18n')
    .map(slugId)
    .filter(Boolean);
}

function cut(stem: string): string {
  return stem.slice(0, MAX_STEM).replace(/-+$/, '');
}

/** Schemas of manifests lie at a package's root; Windows has device names. */
function isReserved(name: string): boolean {
  if (RESERVED.has(name) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(name)) return true;
  return /\.(xsd|dtd)$/.test(name) && !/-\d+\.(xsd|dtd)$/.test(name);
}
