/** A table of contents, in whatever file a tool keeps it → modules. */
import { posix } from 'node:path';
import type { Leftover } from '../imported.ts';
import type { Source } from '../source.ts';
import { wordsOf } from './by-folders.ts';
import { FOR_WORKERS, PAGE, type SiteModule, type SitePage } from './site.ts';

export interface TocEntry {
  title?: string | undefined;
  /** Path in the source; left out for what is a heading alone. */
  path?: string | undefined;
  children?: TocEntry[];
}

/** Each entry that holds others is a module; pages beside such entries are modules of their own kind, without a name. */
export function modulesByToc(entries: readonly TocEntry[]): SiteModule[] {
  const modules: SiteModule[] = [];
  let loose: SiteModule | undefined;
  for (const entry of entries) {
    const pages = pagesOf(entry);
    if (entry.children === undefined && pages.length > 0) {
      if (loose === undefined) {
        loose = { title: '', pages: [] };
        modules.push(loose);
      }
      loose.pages.push(...pages);
    } else if (pages.length > 0) {
      loose = undefined;
      modules.push({ title: entry.title ?? wordsOf(entry.path ?? pages[0]?.path ?? ''), pages });
    }
  }
  // A page alone lends its name to its module, but the first, which is that of the course.
  return modules.map((module, at) =>
    at > 0 && module.title === '' && module.pages.length === 1
      ? { ...module, title: module.pages[0]?.title ?? '' }
      : module,
  );
}

function pagesOf({ title, path, children = [] }: TocEntry): SitePage[] {
  const own = path === undefined ? [] : [{ path, title }];
  return [...own, ...children.flatMap(pagesOf)];
}

/** The page that is written so in a table of contents. */
export function pageAt(source: Source, root: string, written: string): string | undefined {
  const path = posix.join('.', root, written.replace(/^\/+/, '').replace(/[?#].*$/s, ''));
  if (path.startsWith('../')) return undefined;
  const stem = path.replace(/\.html?$/i, '').replace(/\/$/, '');
  const names = [
    path,
    ...['.md', '.mdx', '.qmd', '.Rmd', '.markdown', '/index.md', '/index.mdx', '/README.md'].map(
      (end) => stem + end,
    ),
  ];
  return names.find((name) => PAGE.test(name) && source.files.has(name));
}

/** Says which pages of a folder no table of contents names. */
export function leaveUnnamed(
  source: Source,
  root: string,
  modules: readonly SiteModule[],
  leave: (leftover: Leftover) => void,
): void {
  const named = new Set(modules.flatMap(({ pages }) => pages.map(({ path }) => path)));
  for (const path of source.files.keys()) {
    const isWithin = root === '' || path.startsWith(`${root}/`);
    if (isWithin && PAGE.test(path) && !named.has(path) && !FOR_WORKERS.test(path))
      leave({
        file: path,
        what: 'A page that the table of contents does not name',
        done: 'It was left out',
        todo: 'Bring it where it belongs, if learners are to read it',
      });
  }
}
