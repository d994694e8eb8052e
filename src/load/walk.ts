/**
 * Every file below a course folder. Links are resolved, and followed only where they stay inside.
 * Read with synchronous calls: for thousands of small files they cost a fourth of the asynchronous ones.
 */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import { codeOf, NO_FILE } from './read-text.ts';

export interface FoundFile {
  /** Path in the course folder, with `/`, in Unicode form NFC as people type it. */
  path: string;
  /** Absolute path to read it from. */
  from: string;
  bytes: number;
}

export interface Walked {
  /** Those of all folders. */
  files: FoundFile[];
  /** Those directly below the root. */
  folders: string[];
  messages: Message[];
}

/** @param root absolute, links resolved */
export function walk(root: string): Walked {
  const files: FoundFile[] = [];
  const folders: string[] = [];
  const messages: Message[] = [];
  const refuse = (file: string, ruleId: string, reason: string) =>
    messages.push({ file, line: 1, column: 1, severity: 'error', ruleId, reason });

  const visitLink = (from: string, path: string, chain: readonly string[]) => {
    let real: string;
    try {
      real = realpathSync(from);
    } catch (error) {
      const reason =
        codeOf(error) === 'ELOOP'
          ? 'This link leads to itself; replace it with the file'
          : 'This link leads to nothing; replace it with the file';
      return refuse(path, 'asset-inside-course', reason);
    }
    if (isOutside(root, real)) {
      return refuse(
        path,
        'asset-inside-course',
        'This link leads out of the course folder; copy the file into the course',
      );
    }
    const stats = statSync(real);
    if (!stats.isDirectory()) {
      if (!stats.isFile()) return refuse(path, 'file-readable', NO_FILE);
      files.push({ path, from: real, bytes: stats.size });
      return;
    }
    if (chain.includes(real)) {
      return refuse(
        path,
        'asset-inside-course',
        'This link leads to a folder it stands in, without end; remove it',
      );
    }
    visitFolder(real, path, [...chain, real]);
  };

  const visitFolder = (from: string, path: string, chain: readonly string[]) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(from, { withFileTypes: true });
    } catch (error) {
      return refuse(
        path,
        'file-readable',
        `The folder cannot be read (${codeOf(error)}); check its permissions`,
      );
    }
    for (const entry of inOrder(entries)) {
      const inner = join(from, entry.name);
      const name = entry.name.normalize('NFC');
      const innerPath = path === '' ? name : `${path}/${name}`;
      if (isIgnored(entry)) continue;
      if (path === '' && entry.isDirectory()) folders.push(name);
      if (entry.isSymbolicLink()) visitLink(inner, innerPath, chain);
      else if (entry.isDirectory()) visitFolder(inner, innerPath, [...chain, inner]);
      else if (entry.isFile()) visitFile(inner, innerPath);
      else refuse(innerPath, 'file-readable', NO_FILE);
    }
  };

  const visitFile = (from: string, path: string) => {
    try {
      files.push({ path, from, bytes: statSync(from).size });
    } catch (error) {
      refuse(
        path,
        'file-readable',
        `The file cannot be read (${codeOf(error)}); check its name and permissions`,
      );
    }
  };

  visitFolder(root, '', [root]);
  messages.push(...caseClashes(files));
  return { files, folders, messages };
}

function isOutside(root: string, real: string): boolean {
  return real !== root && !real.startsWith(root + sep);
}

/** Whether a file known by name is a link that `walk` refuses, so that its content is told to nobody. */
export function leadsOutside(root: string, from: string): boolean {
  try {
    return isOutside(root, realpathSync(from));
  } catch {
    return false;
  }
}

/** As `compareNames` has it, with each name taken apart once. */
function inOrder(entries: readonly Dirent[]): Dirent[] {
  return entries
    .map((entry) => ({ entry, name: entry.name, runs: runsOf(entry.name) }))
    .sort((a, b) => compareRuns(a.runs, b.runs) || compareTexts(a.name, b.name))
    .map(({ entry }) => entry);
}

/**
 * `2-x` before `10-x` and `Lesson 2` before `Lesson 10`; else in the order of the characters, the same on
 * every machine.
 */
export function compareNames(a: string, b: string): number {
  return compareRuns(runsOf(a), runsOf(b)) || compareTexts(a, b);
}

function compareRuns(parts: readonly string[], others: readonly string[]): number {
  for (let index = 0; index < parts.length && index < others.length; index++) {
    const part = parts[index] ?? '';
    const other = others[index] ?? '';
    if (part === other) continue;
    const difference =
      isNumber(part) && isNumber(other) ? compareNumbers(part, other) : compareTexts(part, other);
    if (difference !== 0) return difference;
  }
  return parts.length - others.length;
}

function isNumber(run: string): boolean {
  return /^\d/.test(run);
}

function runsOf(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

/** Of any length: zeros in front do not count. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a, b].map((digits) => digits.replace(/^0+/, '')) as [string, string];
  return one.length - other.length || compareTexts(one, other);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A module's own page comes first: `index.md`, Hugo's `_index.md`, and `README.md`. */
export function compareLessons(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || compareNames(a, b);
}

function rankOf(name: string): number {
  return /^_?index\.md$/i.test(name) ? 0 : README.test(name) ? 1 : 2;
}

export const README = /^readme\.md$/i;

/** A hidden file may be meant (`.logo.png`), a hidden folder belongs to some tool. */
function isIgnored(entry: Dirent): boolean {
  if (/^(\.DS_Store|Thumbs\.db|desktop\.ini|node_modules)$/i.test(entry.name)) return true;
  return entry.name.startsWith('.') && !entry.isFile();
}

/** On Windows and macOS two such files are one. */
function caseClashes(files: readonly FoundFile[]): Message[] {
  const first = new Map<string, string>();
  const messages: Message[] = [];
  for (const { path } of files) {
    const key = path.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, path);
      continue;
    }
    messages.push({
      file: path,
      line: 1,
      column: 1,
      severity: 'error',
      ruleId: 'file-name-case-unique',
      reason: `"${path}" and "${other}" differ only in upper and lower case; rename one of them`,
      related: { text: 'the other file is', place: { file: other, line: 1, column: 1 } },
    });
  }
  return messages;
}
