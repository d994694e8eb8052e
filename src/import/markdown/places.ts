/** What pages call by name and not by address: places of MyST, and pages of a wiki. */
import { posix } from 'node:path';
import type { Source } from '../source.ts';
import type { MarkContext } from './marks.ts';
import { textIn } from './settings.ts';
import { PAGE, type Site } from './site.ts';

export type Places = Pick<MarkContext, 'placeOf' | 'pageCalled'>;

const PLACE = /^[ \t]*\(([\w:.-]{1,80})\)=[ \t]*\n\s*#{1,6}[ \t]+(.+?)[ \t#]*$/gm;

export function placesOf(source: Source, site: Site): Places {
  const places = new Map<string, { address: string; title: string }>();
  const pages = new Map<string, string>();
  for (const { path } of site.modules.flatMap((module) => module.pages)) {
    pages.set(posix.basename(path).replace(PAGE, '').toLowerCase(), `/${path}`);
    const text = textIn(source, path);
    if (!text.includes(')=')) continue;
    for (const [, name = '', title = ''] of text.matchAll(PLACE))
      places.set(name.toLowerCase(), { address: `/${path}#${name}`, title });
  }
  return {
    placeOf: (name) => places.get(name.trim().toLowerCase()),
    pageCalled: (name) => pages.get(name.trim().toLowerCase().replace(/^.*\//, '').replace(PAGE, '')),
  };
}
