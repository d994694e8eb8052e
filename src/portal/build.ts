/** A portal and its courses → the files of a static site. Pure but for the tool's own scripts and styles. */
import { readFileSync } from 'node:fs';
import { contentMark } from '../render/named-scripts.ts';
import { readPlayerAssets } from '../render/player-assets.ts';
import { styleInLook } from '../render/stylesheet.ts';
import type { PackageFile } from '../targets/target.ts';
import { toolFile } from '../tool/files.ts';
import { fillTemplate } from '../tool/templates.ts';
import { type Hosts, type NavigationEntry, type Shared, wholePage } from './layout.ts';
import { pagesIn } from './pages/index.ts';
import { inLanguage, isSpoken, type Page, type Site } from './site.ts';
import type { Voice } from './voice.ts';

/** All that is written but the packages. */
export function siteFiles(site: Site): PackageFile[] {
  const shared = sharedFiles(site);
  const pages = site.languages.flatMap((language) => {
    const voice = site.voices.get(language);
    return voice === undefined ? [] : pagesIn(site, voice, language);
  });
  const own = new Map<string, string[]>();
  for (const { key, language, contentLanguage } of pages)
    if (isSpoken(contentLanguage, language)) own.set(key, [...(own.get(key) ?? []), language]);
  const hosts: Hosts = { frames: [], media: [] };
  for (const page of pages) {
    const voice = site.voices.get(page.language) as Voice;
    const html = wholePage(site, page, voice, {
      shared,
      navigation: NAVIGATION.filter(({ key }) => pages.some((one) => one.key === key)),
      feeds: [],
      pages: [],
      hosts,
      alternates: own.get(page.key) ?? [],
    });
    site.files.text(`${page.language}/${page.key}index.html`, html);
  }
  site.files.text('index.html', doorPage(site, shared));
  site.files.text('sitemap.xml', sitemap(site, pages));
  return site.files.all;
}

const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'courses/', label: 'courses', section: 'courses' },
  { key: 'films/', label: 'films', section: 'films' },
  { key: 'toolkit/', label: 'toolkit', section: 'toolkit' },
  { key: 'glossary/', label: 'glossary', section: 'glossary' },
  { key: 'community/', label: 'community', section: 'community' },
];

function sharedFiles({ portal, texts, files }: Site): Shared {
  const player = readPlayerAssets({ name: 'web' });
  const types = [...new Set(texts.flatMap(({ compiled }) => compiled.blockTypes))].sort();
  const style = styleInLook(
    portal.theme,
    ['theme/lesson.css', 'portal/portal.css'],
    types.flatMap((type) => player.blockStyle(type) ?? []),
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

function sitemap({ portal }: Site, pages: readonly Page[]): string {
  const found = pages.filter(
    ({ hidden, language, contentLanguage }) => hidden !== true && isSpoken(contentLanguage, language),
  );
  return fillTemplate('portal/sitemap.xml.hbs', {
    pages: found.map(({ key, language }) => ({ address: `${portal.address}${language}/${key}` })),
  });
}
