/** A whole page: what all pages share, around the part of its own. */
import type Handlebars from 'handlebars';
import type { Asset } from '../course/model/model.ts';
import { direction } from '../course/text/direction.ts';
import { scriptJson } from '../render/script-json.ts';
import { languageName } from '../texts/index.ts';
import type { PortalKey } from '../texts/portal/portal-texts.ts';
import { fillTemplate } from '../tool/templates.ts';
import type { Portal } from './model.ts';
import { canonicalLanguage, type Hosts, inLanguage, type Page, ROOT, rootOf, type Site } from './site.ts';
import type { Voice } from './voice.ts';

/** Addresses of what every page loads. */
export interface Shared {
  style: string;
  script: string;
}

export interface NavigationEntry {
  key: string;
  label: PortalKey;
  section: string;
}

export function wholePage(
  site: Site,
  page: Page,
  voice: Voice,
  around: {
    shared: Shared;
    navigation: readonly NavigationEntry[];
    feeds: readonly { href: string; label: PortalKey; type: string }[];
    pages: readonly { key: string; title: string; language: string }[];
    /** Languages in which the page of the same key is about the same in that language. */
    alternates: readonly string[];
  },
): string {
  const { portal } = site;
  const title = inLanguage(portal.title, page.language)?.text ?? '';
  const { picture: shared, description, scripts = [] } = page;
  const picture = (asset: Asset | undefined) =>
    asset && { src: site.files.ofPortal(asset), width: asset.width, height: asset.height };
  const address = (language: string) => `${portal.address}${language}/${page.key}`;
  const filled = fillTemplate(
    'portal/page.hbs',
    {
      ...around.shared,
      scripts,
      root: ROOT,
      base: `${ROOT}${page.language}/`,
      lang: voice.language,
      direction: direction(voice.language),
      policy: policyOf(page.hosts),
      pageTitle: page.key === '' ? title : `${page.title} · ${title}`,
      portalTitle: title,
      description,
      hidden: page.hidden === true,
      canonical: address(canonicalLanguage(page, site)),
      alternates: around.alternates.map((language) => ({ language, href: address(language) })),
      fallback: around.alternates[0] === undefined ? undefined : address(around.alternates[0]),
      ogTitle: page.title,
      picture: shared === undefined || /\.svg$/i.test(shared) ? undefined : portal.address + shared,
      data: page.data === undefined ? undefined : scriptJson(page.data),
      logo: picture(portal.logo),
      navigation: around.navigation.map((entry) => ({
        href: entry.key,
        label: voice.say(entry.label),
        current: entry.section === page.section,
      })),
      languages: site.languages.map((language) => ({
        language,
        name: nameOf(language),
        current: language === page.language,
        href: `${ROOT}${language}/${page.key}`,
      })),
      severalLanguages: site.languages.length > 1,
      body: page.body,
      partners: portal.partners.map(({ name, logo, address: web, country }) => ({
        name: country === undefined ? name : `${name} (${voice.countryName(country)})`,
        web,
        logo: picture(logo),
      })),
      funding: fundingView(portal.funding, picture, page.language),
      contact: portal.contact,
      pages: around.pages,
      feeds: around.feeds.map((feed) => ({
        ...feed,
        label: voice.say(feed.label),
        format: feed.type === 'text/calendar' ? 'iCalendar' : 'Atom',
      })),
    },
    { text: (key: PortalKey, { hash }: Handlebars.HelperOptions) => voice.say(key, hash) },
  );
  return filled.replaceAll(ROOT, rootOf(page));
}

function nameOf(language: string): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function fundingView<Picture>(
  { emblem, statement, disclaimer }: Portal['funding'],
  picture: (asset: Asset | undefined) => Picture,
  language: string,
) {
  if (emblem === undefined && statement === undefined && disclaimer === undefined) return undefined;
  const words = (text: typeof statement) => {
    const found = inLanguage(text, language);
    return found && { words: found.text, lang: found.language };
  };
  return {
    emblem: picture(emblem),
    statement: words(statement),
    disclaimer: words(disclaimer),
  };
}

function policyOf({ frames, media }: Hosts = { frames: [], media: [] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ['media-src', "'self'", ...media].join(' '),
    frames.length === 0 ? "frame-src 'none'" : ['frame-src', ...frames].join(' '),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
