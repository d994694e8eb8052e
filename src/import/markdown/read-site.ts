/** The pages of a site → lessons: each is read, its blocks and marks are written as ours, then its links. */

import { posix } from 'node:path';
import { plural } from '../../course/text/plural.ts';
import { tooDeep } from '../../parse/nesting.ts';
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
import { fencesOf } from './pairs.ts';
import { type Places, placesOf } from './places.ts';
import type { Site, SitePage } from './site.ts';
import { linesOf, type Text, textOf } from './text.ts';

export function readSitePages(source: Source, site: Site, context: ImportContext): Imported {
  const pages = new Map<string, Page>();
  const places = placesOf(source, site);
  for (const module of site.modules)
    for (const written of module.pages) {
      const page = pages.has(written.path) ? undefined : readPage(source, site, written, places, context);
      if (page !== undefined) pages.set(written.path, page);
    }
  const meaningOf = addressReader(source, [...pages.keys()], site.roots, aliasesOf(pages, site.roots));
  leaveKeys(pages, context);
  for (const page of pages.values()) settleLinks(page, { source, files: context.files, pages, meaningOf });
  const title = site.title || titleOf(pages) || wordsOf(source.name);
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
  const lines = body
    .split('\n')
    .map((text, at) => ({ text, line: line + at }))
    .filter(({ text }) => !(site.percentComments && /^%(?:[ \t]|$)/.test(text)));
  const blocks = convertBlocks(lines, { leave, include: includerFor(page, source, site.roots) });
  const variables = new Map([
    ...(site.variables ?? []),
    ['page.title', page.title],
    ['$frontmatter.title', page.title],
    ['site.title', site.title ?? ''],
  ]);
  page.text = textOf(mendMarks(blocks, { ...places, variables, leave }));
  if (tooDeep(page.text.text) !== undefined) {
    leave('A page whose marks nest deeper than any page can show', 'It was left out', line, 'Write it anew');
    return undefined;
  }
  settleHtml(page);
  settleHeadings(page);
  page.text = withoutGaps(page.text);
  page.title = page.title.trim() || title || (isTop(path) && site.title) || wordsOf(path);
  return page;
}

const isTop = (path: string) => /^(?:_?index|readme)\.\w+$/i.test(path);

/** Of the page at the top, or of the only one. */
function titleOf(pages: ReadonlyMap<string, Page>): string | undefined {
  const [first, ...more] = pages.values();
  return (
    [...pages.values()].find(({ path }) => isTop(path))?.title ??
    (more.length === 0 ? first?.title : undefined)
  );
}

/** Addresses that pages give themselves. */
function aliasesOf(pages: ReadonlyMap<string, Page>, roots: readonly string[]): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { path, front } of pages.values())
    for (const alias of [front.slug, front.permalink, front.id, front.url].flatMap((one) =>
      typeof one === 'string' ? [one] : [],
    ))
      for (const base of [posix.dirname(path), ...roots, '']) aliases.set(posix.join('.', base, alias), path);
  return aliases;
}

const READ = new Set([
  ...['title', 'description', 'keywords', 'slug', 'permalink', 'id', 'url', 'teaching', 'exercises'],
  ...['weight', 'nav_order', 'sidebar_position', 'order', 'sidebar_order', 'sort'],
]);

/** Once for all pages: most of them have the same keys. */
function leaveKeys(pages: ReadonlyMap<string, Page>, context: ImportContext): void {
  const counts = new Map<string, { count: number; file: string }>();
  for (const { path, front } of pages.values())
    for (const key of Object.keys(front).filter((one) => !READ.has(one)))
      counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, file: counts.get(key)?.file ?? path });
  for (const [key, { count, file }] of counts)
    context.leave({
      file,
      line: 1,
      what: `The key "${key}" of the front matter, in ${plural(count, 'page')}`,
      done: 'It was left out',
    });
}

/** One blank line where several were left, but for those in code. */
function withoutGaps(text: Text): Text {
  const lines = linesOf(text);
  const fences = fencesOf(lines);
  let until = 0;
  return textOf(
    lines.filter((line, at) => {
      until = Math.max(until, fences.get(at) ?? 0);
      return at < until || line.text.trim() !== '' || lines[at - 1]?.text.trim() !== '';
    }),
  );
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
      keywords: Array.isArray(front.keywords)
        ? front.keywords.filter((one) => typeof one === 'string')
        : undefined,
      minutes: minutesOf(front),
      body: text.text,
    },
  ];
}

/** The Carpentries say it in two parts. */
function minutesOf({ teaching, exercises }: Record<string, unknown>): number | undefined {
  const minutes = [teaching, exercises].reduce(
    (sum: number, part) => sum + (typeof part === 'number' ? part : 0),
    0,
  );
  return minutes > 0 && minutes <= 6000 ? minutes : undefined;
}
