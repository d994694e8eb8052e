/** MyST, Jupyter Book and Sphinx. */
import { posix } from 'node:path';
import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { firstOf, list, map, people, type Settings, settingsAt, text, textIn } from '../settings.ts';
import type { ReadSite } from '../site.ts';
import { modulesByToc, pageAt, type TocEntry } from '../toc.ts';

const CONF = ['conf.py', 'source/conf.py', 'docs/conf.py', 'docs/source/conf.py', 'content/conf.py'];

export function tellsMyst(source: Source): string | undefined {
  const path = firstOf(source, ['myst.yml', '_toc.yml', ...CONF]);
  if (path === undefined) return undefined;
  const isSphinx = path.endsWith('conf.py');
  return !isSphinx || firstOf(source, [posix.join(posix.dirname(path), 'index.md')])
    ? `${path} lies in it`
    : undefined;
}

export const readMyst: ReadSite = (source) => {
  const project = map(settingsAt(source, 'myst.yml').project);
  const book = settingsAt(source, '_config.yml');
  const toc = list(project.toc).length > 0 ? { toc: project.toc } : settingsAt(source, '_toc.yml');
  const conf = firstOf(source, CONF);
  const root = conf === undefined ? '' : posix.dirname(conf).replace(/^\.$/, '');
  const start = text(toc.root);
  const first = start === undefined ? [] : entryOf(source, { file: start });
  const entries = [
    ...first,
    ...below(source, toc),
    ...list(toc.toc).flatMap((entry) => entryOf(source, entry)),
  ];
  const trees = entries.length > 0 ? entries : bySphinx(source, pageAt(source, root, 'index'), new Set());
  return {
    title:
      text(project.title) ??
      text(book.title) ??
      /^project\s*=\s*["'](.+?)["']/m.exec(textIn(source, conf))?.[1],
    description: text(project.description),
    authors: people(project.authors ?? book.author),
    roots: [root],
    percentComments: true,
    modules: trees.length > 1 ? modulesByToc(trees) : modulesByFolders(source, root),
  };
};

function below(source: Source, entry: Settings): TocEntry[] {
  return ['parts', 'chapters', 'sections', 'children', 'entries'].flatMap((key) =>
    list(entry[key]).flatMap((inner) => entryOf(source, inner)),
  );
}

function entryOf(source: Source, written: unknown): TocEntry[] {
  const entry = map(written);
  const file = text(entry.file) ?? (typeof written === 'string' ? written : undefined);
  const path = file === undefined ? undefined : pageAt(source, '', file);
  const children = below(source, entry);
  const title = text(entry.title) ?? text(entry.caption);
  if (path === undefined && children.length === 0) return [];
  return [{ title, path, ...(children.length > 0 && { children }) }];
}

const TOCTREE = /^[ \t]*(?:`{3,}|:{3,})\{toctree\}[ \t]*\n([\s\S]*?)^[ \t]*(?:`{3,}|:{3,})[ \t]*$/gm;

/** Pages that `toctree` names, in their order. */
function bySphinx(source: Source, path: string | undefined, seen: Set<string>): TocEntry[] {
  if (path === undefined || seen.has(path)) return [];
  seen.add(path);
  const written = textIn(source, path);
  const entries: TocEntry[] = [{ path }];
  for (const [, body = ''] of written.matchAll(TOCTREE)) {
    const caption = /^:caption:[ \t]*(.+)$/m.exec(body)?.[1]?.trim();
    const children = body
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^[ \t]*:/.test(line))
      .flatMap((line) => {
        const name = /<([^<>]+)>[ \t]*$/.exec(line)?.[1] ?? line.trim();
        return bySphinx(source, pageAt(source, posix.dirname(path), name), seen);
      });
    if (caption === undefined) entries.push(...children);
    else entries.push({ title: caption, children });
  }
  return entries;
}
