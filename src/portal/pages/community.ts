/** The community of practice: what is to come, stories and groups of all, and the talk around each course. */
import type { Community, Forum } from '../../course/model/community.ts';
import { eventsIn } from '../events.ts';
import { editionOf, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseKey } from './course-facts.ts';
import { comingEvents } from './events.ts';
import { groupsView, webView } from './groups.ts';
import { fill, otherLanguage } from './page.ts';
import { entryViews, storyWaysHtml, textsOf } from './texts.ts';

/** More are one click away. */
const MOST_NEWS = 5;

export function communityPages(site: Site, voice: Voice, language: string): Page[] {
  const circles = circlesIn(site, voice, language);
  const news = textsOf(site, 'news', language);
  const stories = textsOf(site, 'story', language);
  const groups = groupsView(site, voice, language);
  const hasEvents = eventsIn(site, language).length > 0;
  const hasCurrent = hasEvents || news.length > 0;
  if (!hasCurrent && circles.length === 0 && stories.length === 0 && groups === undefined) return [];
  const ways = storyWaysHtml(site, voice, language);
  const view = {
    events: comingEvents(site, voice, language),
    hasEvents,
    hasCurrent,
    news: entryViews(news.slice(0, MOST_NEWS), voice),
    moreNews: news.length > MOST_NEWS,
    stories: entryViews(stories.slice(0, MOST_NEWS), voice),
    ways,
    tells: stories.length > 0 || ways !== '',
    groups,
    circles,
  };
  return [
    {
      key: 'community/',
      language,
      contentLanguage: language,
      title: voice.say('community'),
      description: undefined,
      section: 'community',
      body: fill('community', view, voice, language),
    },
  ];
}

/** Where the topic of a course stands on the page. */
export function forumId(courseId: string, { id }: Pick<Forum, 'id'>): string {
  return `topic-${courseId}-${id}`;
}

/** The community of each course by itself: what holds in one is no rule of another. */
function circlesIn(site: Site, voice: Voice, language: string) {
  return site.courses.flatMap((course) => {
    const edition = editionOf(course, language);
    const { community } = edition;
    if (community === undefined || isOnlyEvents(community)) return [];
    const words = (said: { text: string; language: string }) => ({
      words: said.text,
      lang: otherLanguage(said.language, voice),
    });
    return [
      {
        id: edition.id,
        title: edition.title,
        language: edition.language,
        lang: otherLanguage(edition.language, voice),
        href: courseKey(edition.id),
        intro: community.intro && words(community.intro),
        forums: community.forums.map((forum) => ({
          id: forumId(edition.id, forum),
          title: forum.title,
          question: forum.question,
          lang: otherLanguage(forum.language, voice),
          module: edition.modules.find(({ id }) => id === forum.module)?.title,
          moduleLang: edition.language,
          own: forum.language,
          web: forum.address,
          join: forum.address && voice.say('forumAt', { host: hostOf(forum.address) }),
        })),
        atProvider: community.forums.some(({ address }) => address === undefined),
        rules: community.rules.map(words),
        contribute: community.contribute.map(words),
        contacts: community.contacts.map(({ name, role, email, address, language: own }) => ({
          name,
          role,
          email,
          web: webView(address),
          lang: otherLanguage(own, voice),
        })),
      },
    ];
  });
}

/** Those stand with the events of all. */
function isOnlyEvents({ intro, forums, rules, contribute, contacts }: Community): boolean {
  return intro === undefined && [forums, rules, contribute, contacts].every(({ length }) => length === 0);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
