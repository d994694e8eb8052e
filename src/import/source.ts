/**
 * What is imported: one file, or a folder with all that lies in it. It is only read, it may be anybody's, and nothing
 * outside of it is looked at: links that leave it are refused, and so is what is too large, too much or too deep.
 */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.ts';
import { codeOf } from '../load/read-text.ts';
import { compareNames } from '../load/walk.ts';
import { decodeText } from './decode-text.ts';
import type { Leftover } from './imported.ts';

const MOST_FILES = 20_000;
const MOST_FOLDERS_DEEP = 20;
/** Of one file: what is larger is no picture and no document. */
const MOST_BYTES = 500_000_000;
const MOST_TEXT_BYTES = 10_000_000;

export interface SourceFile {
  /** Path in the source, with `/`, in Unicode form NFC. */
  path: string;
  /** Absolute path to read it from, links resolved. */
  from: string;
  bytes: number;
}

export interface Source {
  /** Absolute, links resolved: the folder, or that of the file. */
  root: string;
  /** Name of the folder or file, without its extension. */
  name: string;
  /** The file where the source is one. */
  file?: SourceFile;
  /** By path, in the order in which people count; those of one file are the file alone. */
  files: ReadonlyMap<string, SourceFile>;
  /** What was not looked at, and why. */
  refused: readonly Leftover[];
  /** @throws UsageError where it cannot be read */
  bytesOf(path: string): Uint8Array;
  /** As UTF-8, or what it was in, with `\n` line ends; undefined and a leftover for what is no text. */
  textOf(path: string, leave: (leftover: Leftover) => void): string | undefined;
}

/** @param path absolute */
export function openSource(path: string, shown: string): Source {
  let from: string;
  try {
    from = realpathSync(path);
  } catch (error) {
    throw new UsageError(`"${shown}" cannot be read (${codeOf(error)}); name a folder or a file.`);
  }
  const stats = statSync(from);
  if (!stats.isDirectory() && !stats.isFile())
    throw new UsageError(`"${shown}" is neither a folder nor a file.`);
  if (stats.isDirectory()) return sourceOf(from, basename(path), walkFolder(from));
  if (stats.size > MOST_BYTES)
    throw new UsageError(`"${shown}" has more than ${MOST_BYTES / 1e6} MB; split it.`);
  const name = basename(path).normalize('NFC');
  const file: SourceFile = { path: name, from, bytes: stats.size };
  const source = sourceOf(dirname(from), basename(name, extname(name)), { files: [file], refused: [] });
  return { ...source, file };
}

function sourceOf(root: string, name: string, found: { files: SourceFile[]; refused: Leftover[] }): Source {
  const files = new Map(found.files.map((file) => [file.path, file]));
  const bytesOf = (path: string): Uint8Array => {
    try {
      return readFileSync(files.get(path)?.from ?? '');
    } catch (error) {
      throw new UsageError(`"${path}" of the source cannot be read (${codeOf(error)}).`);
    }
  };
  return {
    root,
    name,
    files,
    refused: found.refused,
    bytesOf,
    textOf: (path, leave) => {
      const bytes = files.get(path)?.bytes ?? 0;
      if (bytes > MOST_TEXT_BYTES) {
        leave({
          file: path,
          what: `A text of ${Math.round(bytes / 1e6)} MB`,
          done: 'It was left out',
          todo: 'Split it',
        });
        return undefined;
      }
      const { text, note } = decodeText(bytesOf(path));
      if (note !== undefined) leave({ file: path, ...note });
      return text;
    },
  };
}

function walkFolder(root: string): { files: SourceFile[]; refused: Leftover[] } {
  const files: SourceFile[] = [];
  const refused: Leftover[] = [];
  const refuse = (file: string, what: string) => refused.push({ file, what, done: 'It was not read' });
  const add = (path: string, from: string) => {
    const stats = statSync(from);
    if (!stats.isFile()) return refuse(path, 'A link to a folder, a pipe or a device');
    if (stats.size > MOST_BYTES) return refuse(path, `A file of more than ${MOST_BYTES / 1e6} MB`);
    if (files.length >= MOST_FILES)
      throw new UsageError(`The source has more than ${MOST_FILES} files; import a part of it.`);
    return files.push({ path, from, bytes: stats.size });
  };
  const visit = (folder: string, at: string, depth: number): void => {
    if (depth > MOST_FOLDERS_DEEP)
      return void refuse(at, `Folders within folders, more than ${MOST_FOLDERS_DEEP} deep`);
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
      if (isIgnored(entry)) continue;
      const from = join(folder, entry.name);
      const path = (at === '' ? '' : `${at}/`) + entry.name.normalize('NFC');
      try {
        if (entry.isDirectory()) visit(from, path, depth + 1);
        else if (!entry.isSymbolicLink()) add(path, from);
        else if (realpathSync(from).startsWith(root + sep)) add(path, realpathSync(from));
        else refuse(path, 'A link that leads out of the source');
      } catch (error) {
        if (error instanceof UsageError) throw error;
        refuse(path, `What cannot be read (${codeOf(error)})`);
      }
    }
  };
  visit(root, '', 0);
  return { files, refused };
}

const byName = (a: Dirent, b: Dirent) => compareNames(a.name, b.name);

/** What belongs to a tool or a machine, and never to a course. */
function isIgnored({ name }: Dirent): boolean {
  return (
    (name.startsWith('.') && !/^\.(?:vitepress|vuepress|gitbook)$/.test(name)) ||
    /^(node_modules|Thumbs\.db|desktop\.ini)$/i.test(name)
  );
}
