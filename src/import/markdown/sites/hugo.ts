import type { Source } from '../../source.ts';
import { modulesByFolders } from '../by-folders.ts';
import { readFrontMatter } from '../front-matter.ts';
import { firstOf, map, settingsAt, text, textIn } from '../settings.ts';
import type { ReadSite } from '../site.ts';

const SETTINGS = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['.toml', '.yaml', '.yml'].map((end) => name + end),
);

export function tellsHugo(source: Source): string | undefined {
  const path = firstOf(source, SETTINGS);
  const hasContent = [...source.files.keys()].some((file) => file.startsWith('content/'));
  return path && hasContent ? `${path} and a folder "content" lie in it` : undefined;
}

export const readHugo: ReadSite = (source, leave) => {
  const settings = settingsAt(source, firstOf(source, SETTINGS) ?? '');
  const isPage = (path: string) => {
    const { front } = readFrontMatter(textIn(source, path));
    if (front.draft !== true) return true;
    leave({ file: path, what: 'A draft', done: 'It was left out' });
    return false;
  };
  return {
    title: text(settings.title),
    description: text(map(settings.params).description),
    language: text(settings.languageCode) ?? text(settings.locale) ?? text(settings.defaultContentLanguage),
    roots: ['content', 'static', 'assets'],
    modules: modulesByFolders(source, 'content', isPage),
  };
};
