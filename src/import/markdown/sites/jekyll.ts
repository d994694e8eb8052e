import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { people, settingsAt, text, textsOf } from '../settings.ts';
import type { ReadSite } from '../site.ts';

export function tellsJekyll(source: Source): string | undefined {
  return source.files.has('_config.yml') ? '_config.yml lies in it' : undefined;
}

/** Folders that hold parts of pages, and what was made of them. */
const NO_PAGES = /^(?:_includes|_layouts|_sass|_site|_data|_plugins|vendor|bin|assets)\//;

export const readJekyll: ReadSite = (source) => {
  const settings = settingsAt(source, '_config.yml');
  return {
    title: text(settings.title),
    description: text(settings.description),
    authors: people(settings.author),
    language: text(settings.lang) ?? text(settings.locale),
    roots: ['', '_posts'],
    variables: textsOf(settings, 'site.'),
    modules: modulesByFolders(source, '', (path) => !NO_PAGES.test(path)),
  };
};
