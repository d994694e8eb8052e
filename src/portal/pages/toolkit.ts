/** The toolkit: the practical resources of all courses, to be taken in the language of the page or another one. */
import { assetOf } from '../../course/model/used-assets.ts';
import { licenceOf } from '../../course/text/licence.ts';
import { editionOf, type Page, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { courseKey } from './course-facts.ts';
import { facet, filterForm, filterOf } from './filters.ts';
import { fill, otherLanguage } from './page.ts';

/** What browsers show by themselves. */
const OPENS = /\.(pdf|svg|png|jpe?g|webp|txt|html?)$/i;

export function toolsIn(site: Site, voice: Voice, language: string) {
  return site.courses.flatMap((course) => {
    const edition = editionOf(course, language);
    return edition.toolkit.flatMap((item) => {
      const asset = assetOf(edition, item.path);
      if (asset === undefined) return [];
      const others = course.editions.flatMap((one) => {
        const same = one.toolkit.find(({ id }) => id === item.id);
        const file = same && same.path !== item.path ? assetOf(one, same.path) : undefined;
        return file === undefined || same === undefined
          ? []
          : [
              {
                href: site.files.ofCourse(one, file),
                language: voice.languageName(same.fileLanguage),
                lang: same.fileLanguage,
              },
            ];
      });
      return [
        {
          id: `${edition.id}-${item.id}`,
          title: item.title,
          summary: item.summary,
          kind: item.kind,
          lang: otherLanguage(item.language, voice),
          href: site.files.ofCourse(edition, asset),
          opens: OPENS.test(asset.path),
          file: `${asset.path.slice(asset.path.lastIndexOf('.') + 1).toUpperCase()}, ${voice.size(asset.bytes)}, ${voice.languageName(item.fileLanguage)}`,
          fileLanguage: voice.languageName(item.fileLanguage),
          others: others.filter(({ href }, index) => others.findIndex((one) => one.href === href) === index),
          licence: licenceOf(item.licence),
          version: item.version,
          access:
            item.accessible === undefined
              ? undefined
              : voice.say(item.accessible ? 'accessible' : 'notAccessible'),
          adapted: item.adapted && voice.say('adapted', { who: item.adapted.by ?? '–' }),
          course: { href: courseKey(edition.id), title: edition.title },
        },
      ];
    });
  });
}

export function toolkitPages(site: Site, voice: Voice, language: string): Page[] {
  const tools = toolsIn(site, voice, language);
  if (tools.length === 0) return [];
  const filters = [
    ...filterOf(
      'kind',
      voice.say('kind'),
      tools.map(({ kind }) => kind),
      voice,
    ),
    ...filterOf(
      'language',
      voice.say('language'),
      tools.flatMap((tool) => [tool.fileLanguage, ...tool.others.map((other) => other.language)]),
      voice,
    ),
    ...filterOf(
      'course',
      voice.say('fromCourse'),
      tools.map(({ course }) => course.title),
      voice,
    ),
  ];
  const items = tools.map((tool) => ({
    ...tool,
    facets: facet({
      kind: [tool.kind],
      language: [tool.fileLanguage, ...tool.others.map((other) => other.language)],
      course: [tool.course.title],
    }),
  }));
  return [
    {
      key: 'toolkit/',
      language,
      contentLanguage: language,
      title: voice.say('toolkit'),
      description: undefined,
      section: 'toolkit',
      body: fill(
        'toolkit',
        { filters: filterForm(filters, 'list', voice, language), items },
        voice,
        language,
      ),
    },
  ];
}
