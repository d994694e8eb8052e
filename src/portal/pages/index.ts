/** Every page of a portal in one language. */
import type { Page, Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { coursePage } from './course.ts';
import { coursesPage } from './courses.ts';
import { homePage } from './home.ts';

export function pagesIn(site: Site, voice: Voice, language: string): Page[] {
  return [
    homePage(site, voice, language),
    coursesPage(site, voice, language),
    ...site.courses.map((course) => coursePage(site, course, voice, language)),
  ];
}
