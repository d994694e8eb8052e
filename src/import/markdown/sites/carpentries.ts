/** Lessons of the Carpentries: those of the Workbench (`config.yaml`, `episodes`), and the older ones (`_episodes`). */

import { compareNames } from '../../../load/walk.ts';
import type { Source } from '../../source.ts';
import { firstOf, list, settingsAt, text, textsOf } from '../settings.ts';
import { FOR_WORKERS, PAGE, type ReadSite, type SiteModule } from '../site.ts';

const SETTINGS = ['config.yaml', '_config.yml'];

export function tellsCarpentries(source: Source): string | undefined {
  const path = SETTINGS.find((file) => settingsAt(source, file).carpentry !== undefined);
  return path && `${path} names its carpentry`;
}

export const readCarpentries: ReadSite = (source, leave) => {
  const settings = settingsAt(source, firstOf(source, SETTINGS) ?? '');
  const folder = [...source.files.keys()].some((path) => path.startsWith('episodes/'))
    ? 'episodes'
    : '_episodes';
  const title = text(settings.title);
  const named = list(settings.episodes).flatMap((name) => {
    const path = `${folder}/${String(name)}`;
    return source.files.has(path) && PAGE.test(path) ? [path] : [];
  });
  const episodes = named.length > 0 ? named : pagesIn(source, folder);
  const index = firstOf(source, ['index.md', 'index.Rmd']);
  for (const path of pagesIn(source, 'instructors'))
    leave({
      file: path,
      what: 'A page for trainers',
      done: 'It was left out',
      todo: 'Keep it in a document for trainers',
    });
  const modules: SiteModule[] = [
    {
      title: title ?? '',
      pages: [...(index === undefined ? [] : [index]), ...episodes].map((path) => ({ path })),
    },
    {
      title: 'Learners',
      pages: [...pagesIn(source, 'learners'), ...pagesIn(source, '_extras')].map((path) => ({ path })),
    },
  ];
  return {
    title,
    description: text(settings.description),
    licence: licenceOf(text(settings.license)),
    language: text(settings.lang),
    roots: [folder, `${folder}/fig`, 'learners'],
    variables: textsOf(settings, 'site.'),
    modules,
  };
};

function pagesIn(source: Source, folder: string): string[] {
  return [...source.files.keys()]
    .filter(
      (path) =>
        path.startsWith(`${folder}/`) &&
        PAGE.test(path) &&
        !FOR_WORKERS.test(path) &&
        path.split('/').length === 2,
    )
    .sort(compareNames);
}

function licenceOf(written: string | undefined): string | undefined {
  return /^CC[- ]BY(?:[- ]4\.0)?$/i.test(written ?? '') ? 'CC-BY-4.0' : undefined;
}
