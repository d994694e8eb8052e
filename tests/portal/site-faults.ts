/** Looks through a portal in its folder as a crawler does: pages, links, languages, sitemap, feeds and linked data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import { parseHtml } from '../../src/blocks/parse-html.ts';

const LARGEST_PAGE = 60_000;

interface SitePage {
  /** In the folder. */
  file: string;
  address: string;
  bytes: number;
  ids: string[];
  /** Addresses of whatever it loads or leads to, as they are written. */
  links: string[];
  canonical: string | undefined;
  /** By language. */
  alternates: Record<string, string>;
  /** It asks not to be found, or leads on. */
  hidden: boolean;
  data: string[];
}

/** @param address of the portal @returns a line for each fault */
export function siteFaults(folder: string, address: string): string[] {
  const files = filesIn(folder);
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('packages/'))
    .map((file) => readPage(folder, file, address));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const leadsTo = (link: string, from: string): boolean => {
    const url = new URL(link, from);
    if (!url.href.startsWith(address)) return url.origin !== new URL(address).origin;
    const target = byAddress.get(url.origin + url.pathname);
    if (target !== undefined)
      return url.hash === '' || target.ids.includes(decodeURIComponent(url.hash.slice(1)));
    const file = decodeURIComponent(url.pathname.slice(new URL(address).pathname.length));
    return file !== '' && !file.endsWith('/') && existsSync(path.join(folder, file));
  };
  const found = pages.filter(({ hidden, canonical, address: own }) => !hidden && canonical === own);
  return [
    ...pages.flatMap((page) => pageFaults(page, leadsTo)),
    ...found.flatMap((page) => languageFaults(page, byAddress)),
    ...sitemapFaults(readFileSync(path.join(folder, 'sitemap.xml'), 'utf8'), found),
    ...files
      .filter((file) => /\.(xml|ics)$/.test(file) && !file.startsWith('packages/'))
      .flatMap((file) =>
        addressesIn(readFileSync(path.join(folder, file), 'utf8'), address)
          .filter((link) => !leadsTo(link, address))
          .map((link) => `${file}: ${link} leads nowhere`),
      ),
  ];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function readPage(folder: string, file: string, address: string): SitePage {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const page: SitePage = {
    file,
    address: address + file.replace(/(^|\/)index\.html$/, '$1'),
    bytes: Buffer.byteLength(html),
    ids: [],
    links: [],
    canonical: undefined,
    alternates: {},
    hidden: /<meta (?:name="robots" content="noindex|http-equiv="refresh")/.test(html),
    data: [],
  };
  visit(parseHtml(html), 'element', (element) => note(element, page));
  return page;
}

function note({ tagName, properties, children }: Element, page: SitePage): void {
  const { id, href, src, poster, dataSrc, dataIndex, content, rel, hrefLang, type } = properties;
  if (typeof id === 'string') page.ids.push(id);
  const written = [href, src, poster, dataSrc, dataIndex, properties.property === 'og:image' && content];
  page.links.push(...written.filter((one) => typeof one === 'string'));
  const kinds = Array.isArray(rel) ? rel : [];
  if (kinds.includes('canonical')) page.canonical = String(href);
  if (kinds.includes('alternate') && hrefLang !== undefined) page.alternates[String(hrefLang)] = String(href);
  const [text] = children;
  if (tagName === 'script' && type === 'application/ld+json')
    page.data.push(text?.type === 'text' ? text.value : '');
}

function pageFaults(page: SitePage, leadsTo: (link: string, from: string) => boolean): string[] {
  const dead = page.links
    .filter((link) => !leadsTo(link, page.address))
    .map((link) => `${link} leads nowhere`);
  const twice = page.ids
    .filter((id, index) => page.ids.indexOf(id) !== index)
    .map((id) => `#${id} is there twice`);
  const large = page.bytes > LARGEST_PAGE ? [`has ${page.bytes} bytes`] : [];
  const data = page.data.flatMap((text) => dataFaults(text, (link) => leadsTo(link, page.address)));
  const needsData = /^[^/]+\/(courses|films\/[^/]+)\/[^/]+\/index\.html$/.test(page.file) && !page.hidden;
  const none = needsData && page.data.length !== 1 ? [`has ${page.data.length} blocks of linked data`] : [];
  return [...dead, ...twice, ...large, ...data, ...none].map((fault) => `${page.file}: ${fault}`);
}

/** Each page names all pages of its kind, itself among them, and these name the same. */
function languageFaults(page: SitePage, pages: ReadonlyMap<string, SitePage>): string[] {
  const { 'x-default': fallback, ...own } = page.alternates;
  const others = Object.values(own);
  const faults = others.flatMap((address) => {
    const other = pages.get(address)?.alternates ?? {};
    const same = JSON.stringify(other) === JSON.stringify(page.alternates);
    return same ? [] : [`${page.file}: ${address} does not name the same languages`];
  });
  if (!others.includes(page.address)) faults.push(`${page.file}: is not among its languages`);
  if (fallback === undefined || !others.includes(fallback)) faults.push(`${page.file}: has no x-default`);
  return faults;
}

function sitemapFaults(sitemap: string, found: readonly SitePage[]): string[] {
  const listed = Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) => address);
  const own = found.map(({ address }) => address);
  return [
    ...listed.filter((address) => !own.includes(address)).map((address) => `sitemap: ${address} is no page`),
    ...own.filter((address) => !listed.includes(address)).map((address) => `sitemap: ${address} is missing`),
    ...listed
      .filter((one, index) => listed.indexOf(one) !== index)
      .map((one) => `sitemap: ${one} is there twice`),
  ];
}

function addressesIn(text: string, address: string): string[] {
  return (text.replaceAll('\r\n ', '').match(/https?:[^\s"<>\\]+/g) ?? []).filter((link) =>
    link.startsWith(address),
  );
}

const web = z.url({ protocol: /^https?$/ });
const languages = z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)).min(1);
const duration = z.string().regex(/^PT\d+[MS]$/);
const named = z.object({ type: z.enum(['Person', 'Organization']), name: z.string().min(1) });
const term = z.object({ id: web, prefLabel: z.record(z.string(), z.string().min(1)) });

/** What AMB requires (its `schemas`), and what schema.org has of a `Course` and a `VideoObject`. */
const resource = z.object({
  '@context': z.tuple([
    z.literal('https://w3id.org/kim/amb/context.jsonld'),
    z.literal('https://schema.org/'),
    z.object({ '@language': z.string() }),
  ]),
  id: web,
  type: z.tuple([z.literal('LearningResource'), z.enum(['Course', 'VideoObject'])]),
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  url: web,
  image: web.optional(),
  thumbnailUrl: web.optional(),
  inLanguage: languages.optional(),
  license: z
    .object({ id: z.string().regex(/^https:\/\/creativecommons\.org\/(licenses|publicdomain)\//) })
    .optional(),
  creator: z.array(named).min(1).optional(),
  funder: z.array(named).min(1).optional(),
  keywords: z.array(z.string().min(1)).min(1).optional(),
  isAccessibleForFree: z.literal(true),
  teaches: z.array(term).min(1).optional(),
  educationalLevel: z.never().optional(),
  educationalAlignment: z.array(z.object({ targetUrl: web, targetName: z.string() })).optional(),
  timeRequired: duration.optional(),
  duration: duration.optional(),
  version: z.string().optional(),
  workTranslation: z.array(z.object({ name: z.string().min(1), inLanguage: languages, url: web })).optional(),
  hasPart: z.array(z.object({ id: web, type: z.array(z.string()), name: z.string().min(1) })).optional(),
  hasCourseInstance: z
    .object({ type: z.literal('CourseInstance'), courseMode: z.string(), courseWorkload: duration })
    .optional(),
});
const course = resource.required({ description: true, inLanguage: true, hasPart: true });

function dataFaults(text: string, leadsTo: (link: string) => boolean): string[] {
  const data = z.looseObject({ type: z.array(z.string()) }).parse(JSON.parse(text));
  const { error, data: read } = (data.type.includes('Course') ? course : resource).strict().safeParse(data);
  if (error) return error.issues.map((issue) => `linked data: ${issue.path.join('.')}: ${issue.message}`);
  const links = [
    read.url,
    read.image,
    read.thumbnailUrl,
    ...(read.workTranslation ?? []).map(({ url }) => url),
  ];
  return links
    .filter((link) => link !== undefined && !leadsTo(link))
    .map((link) => `linked data: ${link} leads nowhere`);
}
