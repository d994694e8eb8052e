/** Every page of a portal in one language. */
import type { Page, Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { communityPages } from './community.ts';
import { coursePage } from './course.ts';
import { coursesPage } from './courses.ts';
import { eventsPages } from './events.ts';
import { filmPages } from './films.ts';
import { glossaryPages } from './glossary.ts';
import { homePage } from './home.ts';
import { textPages } from './texts.ts';
import { toolkitPages } from './toolkit.ts';

export function pagesIn(site: Site, voice: Voice, language: string): Page[] {
  return [
    homePage(site, voice, language),
    coursesPage(site, voice, language),
    ...site.courses.map((course) => coursePage(site, course, voice, language)),
    ...filmPages(site, voice, language),
    ...toolkitPages(site, voice, language),
    ...glossaryPages(site, voice, language),
    ...communityPages(site, voice, language),
    ...eventsPages(site, voice, language),
    ...textPages(site, voice, language),
  ];
}
