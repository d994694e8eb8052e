import { posix } from 'node:path';
import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { firstOf, list, map, people, settingsAt, text } from '../settings.ts';
import type { ReadSite } from '../site.ts';
import { modulesByToc, pageAt, type TocEntry } from '../toc.ts';

const SETTINGS = ['_quarto.yml', '_quarto.yaml'];

export function tellsQuarto(source: Source): string | undefined {
  const path = firstOf(source, SETTINGS) ?? [...source.files.keys()].find((file) => file.endsWith('.qmd'));
  return path && `${path} lies in it`;
}

export const readQuarto: ReadSite = (source) => {
  const settings = settingsAt(source, firstOf(source, SETTINGS) ?? '');
  const book = map(settings.book);
  const site = map(settings.website);
  const sidebar = [site.sidebar].flat().flatMap((one) => list(map(one).contents));
  const named = [...list(book.chapters), ...sidebar].flatMap((entry) => entryOf(source, entry));
  return {
    title: text(book.title) ?? text(site.title),
    description: text(book.description) ?? text(site.description),
    authors: people(book.author ?? settings.author),
    language: text(settings.lang),
    roots: [''],
    modules:
      named.length > 0
        ? modulesByToc(named)
        : modulesByFolders(source, '', (path) => !/(?:^|\/)_[^/]*$/.test(path)),
  };
};

function entryOf(source: Source, written: unknown): TocEntry[] {
  if (typeof written === 'string') {
    const path = pageAt(source, '', written);
    return path === undefined ? [] : [{ path }];
  }
  const { part, section, href, file, chapters, contents, text: title } = map(written);
  const name = text(part) ?? text(section);
  const own = [text(href), text(file), name].flatMap((one) =>
    one === undefined ? [] : (pageAt(source, '', one) ?? []),
  )[0];
  const children = [...list(chapters), ...list(contents)].flatMap((inner) => entryOf(source, inner));
  if (own === undefined && children.length === 0) return [];
  const isPage = name !== undefined && own !== undefined && posix.extname(name) !== '';
  return [
    {
      title: isPage ? undefined : (text(title) ?? name),
      path: own,
      ...(children.length > 0 && { children }),
    },
  ];
}
