/** `SUMMARY.md` of mdBook and GitBook. */
import { posix } from 'node:path';
import { decodeAddress } from '../../decode-address.ts';
import type { Source } from '../../source.ts';
import { firstOf, list, map, people, settingsAt, text, textIn } from '../settings.ts';
import type { ReadSite, SiteModule } from '../site.ts';
import { leaveUnnamed, modulesByToc, pageAt, type TocEntry } from '../toc.ts';

const SUMMARIES = ['SUMMARY.md', 'docs/SUMMARY.md', 'src/SUMMARY.md'];

export function tellsMdbook(source: Source): string | undefined {
  return source.files.has('book.toml') ? 'book.toml lies in it' : undefined;
}

export function tellsGitbook(source: Source): string | undefined {
  const path = firstOf(source, SUMMARIES);
  return path && /^[ \t]*[-*+][ \t]+\[/m.test(textIn(source, path)) ? `${path} lists its pages` : undefined;
}

export const readMdbook: ReadSite = (source, leave) => {
  const book = map(settingsAt(source, 'book.toml').book);
  const folder = (text(book.src) ?? 'src').replace(/\/$/, '').replace(/^\.$/, '');
  const modules = modulesBySummary(source, posix.join(folder, 'SUMMARY.md'));
  leaveUnnamed(source, folder, modules, leave);
  return {
    title: text(book.title),
    description: text(book.description),
    authors: list(book.authors).flatMap(people),
    language: text(book.language),
    roots: [folder],
    modules,
  };
};

export const readGitbook: ReadSite = (source, leave) => {
  const summary = firstOf(source, SUMMARIES) ?? 'SUMMARY.md';
  const folder = posix.dirname(summary).replace(/^\.$/, '');
  const modules = modulesBySummary(source, summary);
  leaveUnnamed(source, folder, modules, leave);
  return { roots: [folder], modules };
};

const LINE =
  /^([ \t]*)(?:[-*+][ \t]+)?\[((?:[^[\]]|\[[^\]]*\])*)\]\(<?([^()<>\n"]*?(?:\([^()]*\)[^()<>\n"]*?)?)>?(?:[ \t]+"[^"]*")?\)[ \t]*$/;

/** Headings are parts; without any, entries with others below them are. */
function modulesBySummary(source: Source, path: string): SiteModule[] {
  const parts: { title: string; entries: TocEntry[] }[] = [{ title: '', entries: [] }];
  let above: { indent: number; entry: TocEntry }[] = [];
  for (const line of textIn(source, path).split('\n')) {
    const part = /^#{1,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1];
    // The first heading is that of the list itself.
    const isTitle = /^#[ \t]/.test(line) && parts.length === 1 && parts[0]?.entries.length === 0;
    if (part !== undefined && !isTitle) {
      parts.push({ title: part, entries: [] });
      above = [];
    }
    const [, blanks = '', title = '', written = ''] = LINE.exec(line) ?? [];
    if (title === '') continue;
    const entry: TocEntry = {
      title: title.replace(/[`*]/g, ''),
      path: pageAt(source, posix.dirname(path), decodeAddress(written)),
    };
    const indent = blanks.replaceAll('\t', '    ').length;
    above = above.filter((one) => one.indent < indent);
    const parent = above.at(-1)?.entry;
    if (parent === undefined) parts.at(-1)?.entries.push(entry);
    else parent.children = [...(parent.children ?? []), entry];
    above.push({ indent, entry });
  }
  const filled = parts.filter(({ entries }) => entries.length > 0);
  if (filled.length < 2) return modulesByToc(filled[0]?.entries ?? []);
  return filled.flatMap(({ title, entries }) =>
    modulesByToc(title === '' ? entries : [{ title, children: entries }]),
  );
}
