/** The portal's own texts: news, stories, and pages such as an imprint. */
import { TEXT_KINDS, type TextKind } from '../model.ts';
import { isSpoken, type Page, type Site } from '../site.ts';
import { storyWays } from '../story-template.ts';
import type { Voice } from '../voice.ts';
import { fill, languageView, otherLanguage } from './page.ts';

type SiteText = Site['texts'][number];

const FOLDERS: Record<TextKind, string> = { news: 'news/', story: 'stories/', page: '' };
const SECTIONS: Record<TextKind, string> = { news: 'community', story: 'community', page: '' };

export function textKey({ kind, slug }: Pick<SiteText, 'kind' | 'slug'>): string {
  return `${FOLDERS[kind]}${slug}/`;
}

/** Each text once, in the language of the page or another one; the newest first, pages by their names. */
export function textsOf({ texts, languages }: Site, kind: TextKind, language: string): SiteText[] {
  const bySlug = new Map<string, SiteText>();
  const rank = (text: SiteText) =>
    isSpoken(text.language, language) ? -1 : languages.findIndex((one) => isSpoken(one, text.language));
  for (const text of texts.filter((one) => one.kind === kind)) {
    const known = bySlug.get(text.slug);
    if (known === undefined || rank(text) < rank(known)) bySlug.set(text.slug, text);
  }
  const key = ({ date = '', slug }: SiteText) => `${date} ${slug}`;
  return [...bySlug.values()].sort((a, b) => {
    const order = key(a) < key(b) ? -1 : 1;
    return kind === 'page' ? order : -order;
  });
}

export function textPages(site: Site, voice: Voice, language: string): Page[] {
  return TEXT_KINDS.flatMap((kind) => [
    ...listPage(site, kind, voice, language),
    ...textsOf(site, kind, language).map((text) => textPage(text, voice, language)),
  ]);
}

function listPage(site: Site, kind: TextKind, voice: Voice, language: string): Page[] {
  const texts = textsOf(site, kind, language);
  if (kind === 'page' || texts.length === 0) return [];
  const title = voice.say(kind === 'news' ? 'news' : 'stories');
  const ways = kind === 'story' ? storyWaysHtml(site, voice, language) : '';
  const view = { title, entries: entryViews(texts, voice), ways };
  return [
    {
      key: FOLDERS[kind],
      language,
      contentLanguage: language,
      title,
      description: undefined,
      section: SECTIONS[kind],
      body: fill('texts', view, voice, language),
    },
  ];
}

/** How one sends a story; empty where nobody would get it. */
export function storyWaysHtml(site: Site, voice: Voice, language: string): string {
  const ways = storyWays(site, voice, language);
  return ways === undefined ? '' : fill('story-ways', ways, voice, language);
}

export function entryViews(texts: readonly SiteText[], voice: Voice) {
  return texts.map((text) => ({
    href: textKey(text),
    title: text.title,
    summary: text.summary,
    date: text.date,
    day: text.date && voice.day(text.date),
    where: text.country && voice.countryName(text.country),
    lang: otherLanguage(text.language, voice),
  }));
}

function textPage(text: SiteText, voice: Voice, language: string): Page {
  const view = {
    ...languageView(text.language, voice, language),
    title: text.title,
    date: text.date,
    day: text.date && voice.day(text.date),
    by: text.author && voice.say('by', { author: text.author }),
    where: text.country && voice.countryName(text.country),
    facts: text.date !== undefined || text.author !== undefined || text.country !== undefined,
    html: text.compiled.html,
  };
  return {
    key: textKey(text),
    language,
    contentLanguage: text.language,
    title: text.title,
    description: text.summary,
    section: SECTIONS[text.kind],
    body: fill('text', view, voice, language),
  };
}
