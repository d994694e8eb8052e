/** A portal and its courses → the files of a static site. Pure but for the tool's own scripts and styles. */
import { readFileSync } from 'node:fs';
import { contentMark } from '../render/named-scripts.ts';
import { focusStyle } from '../render/picture.ts';
import { readPlayerAssets } from '../render/player-assets.ts';
import { styleInLook } from '../render/stylesheet.ts';
import { SITE } from '../targets/summaries.ts';
import type { PackageFile } from '../targets/target.ts';
import type { PortalKey } from '../texts/portal/portal-texts.ts';
import { toolFile } from '../tool/files.ts';
import { fillTemplate } from '../tool/templates.ts';
import { addHandovers } from './achievement/files.ts';
import { feedsIn } from './feeds.ts';
import { type NavigationEntry, type Shared, wholePage } from './layout.ts';
import { pagesIn } from './pages/index.ts';
import { searchPage } from './pages/search.ts';
import { textKey, textsOf } from './pages/texts.ts';
import { searchIndex } from './search.ts';
import { canonicalLanguage, inLanguage, type Page, type Site } from './site.ts';
import { storyTemplate, storyWays } from './story-template.ts';
import type { Voice } from './voice.ts';

/** All that is written but the packages. @param report hears of a redirect that would hide a page */
export function siteFiles(site: Site, report: (reason: string) => void): PackageFile[] {
  const shared = sharedFiles(site);
  const spoken = [...site.voices];
  const feeds = new Map(spoken.map(([language, voice]) => [language, feedsIn(site, voice, language)]));
  const pages = spoken.flatMap(([language, voice]) => [
    ...pagesIn(site, voice, language),
    searchPageIn(site, shared.searchScript, voice, language),
  ]);
  const own = new Map<string, string[]>();
  for (const page of pages.filter((one) => isCanonical(one, site)))
    own.set(page.key, [...(own.get(page.key) ?? []), page.language]);
  const keys = new Set(pages.map(({ key }) => key));
  const navigation = NAVIGATION.filter(({ key }) => keys.has(key));
  for (const [language, voice] of spoken) {
    const around = {
      shared,
      navigation,
      feeds: (feeds.get(language) ?? []).map(({ file, ...feed }) => ({
        ...feed,
        href: `${language}/${file}`,
      })),
      pages: textsOf(site, 'page', language).map((text) => ({
        key: textKey(text),
        title: text.title,
        language: text.language,
      })),
    };
    for (const page of pages.filter((one) => one.language === language)) {
      const html = wholePage(site, page, voice, { ...around, alternates: own.get(page.key) ?? [] });
      site.files.text(`${language}/${page.key}index.html`, html);
    }
  }
  for (const [language, own] of feeds)
    for (const { file, text } of own) site.files.text(`${language}/${file}`, text);
  for (const [language, voice] of spoken) {
    const ways = storyWays(site, voice, language);
    if (ways !== undefined) site.files.text(ways.template, storyTemplate(voice));
  }
  for (const { compiled } of site.texts)
    for (const file of compiled.files) {
      const asset = site.portal.assets[file];
      if (asset !== undefined) site.files.ofPortal(asset);
    }
  addHandovers(site);
  site.files.text('index.html', doorPage(site, shared));
  site.files.text('sitemap.xml', sitemap(site, pages));
  for (const [from, to] of Object.entries(site.portal.redirects))
    if (!movedPage(site, from, to, shared))
      report(`"${from}" is a page of the portal and cannot lead to another one; remove it from redirects`);
  return site.files.all;
}

function searchPageIn(site: Site, script: string, voice: Voice, language: string): Page {
  const path = `assets/search-${language}.json`;
  const text = JSON.stringify(searchIndex(site, voice, language));
  return searchPage(`${site.files.text(path, text)}?${contentMark(text)}`, script, voice, language);
}

/** Whoever comes by the old address is led on, also without a script. */
function movedPage(site: Site, from: string, to: string, { style }: Shared): boolean {
  const language = site.languages.find((one) => from.startsWith(`${one}/`)) ?? site.languages[0] ?? 'en';
  const voice = site.voices.get(language);
  const path = from.endsWith('.html') ? from : `${from.replace(/\/$/, '')}/index.html`;
  if (voice === undefined || site.files.has(path)) return false;
  const root = '../'.repeat(path.split('/').length - 1);
  const view = { lang: language, root, style, to, address: site.portal.address + to };
  site.files.text(path, fillTemplate('portal/moved.hbs', view, { text: (key: PortalKey) => voice.say(key) }));
  return true;
}

const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'courses/', label: 'courses', section: 'courses' },
  { key: 'films/', label: 'films', section: 'films' },
  { key: 'toolkit/', label: 'toolkit', section: 'toolkit' },
  { key: 'glossary/', label: 'glossary', section: 'glossary' },
  { key: 'community/', label: 'community', section: 'community' },
];

function sharedFiles({ portal, courses, texts, files }: Site): Shared & { searchScript: string } {
  const player = readPlayerAssets({ name: SITE });
  const types = [...new Set(texts.flatMap(({ compiled }) => compiled.blockTypes))].sort();
  const style = styleInLook(
    portal.theme,
    ['theme/lesson.css', 'portal/portal.css'],
    [
      ...types.flatMap((type) => player.blockStyle(type) ?? []),
      focusStyle(courses.map(({ editions: [{ cover }] }) => cover)),
    ],
  );
  const named = (path: string, content: string) => `${files.text(path, content)}?${contentMark(content)}`;
  const script = (name: string) =>
    named(`assets/${name}.js`, readFileSync(toolFile(`portal/${name}.js`), 'utf8'));
  script('door');
  files.text('assets/licences.txt', player.licences);
  return { style: named('assets/style.css', style), script: script('main'), searchScript: script('search') };
}

function doorPage(site: Site, { style }: Shared): string {
  const [first = 'en'] = site.languages;
  return fillTemplate('portal/door.hbs', {
    lang: first,
    title: inLanguage(site.portal.title, first)?.text ?? '',
    style,
    script: 'assets/door.js',
    address: site.portal.address,
    languages: site.languages.map((language) => ({
      language,
      address: `${site.portal.address}${language}/`,
      name: site.voices.get(language)?.languageName(language) ?? language,
    })),
  });
}

function isCanonical(page: Page, site: Site): boolean {
  return canonicalLanguage(page, site) === page.language;
}

function sitemap(site: Site, pages: readonly Page[]): string {
  const { portal } = site;
  const found = pages.filter((page) => page.hidden !== true && isCanonical(page, site));
  return fillTemplate('portal/sitemap.xml.hbs', {
    pages: found.map(({ key, language }) => ({ address: `${portal.address}${language}/${key}` })),
  });
}
