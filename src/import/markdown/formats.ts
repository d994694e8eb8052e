/** Markdown of other tools: each row tells one tool's sites by their files, and reads what these say of the course. */
import type { ImportFormat } from '../format.ts';
import type { Source } from '../source.ts';
import { modulesByFolders } from './by-folders.ts';
import { readSitePages } from './read-site.ts';
import { PAGE, type ReadSite } from './site.ts';

export const markdownFormats: readonly ImportFormat[] = [
  markdown(
    'markdown',
    'Markdown files in folders: CommonMark, GitHub, Google Docs, Word',
    tellsPages,
    plainSite,
  ),
];

function markdown(
  name: string,
  summary: string,
  tells: ImportFormat['tells'],
  readSite: ReadSite,
): ImportFormat {
  return {
    name,
    summary,
    tells,
    read: (source, context) => readSitePages(source, readSite(source, context.leave), context),
  };
}

function tellsPages(source: Source): string | undefined {
  const page = [...source.files.keys()].find((path) => PAGE.test(path));
  return page === undefined ? undefined : `it holds Markdown, such as "${page}"`;
}

function plainSite(...[source, leave]: Parameters<ReadSite>): ReturnType<ReadSite> {
  return { roots: [''], modules: modulesByFolders(source, '', leave) };
}
