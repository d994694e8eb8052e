/** The pages of a site → lessons: each is read, its blocks and marks are written as ours, then its links. */
import type { ImportContext } from '../format.ts';
import type { Imported, ImportedLesson } from '../imported.ts';
import type { Source } from '../source.ts';
import { addressReader } from './addresses.ts';
import { wordsOf } from './by-folders.ts';
import { convertBlocks } from './convert.ts';
import { readFrontMatter } from './front-matter.ts';
import { settleHeadings } from './headings.ts';
import { settleHtml } from './html.ts';
import { includerFor } from './includes.ts';
import { settleLinks } from './links.ts';
import { mendMarks } from './marks.ts';
import { leaverFor, type Page } from './page.ts';
import { type Places, placesOf } from './places.ts';
import type { Site, SitePage } from './site.ts';
import { textOf } from './text.ts';

export function readSitePages(source: Source, site: Site, context: ImportContext): Imported {
  const pages = new Map<string, Page>();
  const places = placesOf(source, site);
  for (const module of site.modules)
    for (const written of module.pages) {
      const page = pages.has(written.path) ? undefined : readPage(source, site, written, places, context);
      if (page !== undefined) pages.set(written.path, page);
    }
  const meaningOf = addressReader(source, [...pages.keys()], site.roots);
  for (const page of pages.values()) settleLinks(page, { source, files: context.files, pages, meaningOf });
  const title = site.title || wordsOf(source.name);
  const taken = new Set<string>();
  return {
    title,
    description: site.description,
    language: site.language,
    authors: site.authors,
    licence: site.licence,
    modules: site.modules.map((module) => ({
      title: module.title || title,
      lessons: module.pages.flatMap(({ path }) => {
        const page = pages.get(path);
        if (page === undefined || taken.has(path)) return [];
        taken.add(path);
        return lessonOf(page);
      }),
    })),
  };
}

function readPage(
  source: Source,
  site: Site,
  { path, title }: SitePage,
  places: Places,
  context: ImportContext,
): Page | undefined {
  const leave = leaverFor(path, context.leave);
  const text = source.textOf(path, context.leave);
  if (text === undefined) return undefined;
  const { front, body, line, isBroken } = readFrontMatter(text);
  if (isBroken)
    leave('Front matter that cannot be read', 'It was left out', 1, 'Write what is missing, e.g. a title');
  const page: Page = {
    path,
    front,
    title: typeof front.title === 'string' ? front.title : '',
    text: { text: '', lines: [] },
    anchors: new Map(),
    leave,
  };
  const lines = body.split('\n').map((text, at) => ({ text, line: line + at }));
  const blocks = convertBlocks(lines, { leave, include: includerFor(page, source, site.roots) });
  const variables = new Map([
    ...(site.variables ?? []),
    ['page.title', page.title],
    ['site.title', site.title ?? ''],
  ]);
  page.text = textOf(mendMarks(blocks, { ...places, variables, leave }));
  settleHtml(page);
  settleHeadings(page);
  page.title = page.title.trim() || title || wordsOf(path);
  return page;
}

/** A page without text is left out. */
function lessonOf(page: Page): ImportedLesson[] {
  const { path, title, front, text } = page;
  if (text.text.trim() === '') {
    page.leave('A page without text', 'It was left out');
    return [];
  }
  const description = typeof front.description === 'string' ? front.description : undefined;
  const name = wordsOf(path);
  return [
    {
      key: path,
      title,
      ...(/^(?:index|readme)$/i.test(name) ? {} : { name }),
      description,
      body: text.text,
    },
  ];
}
