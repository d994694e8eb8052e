/** The catalogue: every course, to be chosen from by language, topic, length and audience. */
import type { Page, Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { type CourseCard, courseCard } from './course-facts.ts';
import { facet, filterForm, filterOf } from './filters.ts';
import { fill } from './page.ts';

const LIST = 'courses-list';

export function coursesPage(site: Site, voice: Voice, language: string): Page {
  const cards = site.courses.map((course) => courseCard(site, course, voice, language));
  const filters = [
    ...filterOf(
      'language',
      voice.say('language'),
      cards.flatMap((card) => card.languages),
      voice,
    ),
    ...filterOf(
      'topic',
      voice.say('topic'),
      cards.flatMap(({ topics }) => topics),
      voice,
    ),
    ...filterOf(
      'audience',
      voice.say('audience'),
      cards.map(({ audience }) => audience),
      voice,
    ),
    ...filterOf(
      'length',
      voice.say('length'),
      cards.map(({ length }) => length),
      voice,
      (value) => voice.say(value as 'lengthShort'),
    ),
  ];
  return {
    key: 'courses/',
    language,
    contentLanguage: language,
    title: voice.say('courses'),
    description: undefined,
    section: 'courses',
    body: fill(
      'chosen-from',
      {
        title: voice.say('courses'),
        filters: filterForm(filters, LIST, voice, language),
        cards: cardList(cards, 'h2', voice, language),
      },
      voice,
      language,
    ),
  };
}

export function cardList(
  cards: readonly CourseCard[],
  heading: 'h2' | 'h3',
  voice: Voice,
  language: string,
): string {
  const items = cards.map((card) => ({
    ...card,
    facets: facet({
      language: card.languages,
      topic: card.topics,
      audience: [card.audience],
      length: [card.length],
    }),
  }));
  return fill('cards', { items, heading, list: LIST, look: 'card' }, voice, language);
}
