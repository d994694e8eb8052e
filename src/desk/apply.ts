/** Renames and writes files of a course: all of it, or nothing. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { codeOf } from '../load/read-text.ts';
import { Renames } from './renames.ts';

export interface Changes {
  /** Paths in the course folder, with `/`. */
  renames: readonly (readonly [from: string, to: string])[];
  /** New texts by the paths that files have once they are renamed. */
  texts: ReadonlyMap<string, string>;
}

/**
 * @param root of the course, absolute
 * @throws UsageError before anything is changed where it cannot be done, and after all is as it was where it failed
 */
export function apply(root: string, { renames, texts }: Changes): void {
  const moves = renames.map(([from, to]) => ({ from: onDisk(root, from), to: join(root, ...to.split('/')) }));
  const back = new Renames();
  for (const [from, to] of renames) back.add(to, from);
  for (const { from } of moves) refuseLink(root, from);
  for (const path of texts.keys()) refuseUnwritable(root, back.of(path));
  const leaving = new Set(moves.map(({ from }) => from));
  const taken = moves.find(({ to }) => existsSync(to) && !isAmong(to, leaving));
  if (taken !== undefined)
    throw new UsageError(`"${shown(root, taken.to)}" is there already; name another place.`);

  const undo: (() => void)[] = [];
  try {
    const waiting = moves.map(({ from, to }, index) => {
      const aside = join(dirname(from), `.coursewright-move-${process.pid}-${index}`);
      rename(from, aside, undo);
      return { aside, to };
    });
    for (const { aside, to } of waiting) {
      makeFolders(dirname(to), undo);
      rename(aside, to, undo);
    }
    for (const { from } of moves) removeIfEmpty(dirname(from), undo);
    for (const [path, text] of texts) write(onDisk(root, path), text, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new UsageError(`Nothing was moved, for the course cannot be written (${codeOf(error)}).`);
  }
}

/** Names of files are compared as people read them, for systems write accents in two ways. */
function onDisk(root: string, path: string): string {
  return path.split('/').reduce((folder, name) => {
    const plain = join(folder, name);
    if (existsSync(plain) || !existsSync(folder)) return plain;
    return join(folder, readdirSync(folder).find((one) => one.normalize('NFC') === name) ?? name);
  }, root);
}

/** Links lead elsewhere from another folder. */
function refuseLink(root: string, file: string): void {
  if (lstatSync(file).isSymbolicLink())
    throw new UsageError(`"${shown(root, file)}" is a link to another place; move it by hand.`);
}

function refuseUnwritable(root: string, path: string): void {
  const file = onDisk(root, path);
  if (!existsSync(file)) return;
  refuseLink(root, file);
  if ((statSync(file).mode & 0o200) === 0)
    throw new UsageError(`"${shown(root, file)}" is write-protected, and something in it must change.`);
}

/** Where upper and lower case are one, a file is there under its new name already. */
function isAmong(file: string, leaving: ReadonlySet<string>): boolean {
  const inode = lstatSync(file).ino;
  return leaving.has(file) || [...leaving].some((one) => lstatSync(one).ino === inode);
}

function shown(root: string, file: string): string {
  return file.slice(root.length + 1);
}

function rename(from: string, to: string, undo: (() => void)[]): void {
  renameSync(from, to);
  undo.push(() => renameSync(to, from));
}

function makeFolders(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

function removeIfEmpty(folder: string, undo: (() => void)[]): void {
  if (!existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  undo.push(() => mkdirSync(folder));
}

/** Under another name first, so that the file is never half written. */
function write(file: string, text: string, undo: (() => void)[]): void {
  const was = existsSync(file) ? { bytes: readFileSync(file), mode: statSync(file).mode } : undefined;
  const aside = `${file}.${process.pid}`;
  undo.push(() => {
    rmSync(aside, { force: true });
    if (was === undefined) rmSync(file, { force: true });
    else writeFileSync(file, was.bytes);
  });
  writeFileSync(aside, text, { mode: was?.mode ?? 0o666 });
  renameSync(aside, file);
}
