/** The order of pages where no table of contents says it: by numbers in their front matter, then by their names. */
import { posix } from 'node:path';
import { titleFromName } from '../../config/course-settings.ts';
import { compareLessons, compareNames } from '../../load/walk.ts';
import type { Source } from '../source.ts';
import { readFrontMatter } from './front-matter.ts';
import { textIn } from './settings.ts';
import { FOR_WORKERS, PAGE, type SiteModule, type SitePage } from './site.ts';

interface Found extends SitePage {
  order: number;
}

/**
 * Each folder below `root` is a module, named by its own page or by its name; what lies deeper belongs to the folder
 * it lies in.
 * @param root '' for the source itself
 */
export function modulesByFolders(
  source: Source,
  root: string,
  isPage: (path: string) => boolean = () => true,
): SiteModule[] {
  const beginning = root === '' ? '' : `${root}/`;
  const folders = new Map<string, Found[]>();
  for (const path of source.files.keys()) {
    if (!PAGE.test(path) || FOR_WORKERS.test(path) || !path.startsWith(beginning) || !isPage(path)) continue;
    if (isReadmeBesidePages(path, source)) continue;
    const folder = posix.dirname(path.slice(beginning.length));
    folders.set(folder, [...(folders.get(folder) ?? []), { path, ...facts(source, path) }]);
  }
  return [...folders]
    .map(([folder, pages]) => ({ folder, ...moduleOf(source, beginning + folder, folder, pages) }))
    .sort(
      (a, b) =>
        a.order - b.order || compareNames(a.folder === '.' ? '' : a.folder, b.folder === '.' ? '' : b.folder),
    )
    .map(({ title, pages }) => ({ title, pages }));
}

function facts(source: Source, path: string): { order: number } {
  const { front } = readFrontMatter(textIn(source, path));
  const written = ['weight', 'nav_order', 'sidebar_position', 'order', 'sidebar_order', 'sort']
    .map((key) => front[key])
    .concat((front.sidebar as { order?: unknown } | undefined)?.order)
    .find((value) => typeof value === 'number');
  return { order: typeof written === 'number' ? written : Number.POSITIVE_INFINITY };
}

function moduleOf(source: Source, folder: string, shown: string, pages: Found[]) {
  const sorted = pages.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      compareOrder(a.order, b.order) ||
      compareLessons(posix.basename(a.path), posix.basename(b.path)),
  );
  const [first] = sorted;
  const isOwn = first !== undefined && rankOf(first) === 0;
  const category = categoryOf(source, folder);
  return {
    title:
      category.title ??
      (isOwn && shown !== '.' ? titleOf(source, first.path) : undefined) ??
      (shown === '.' ? '' : wordsOf(shown)),
    order: category.order ?? (isOwn ? first.order : Number.POSITIVE_INFINITY),
    pages: sorted.map(({ path }): SitePage => ({ path })),
  };
}

const rankOf = ({ path }: SitePage) => (/(?:^|\/)(?:_?index|readme)\.\w+$/i.test(path) ? 0 : 1);

/** Infinity less Infinity is no number. */
function compareOrder(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Docusaurus keeps the name of a folder in a file beside its pages. */
function categoryOf(source: Source, folder: string): { title?: string; order?: number } {
  const path = posix.join(folder, '_category_.json');
  try {
    const { label, position } = JSON.parse(textIn(source, path)) as Record<string, unknown>;
    return {
      ...(typeof label === 'string' && { title: label }),
      ...(typeof position === 'number' && { order: position }),
    };
  } catch {
    return {};
  }
}

function titleOf(source: Source, path: string): string | undefined {
  const { front, body } = readFrontMatter(textIn(source, path));
  if (typeof front.title === 'string') return front.title;
  return /^#[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
}

/** `02-why_engage` → `Why engage`. */
export function wordsOf(path: string): string {
  return titleFromName(
    posix
      .basename(path)
      .replace(PAGE, '')
      .replace(/^_(?=\d)/, ''),
  );
}

/** At the top of a source a README speaks of the repository, where other pages stand beside or below it. */
function isReadmeBesidePages(path: string, source: Source): boolean {
  return (
    /^readme\.\w+$/i.test(path) &&
    [...source.files.keys()].some((other) => other !== path && PAGE.test(other) && !FOR_WORKERS.test(other))
  );
}
