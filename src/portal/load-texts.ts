/** The Markdown files beside portal.yaml: news, stories and pages, in the languages that their names say. */
import { canonicalLanguage } from '../config/fields.ts';
import { portalTextSchema } from '../config/portal-schema.ts';
import { readYaml } from '../config/read-yaml.ts';
import { slugId } from '../course/model/ids.ts';
import type { LoadContext } from '../load/load-context.ts';
import type { PortalText, TextKind } from './model.ts';

const FOLDERS: Readonly<Record<string, TextKind>> = { news: 'news', stories: 'story', pages: 'page' };
const HEAD = /^---[ \t]*\n((?:[\s\S]*?\n)??)(?:---|\.\.\.)[ \t]*(?=\n|$)/;
const NAME = /^(news|stories|pages)\/(?:(\d{4}-\d\d-\d\d)-)?([^/]+?)(?:\.([a-z]{2,3}(?:-[a-z0-9]+)*))?\.md$/i;

/** Addresses of the portal's own pages, which a page of an author cannot have. */
const TAKEN = 'courses films toolkit glossary community events news stories search'.split(' ');

/** @param files texts by path; others than those of the three folders are left alone */
export function loadTexts(
  files: Readonly<Record<string, string>>,
  context: LoadContext,
  languages: readonly string[] | undefined,
): PortalText[] {
  const own = languages?.[0] ?? 'en';
  const texts: PortalText[] = [];
  const taken = new Map<string, string>();
  for (const [path, text] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, folder = '', day, name = '', tag] = NAME.exec(path) ?? [];
    const kind = FOLDERS[folder.toLowerCase()];
    if (kind === undefined) continue;
    const language = canonicalLanguage(tag ?? '') ?? own;
    const slug = slugId(name) || 'text';
    const key = `${kind}/${slug} ${language}`;
    const other = kind === 'page' && TAKEN.includes(slug) ? 'a part of the portal' : taken.get(key);
    taken.set(key, path);
    if (other !== undefined) {
      context.report(
        path,
        'settings-valid',
        `This page has the address of ${other}; give one of them another name`,
      );
      continue;
    }
    const head = HEAD.exec(text)?.[1];
    const read = readYaml(head ?? '', path, portalTextSchema, {
      linesAbove: 1,
      ruleId: 'front-matter-valid',
    });
    context.messages.push(...read.messages);
    const { title = name, summary, date = day, author, country } = read.rest ?? {};
    if (kind === 'news' && date === undefined)
      context.report(
        path,
        'front-matter-valid',
        'News have a date; write date: 2026-05-04, or begin the name with it',
      );
    texts.push({ kind, slug, language, title, summary: summary?.trim(), date, author, country, path, text });
  }
  return texts;
}
