/** The community of practice: what is to come, what is talked about and where, by which rules, and whom one asks. */
import { eventsIn, isOver, type SiteEvent } from '../events.ts';
import { editionOf, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseKey } from './course-facts.ts';
import { fill, otherLanguage } from './page.ts';
import { entryViews, textsOf } from './texts.ts';

/** More are one click away. */
const MOST_NEWS = 5;

export function communityPages(site: Site, voice: Voice, language: string): Page[] {
  const communities = site.courses.flatMap((course) => {
    const edition = editionOf(course, language);
    return edition.community === undefined ? [] : [{ edition, community: edition.community }];
  });
  const news = textsOf(site, 'news', language);
  const stories = textsOf(site, 'story', language);
  const events = eventsIn(site, language);
  if (communities.length === 0 && news.length === 0 && stories.length === 0) return [];
  const lang = (own: string) => otherLanguage(own, voice);
  const words = (text: { text: string; language: string }) => ({
    words: text.text,
    lang: lang(text.language),
  });
  const view = {
    intros: communities.flatMap(({ community }) => (community.intro ? [words(community.intro)] : [])),
    events: events.filter((event) => !isOver(event, site.today)).map((event) => eventView(event, voice)),
    hasEvents: events.length > 0,
    forums: communities.flatMap(({ edition, community }) =>
      community.forums.map((forum) => ({
        title: forum.title,
        question: forum.question,
        lang: lang(forum.language),
        where: edition.modules.find(({ id }) => id === forum.module)?.title ?? edition.title,
        href: courseKey(edition.id),
      })),
    ),
    rules: communities.flatMap(({ community }) => community.rules.map(words)),
    contribute: communities.flatMap(({ community }) => community.contribute.map(words)),
    contacts: communities.flatMap(({ community }) =>
      community.contacts.map(({ name, role, email, address, language: own }) => ({
        name,
        role,
        email,
        web: address,
        lang: lang(own),
      })),
    ),
    news: entryViews(news.slice(0, MOST_NEWS), voice),
    moreNews: news.length > MOST_NEWS,
    stories: entryViews(stories.slice(0, MOST_NEWS), voice),
    storyMail: site.portal.contact?.email,
  };
  const page = (key: string, title: string, body: string): Page => ({
    key,
    language,
    contentLanguage: language,
    title,
    description: undefined,
    section: 'community',
    body,
  });
  return [
    page('community/', voice.say('community'), fill('community', view, voice, language)),
    ...(events.length === 0
      ? []
      : [
          page(
            'events/',
            voice.say('events'),
            fill('events', eventsView(site, events, voice), voice, language),
          ),
        ]),
  ];
}

function eventsView({ today }: Site, events: readonly SiteEvent[], voice: Voice) {
  const over = events.filter((event) => isOver(event, today)).reverse();
  return {
    events: events.filter((event) => !isOver(event, today)).map((event) => eventView(event, voice)),
    past: over.map((event) => eventView(event, voice)),
  };
}

export function eventView(event: SiteEvent, voice: Voice) {
  const { date, until, time, place, address, summary, title, key } = event;
  return {
    id: key,
    title,
    summary,
    date,
    day: [voice.day(date), until && voice.day(until)].filter(Boolean).join(' – '),
    details: [time, place].filter(Boolean).join(' · '),
    web: address,
    lang: otherLanguage(event.language, voice),
  };
}
