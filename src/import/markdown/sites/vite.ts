/** Starlight and VitePress: pages of a folder, and a script that may list them. */
import { posix } from 'node:path';
import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { firstOf, textIn, textInScript } from '../settings.ts';
import type { ReadSite } from '../site.ts';
import { modulesByToc, pageAt, type TocEntry } from '../toc.ts';

const DOCS = 'src/content/docs';
const ASTRO = ['mjs', 'ts', 'js'].map((end) => `astro.config.${end}`);

export function tellsStarlight(source: Source): string | undefined {
  const path = firstOf(source, ASTRO);
  return path && /starlight/i.test(textIn(source, path)) ? `${path} names Starlight` : undefined;
}

export const readStarlight: ReadSite = (source) => {
  const settings = textIn(source, firstOf(source, ASTRO));
  const named = entriesOf(
    source,
    DOCS,
    settings,
    /\blabel:[ \t]*(['"`])(.*?)\1|\b(?:slug|link):[ \t]*(['"`])(.*?)\3/g,
  );
  return {
    title: textInScript(settings, 'title'),
    language: textInScript(settings, 'lang'),
    roots: [DOCS, 'public'],
    modules: named.length > 0 ? modulesByToc(named) : modulesByFolders(source, DOCS),
  };
};

function vitepress(source: Source): string | undefined {
  return [...source.files.keys()].find((path) =>
    /(?:^|\/)\.(?:vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/.test(path),
  );
}

export function tellsVitepress(source: Source): string | undefined {
  const path = vitepress(source);
  return path && `${path} lies in it`;
}

export const readVitepress: ReadSite = (source) => {
  const path = vitepress(source) ?? '';
  const settings = textIn(source, path);
  const root = path.replace(/\/?\.(?:vitepress|vuepress)\/.*$/, '');
  const sidebar = settings.slice(Math.max(0, settings.indexOf('sidebar')));
  const named = entriesOf(source, root, sidebar, /\btext:[ \t]*(['"`])(.*?)\1|\blink:[ \t]*(['"`])(.*?)\3/g);
  return {
    title: textInScript(settings, 'title'),
    description: textInScript(settings, 'description'),
    language: textInScript(settings, 'lang'),
    roots: [posix.join(root, 'public'), root],
    modules:
      named.length > 0
        ? modulesByToc(named)
        : modulesByFolders(source, root, (page) => page !== posix.join(root, 'index.md')),
  };
};

/** A script is not run: of its texts, labels and addresses are taken in their order; a label without an address is a part. */
function entriesOf(source: Source, root: string, settings: string, parts: RegExp): TocEntry[] {
  const entries: TocEntry[] = [];
  let label: string | undefined;
  const part = () => {
    if (label !== undefined) entries.push({ title: label, children: [] });
    label = undefined;
  };
  for (const [, , title, , address] of settings.matchAll(parts)) {
    if (title !== undefined) {
      part();
      label = title;
      continue;
    }
    const path = address === undefined ? undefined : pageAt(source, root, address || 'index');
    if (path !== undefined) {
      const section = entries.at(-1);
      const page = { title: label, path };
      if (section?.children === undefined) entries.push(page);
      else section.children.push(page);
    }
    label = undefined;
  }
  return entries.flatMap((entry) => (entry.children?.length === 0 ? [] : entry));
}
