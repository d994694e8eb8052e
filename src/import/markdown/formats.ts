/** Markdown of other tools: each row tells one tool's sites by their files, and reads what these say of the course. */
import type { ImportFormat } from '../format.ts';
import type { Source } from '../source.ts';
import { modulesByFolders } from './by-folders.ts';
import { readSitePages } from './read-site.ts';
import { PAGE, type ReadSite, type Site } from './site.ts';
import { readCarpentries, tellsCarpentries } from './sites/carpentries.ts';
import { readDocusaurus, tellsDocusaurus } from './sites/docusaurus.ts';
import { readHugo, tellsHugo } from './sites/hugo.ts';
import { readJekyll, tellsJekyll } from './sites/jekyll.ts';
import { readMkdocs, tellsMkdocs } from './sites/mkdocs.ts';
import { readMyst, tellsMyst } from './sites/myst.ts';
import { readQuarto, tellsQuarto } from './sites/quarto.ts';
import { readGitbook, readMdbook, tellsGitbook, tellsMdbook } from './sites/summary.ts';
import { readStarlight, readVitepress, tellsStarlight, tellsVitepress } from './sites/vite.ts';

/** In the order in which they are looked for: what could be taken for another stands before it. */
export const markdownFormats: readonly ImportFormat[] = [
  markdown('mkdocs', tellsMkdocs, readMkdocs),
  markdown('docusaurus', tellsDocusaurus, readDocusaurus),
  markdown('starlight', tellsStarlight, readStarlight),
  markdown('vitepress', tellsVitepress, readVitepress),
  markdown('mdbook', tellsMdbook, readMdbook),
  markdown('carpentries', tellsCarpentries, readCarpentries),
  markdown('quarto', tellsQuarto, readQuarto),
  markdown('myst', tellsMyst, readMyst),
  markdown('hugo', tellsHugo, readHugo),
  markdown('gitbook', tellsGitbook, readGitbook),
  markdown('jekyll', tellsJekyll, readJekyll),
  // CommonMark, GitHub, Obsidian, what Google Docs and Word export.
  markdown('markdown', tellsPages, readFolders),
];

function markdown(name: string, tells: ImportFormat['tells'], readSite: ReadSite): ImportFormat {
  return {
    name,
    tells,
    read: (source, context) => readSitePages(source, readSite(source, context.leave), context),
  };
}

function tellsPages(source: Source): string | undefined {
  const page = [...source.files.keys()].find((path) => PAGE.test(path));
  return page === undefined ? undefined : `it holds Markdown, such as "${page}"`;
}

function readFolders(source: Source): Site {
  return { roots: [''], modules: modulesByFolders(source, '') };
}
