/** What a portal tells those who subscribe: news, new versions of courses and events, as Atom and as a calendar. */
import { Feed } from 'feed';
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import type { PortalKey } from '../texts/portal/portal-texts.ts';
import { eventsIn, type SiteEvent } from './events.ts';
import { courseKey } from './pages/course-facts.ts';
import { textKey, textsOf } from './pages/texts.ts';
import { editionOf, inLanguage, ROOT, type Site } from './site.ts';
import type { Voice } from './voice.ts';

export interface SiteFeed {
  /** Below the folder of its language. */
  file: string;
  label: PortalKey;
  type: 'application/atom+xml' | 'text/calendar';
  text: string;
}

interface Entry {
  id: string;
  title: string;
  link: string;
  /** `YYYY-MM-DD` */
  date: string;
  summary: string | undefined;
  html?: string;
}

/** Only those that tell something. */
export function feedsIn(site: Site, voice: Voice, language: string): SiteFeed[] {
  const { address } = site.portal;
  const at = (key: string) => `${address}${language}/${key}`;
  const news = textsOf(site, 'news', language).flatMap((text): Entry[] => {
    const link = at(textKey(text));
    const { title, date, summary, compiled } = text;
    return date === undefined
      ? []
      : [{ id: link, title, link, date, summary, html: compiled.html.replaceAll(ROOT, address) }];
  });
  const releases = site.courses.flatMap((course) => {
    const { id, title } = editionOf(course, language);
    const own = course.editions[0].language;
    return course.releases.flatMap(({ version, date, html: notes }): Entry[] => {
      const link = `${at(courseKey(id))}#${version}`;
      const html = `<div lang="${own}">${notes}</div>`;
      return date === undefined
        ? []
        : [{ id: link, title: `${title} ${version}`, link, date, summary: undefined, html }];
    });
  });
  const events = eventsIn(site, language);
  const entries = events.map((event): Entry => {
    const details = [event.date, event.until && `– ${event.until}`, event.time, event.place]
      .filter(Boolean)
      .join(' ');
    const link = `${at('events/')}#${event.key}`;
    return {
      id: link,
      title: event.title,
      link,
      date: event.date,
      summary: [details, event.summary].filter(Boolean).join('. '),
    };
  });
  const title = inLanguage(site.portal.title, language)?.text ?? '';
  const feed = (file: string, label: PortalKey, all: readonly Entry[]): SiteFeed[] =>
    all.length === 0
      ? []
      : [{ file, label, type: 'application/atom+xml', text: atom(all, { file, title, label, voice, at }) }];
  return [
    ...feed('news.xml', 'news', news),
    ...feed('releases.xml', 'feedReleases', releases),
    ...feed('events.xml', 'events', entries),
    ...(events.length === 0
      ? []
      : [
          {
            file: 'events.ics',
            label: 'calendar',
            type: 'text/calendar',
            text: calendar(events, title, address),
          } as const,
        ]),
  ];
}

function atom(
  entries: readonly Entry[],
  {
    file,
    title,
    label,
    voice,
    at,
  }: { file: string; title: string; label: PortalKey; voice: Voice; at(key: string): string },
): string {
  // Those of one day keep their order: of two versions the later one stands first.
  const newest = entries.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  const feed = new Feed({
    id: at(file),
    title: escaped(`${title}: ${voice.say(label)}`),
    link: at(''),
    feedLinks: { atom: at(file) },
    language: voice.language,
    updated: noon(newest[0]?.date ?? ''),
    generator: false,
    author: { name: title },
    copyright: '',
  });
  for (const { id, title: own, link, date, summary, html } of newest)
    feed.addItem({
      id,
      title: escaped(own),
      link,
      date: noon(date),
      ...(summary !== undefined && { description: escaped(summary) }),
      ...(html !== undefined && { content: html }),
    });
  return feed.atom1();
}

/** Readers of feeds take titles and summaries for HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A day has no hour; noon is that day nearly everywhere. */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** Without a time of its own an event would be stamped with the moment of the build; the types of the library lack it. */
type DatedEvent = EventAttributes & { timestamp: number };

/** RFC 5545. Whole days, with the hours in the title: they are written in their author's words, as is their time zone. */
function calendar(events: readonly SiteEvent[], calName: string, portal: string): string {
  const { hostname } = new URL(portal);
  const { error, value } = createEvents(
    events.map((event): DatedEvent => {
      const { key, title, date, until, time, place, address, summary } = event;
      return {
        uid: `${key}@${hostname}`,
        title: time === undefined ? title : `${title} (${time})`,
        start: dayOf(date),
        end: dayAfter(until ?? date),
        timestamp: noon(date).getTime(),
        productId: 'coursewright portal',
        calName,
        ...(summary !== undefined && { description: summary }),
        ...(place !== undefined && { location: place }),
        ...(address !== undefined && { url: address }),
      };
    }),
  );
  if (!value) throw error ?? new Error('The calendar is empty');
  return value;
}

function dayOf(date: string): DateArray {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

/** The end of a whole day is the day behind it (RFC 5545, 3.6.1). */
function dayAfter(date: string): DateArray {
  return dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
}
