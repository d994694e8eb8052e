/** What an author's link means: written relative to the lesson, or leading out of the course. */
import { posix } from 'node:path';
import type { LessonAsset } from '../course/model/model.ts';
import { composed } from '../course/text/composed.ts';
import type { LessonContext } from './context.ts';

export type Target =
  | { kind: 'lesson'; path: string; key: string; anchor: string | undefined }
  | { kind: 'asset'; path: string; asset: LessonAsset; anchor: string | undefined }
  | { kind: 'missing' | 'outside'; path: string; anchor: string | undefined }
  /** A place in the lesson itself. */
  | { kind: 'anchor'; anchor: string }
  | { kind: 'remote'; url: string }
  | { kind: 'unsafe'; scheme: string };

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms']);

/** What a course must tell of its files for links in it to be understood. */
export type LinkContext = Pick<LessonContext, 'lessons' | 'assets'>;

/** `from` is the lesson's path in the course folder. */
export function resolveTarget(written: string, from: string, context: LinkContext): Target {
  const url = trimmed(written);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return SCHEMES.has(scheme) ? { kind: 'remote', url } : { kind: 'unsafe', scheme };
  if (/^[/\\]{2}/.test(url)) return { kind: 'remote', url: `https:${url.replace(/\\/g, '/')}` };
  const hash = url.indexOf('#');
  const anchor = hash < 0 ? undefined : composed(decoded(url.slice(hash + 1)));
  const file = decoded(hash < 0 ? url : url.slice(0, hash));
  if (file === '') return { kind: 'anchor', anchor: anchor ?? '' };
  return inCourse(file, from, anchor, context);
}

function inCourse(file: string, from: string, anchor: string | undefined, context: LinkContext): Target {
  const candidates = candidatePaths(file, from);
  const [first = ''] = candidates;
  for (const path of candidates) {
    const key = own(context.lessons, path);
    if (key !== undefined) return { kind: 'lesson', path, key, anchor };
    const asset = findAsset(path, context);
    if (asset !== undefined) return { kind: 'asset', path: asset.path, asset, anchor };
  }
  for (const path of candidates.flatMap(pagePaths)) {
    const key = own(context.lessons, path);
    if (key !== undefined) return { kind: 'lesson', path, key, anchor };
  }
  const outside = file.startsWith('/')
    ? !isFolder(first.split('/')[0] ?? '', context)
    : candidates.every((path) => path === '..' || path.startsWith('../'));
  return {
    kind: outside ? 'outside' : 'missing',
    path: outside && file.startsWith('/') ? `../${first}` : first,
    anchor,
  };
}

/** A site's address of a page: `x.html`, `x` and `x/` for `x.md`, `x/index.md` or `x/README.md`. */
function pagePaths(path: string): string[] {
  const stem = path.replace(/\.html?$/i, '').replace(/\/$/, '');
  const isSite = stem !== path || !/\.[^./]+$/.test(path);
  if (!isSite || stem === '') return [];
  const folder = /(?:^|\/)index$/i.test(stem)
    ? [stem.replace(/index$/i, 'README.md')]
    : [`${stem}/index.md`, `${stem}/README.md`];
  return [`${stem}.md`, ...folder];
}

/** True for a folder at the course's root. */
function isFolder(name: string, { assets, lessons }: LinkContext): boolean {
  return [...Object.keys(assets), ...Object.keys(lessons)].some((path) => path.startsWith(`${name}/`));
}

/**
 * Where a file written in a lesson may lie. A translation stands below `i18n/<language>/`, and what it
 * does not bring along is taken from the source's tree.
 */
function candidatePaths(file: string, from: string): string[] {
  const plain = file.replace(/\?.*$/s, '');
  if (file.startsWith('/')) return fromRoot(plain, from);
  const paths = [...new Set([file, plain])]
    .filter(Boolean)
    .map((name) => posix.join(posix.dirname(from), name));
  const fallbacks = paths.map(withoutTranslation).filter((path) => path !== undefined);
  const source = withoutTranslation(from);
  const asInSource = source === undefined ? [] : [posix.join(posix.dirname(source), plain)];
  return [...new Set([...paths, ...fallbacks, ...asInSource])];
}

/** `/assets/x.png` begins at the course's root, for a translation at its own first. */
function fromRoot(file: string, from: string): string[] {
  const path = posix.normalize(file).replace(/^\/+/, '');
  const language = /^i18n\/[^/]+\//.exec(from)?.[0];
  return language === undefined ? [path] : [`${language}${path}`, path];
}

/** `i18n/es/01-a/x.md` → `01-a/x.md`. */
function withoutTranslation(path: string): string | undefined {
  return /^i18n\/[^/]+\/(.+)$/.exec(path)?.[1];
}

/** File systems differ in how they write accents, so both normal forms are tried. */
function findAsset(path: string, context: LinkContext): LessonAsset | undefined {
  return (
    own(context.assets, path) ??
    own(context.assets, path.normalize('NFC')) ??
    own(context.assets, path.normalize('NFD'))
  );
}

/** As browsers read an address: blanks around it and control characters in it do not count. */
function trimmed(url: string): string {
  return url.replace(/\p{Cc}/gu, '').trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
