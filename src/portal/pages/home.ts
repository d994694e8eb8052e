/** The first page: what there is, and the ways to it. */
import { inLanguage, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseCard } from './course-facts.ts';
import { cardList } from './courses.ts';
import { fill } from './page.ts';

/** More are one click away. */
const MOST_COURSES = 6;

export function homePage(site: Site, voice: Voice, language: string): Page {
  const cards = site.courses.map((course) => courseCard(site, course, voice, language));
  const title = inLanguage(site.portal.title, language);
  const description = inLanguage(site.portal.description, language);
  const view = {
    title: title?.text,
    titleLang: title?.language,
    description: description?.text,
    descriptionLang: description?.language,
    pictures: cards.flatMap(({ picture }) => picture ?? []).slice(0, 1),
    courses: cardList(cards.slice(0, MOST_COURSES), voice, language),
    more: cards.length > MOST_COURSES,
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
