/** What the library says of a case below its film; how people agreed is for those who check the course. */
import type { Element, ElementContent } from 'hast';
import type { Video } from '../../course/model/model.ts';
import { countryName } from '../../course/text/country-name.ts';
import { licenceOf } from '../../course/text/licence.ts';
import { languageName } from '../../texts/index.ts';
import { regional } from '../../texts/region.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';

/** Whose case it is, where and in which trade, what is spoken, and who may show it under which licence. */
export function aboutHtml(video: Video, context: BuildContext): Element | undefined {
  const { organisation, sector, country, people = [] } = video.about ?? {};
  const facts: (ElementContent | string | undefined)[] = [
    organisation,
    sector,
    country && countryName(country, regional(context.language)),
    people.join(', '),
    spokenIn(video, context),
    licenceHtml(video.licence),
    video.rights,
  ];
  const said = facts.filter((fact) => fact !== undefined && fact !== '');
  if (said.length === 0) return undefined;
  const separated = said.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]));
  return h('span', { className: ['video-about'] }, separated);
}

/** Only where it is another language than the lesson's: then captions are what is understood. */
function spokenIn({ silent, language }: Video, context: BuildContext): string | undefined {
  if (silent) return context.text('videoWithoutSound');
  if (language === undefined || primary(language) === primary(context.language)) return undefined;
  return context.text('videoSpoken', { language: languageName(language, context.language) });
}

function primary(tag: string): string | undefined {
  return tag.split('-')[0];
}

function licenceHtml(licence: string | undefined): ElementContent | string | undefined {
  const known = licenceOf(licence);
  if (known?.address === undefined) return known?.name;
  return h('a', { href: known.address, target: '_blank', rel: ['noopener'] }, [known.name]);
}
