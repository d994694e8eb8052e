import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { firstOf, list, map, people, settingsAt, text, textsOf } from '../settings.ts';
import type { ReadSite } from '../site.ts';
import { leaveUnnamed, modulesByToc, pageAt, type TocEntry } from '../toc.ts';

const SETTINGS = ['mkdocs.yml', 'mkdocs.yaml'];

export function tellsMkdocs(source: Source): string | undefined {
  const path = firstOf(source, SETTINGS);
  return path && `${path} lies in it`;
}

export const readMkdocs: ReadSite = (source, leave) => {
  const settings = settingsAt(source, firstOf(source, SETTINGS) ?? '');
  const docs = (text(settings.docs_dir) ?? 'docs').replace(/\/$/, '');
  const nav = list(settings.nav).flatMap((entry) => entryOf(source, docs, entry));
  const modules = nav.length > 0 ? modulesByToc(nav) : modulesByFolders(source, docs);
  if (nav.length > 0) leaveUnnamed(source, docs, modules, leave);
  return {
    title: text(settings.site_name),
    description: text(settings.site_description),
    authors: people(settings.site_author),
    language: text(map(settings.theme).language),
    roots: [docs],
    variables: textsOf(map(settings.extra)),
    modules,
  };
};

/** `path.md`, `Title: path.md` or `Title: [ … ]`. */
function entryOf(source: Source, docs: string, entry: unknown): TocEntry[] {
  if (typeof entry === 'string') {
    const path = pageAt(source, docs, entry);
    return path === undefined ? [] : [{ path }];
  }
  return Object.entries(map(entry)).flatMap(([title, value]): TocEntry[] => {
    if (Array.isArray(value))
      return [{ title, children: value.flatMap((inner) => entryOf(source, docs, inner)) }];
    const path = typeof value === 'string' ? pageAt(source, docs, value) : undefined;
    return path === undefined ? [] : [{ title, path }];
  });
}
