/** The page of the search, which loads the index of its language. */
import type { Page } from '../site.ts';
import type { Voice } from '../voice.ts';
import { fill } from './page.ts';

/** More results than this help nobody; the best come first. */
export const MOST_RESULTS = 40;

/** @param index address of the index, with the mark of its content */
export function searchPage(index: string, script: string, voice: Voice, language: string): Page {
  const view = {
    index,
    nothing: voice.say('searchNothing'),
    results: JSON.stringify(voice.forms('searchResults')),
    best: MOST_RESULTS,
  };
  return {
    key: 'search/',
    language,
    contentLanguage: language,
    title: voice.say('search'),
    description: undefined,
    section: 'search',
    hidden: true,
    scripts: [script],
    body: fill('search', view, voice, language),
  };
}
