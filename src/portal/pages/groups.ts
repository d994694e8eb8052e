/** Local groups of experts, by the names of their countries in the language of the page. */
import type { ByLanguage } from '../model.ts';
import { inLanguage, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { facet, filterForm, filterOf } from './filters.ts';
import { otherLanguage } from './page.ts';

const LIST = 'groups-list';
/** So many are found by reading. */
const HANDFUL = 6;

/** An address as people say it: without its scheme. */
export function webView(address: string | undefined) {
  return address && { href: address, words: address.replace(/^https?:\/\/(www\.)?|\/$/g, '') };
}

/** Undefined where there are none. */
export function groupsView({ portal }: Site, voice: Voice, language: string) {
  if (portal.groups.length === 0) return undefined;
  const said = (texts: ByLanguage | undefined) => {
    const found = inLanguage(texts, language);
    return found && { words: found.text, lang: otherLanguage(found.language, voice) };
  };
  const items = portal.groups
    .map((group, index) => ({
      id: `group-${index + 1}`,
      code: group.country,
      country: voice.countryName(group.country),
      name: said(group.name),
      place: said(group.place),
      description: said(group.description),
      email: group.email,
      web: webView(group.address),
      facets: facet({ country: [group.country] }),
    }))
    .sort(
      (a, b) =>
        voice.compare(a.country, b.country) || voice.compare(a.name?.words ?? '', b.name?.words ?? ''),
    );
  const filters =
    items.length <= HANDFUL
      ? []
      : filterOf(
          'country',
          voice.say('country'),
          items.map(({ code }) => code),
          voice,
          voice.countryName,
        );
  return { list: LIST, filters: filterForm(filters, LIST, voice, language), items };
}
