/** The terms of all courses, by the alphabet of the page's language. */
import { entryElement, GLOSSARY } from '../../course/model/side-pages.ts';
import { editionOf, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseKey } from './course-facts.ts';
import { fill, otherLanguage } from './page.ts';

export interface Term {
  id: string;
  term: string;
  definition: string;
  lang: string | undefined;
  courses: { href: string; title: string }[];
}

/** What courses explain in the same words stands once. */
export function termsIn(site: Site, voice: Voice, language: string): Term[] {
  const terms = new Map<string, Term>();
  for (const course of site.courses) {
    const edition = editionOf(course, language);
    for (const { id, term, definition, language: own } of edition.glossary) {
      const known = terms.get(`${term}\n${definition}`);
      const from = { href: courseKey(edition.id), title: edition.title };
      if (known !== undefined) known.courses.push(from);
      else
        terms.set(`${term}\n${definition}`, {
          id: `${edition.id}-${entryElement(GLOSSARY, id)}`,
          term,
          definition,
          lang: otherLanguage(own, voice),
          courses: [from],
        });
    }
  }
  return [...terms.values()].sort((a, b) => voice.compare(a.term, b.term) || (a.id < b.id ? -1 : 1));
}

export function glossaryPages(site: Site, voice: Voice, language: string): Page[] {
  const terms = termsIn(site, voice, language);
  if (terms.length === 0) return [];
  const view = { terms, severalCourses: site.courses.length > 1 };
  return [
    {
      key: 'glossary/',
      language,
      contentLanguage: language,
      title: voice.say('glossary'),
      description: undefined,
      section: 'glossary',
      body: fill('glossary', view, voice, language),
    },
  ];
}
