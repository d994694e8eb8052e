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
  markdown('mkdocs', 'MkDocs, also with Material', tellsMkdocs, readMkdocs),
  markdown('docusaurus', 'Docusaurus', tellsDocusaurus, readDocusaurus),
  markdown('starlight', 'Starlight', tellsStarlight, readStarlight),
  markdown('vitepress', 'VitePress and VuePress', tellsVitepress, readVitepress),
  markdown('mdbook', 'mdBook', tellsMdbook, readMdbook),
  markdown('carpentries', 'lessons of the Carpentries', tellsCarpentries, readCarpentries),
  markdown('quarto', 'Quarto, and Pandoc’s Markdown', tellsQuarto, readQuarto),
  markdown('myst', 'MyST, Jupyter Book and Sphinx with Markdown', tellsMyst, readMyst),
  markdown('hugo', 'Hugo', tellsHugo, readHugo),
  markdown('gitbook', 'GitBook', tellsGitbook, readGitbook),
  markdown('jekyll', 'Jekyll', tellsJekyll, readJekyll),
  markdown(
    'markdown',
    'any Markdown in folders: CommonMark, GitHub, Obsidian, what Google Docs and Word export',
    tellsPages,
    readFolders,
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

function readFolders(source: Source): Site {
  return { roots: [''], modules: modulesByFolders(source, '') };
}
