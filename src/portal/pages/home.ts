/** The first page: what there is, and the ways to it. */
import { type Film, filmsIn } from '../films.ts';
import { inLanguage, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseCard, decoration } from './course-facts.ts';
import { cardList } from './courses.ts';
import { comingEvents } from './events.ts';
import { filmCards } from './films.ts';
import { fill } from './page.ts';
import { entryViews, textsOf } from './texts.ts';

/** More are one click away. */
const MOST_COURSES = 6;
const MOST_FILMS = 3;
const MOST_NEWS = 3;

export function homePage(site: Site, voice: Voice, language: string): Page {
  const cards = site.courses.map((course) => courseCard(site, course, voice, language));
  const title = inLanguage(site.portal.title, language);
  const description = inLanguage(site.portal.description, language);
  const films = filmsIn(site, language);
  const news = textsOf(site, 'news', language);
  const view = {
    title: title?.text,
    titleLang: title?.language,
    description: description?.text,
    descriptionLang: description?.language,
    picture: heroPicture(site, films) ?? cards.find(({ picture }) => picture !== undefined)?.picture,
    courses: cardList(cards.slice(0, MOST_COURSES), 'h3', voice, language),
    more: cards.length > MOST_COURSES,
    films:
      films.length === 0 ? undefined : filmCards(site, films.slice(0, MOST_FILMS), 'h3', voice, language),
    moreFilms: films.length > MOST_FILMS,
    news: entryViews(news.slice(0, MOST_NEWS), voice),
    events: comingEvents(site, voice, language).slice(0, MOST_NEWS),
  };
  return {
    key: '',
    language,
    contentLanguage: language,
    title: title?.text ?? '',
    description: description?.text,
    picture: cards.find(({ picture }) => picture !== undefined)?.picture?.src,
    section: '',
    body: fill('home', view, voice, language),
  };
}

/** The poster of a film that has no card on this page, so that no picture is seen twice. */
function heroPicture(site: Site, films: readonly Film[]) {
  for (const { edition, video } of films.slice(MOST_FILMS)) {
    const poster = decoration(site, edition, video.poster);
    if (poster !== undefined) return poster;
  }
  return undefined;
}
