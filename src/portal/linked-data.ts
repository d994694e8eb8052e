/**
 * What a page says to search engines and repositories: one block of JSON-LD in the terms of schema.org that follows
 * the profile AMB of the DINI too (https://dini-ag-kim.github.io/amb/). Only what authors gave.
 */
import { hoursThere } from '../course/model/ledger.ts';
import type { Course, Video } from '../course/model/model.ts';
import { licenceOf } from '../course/text/licence.ts';
import { eqfLevel } from './achievement/vocabularies.ts';
import { courseKey, minutesOf, pictureOf } from './pages/course-facts.ts';
import type { PortalCourse, Site } from './site.ts';
import { withoutEmpty } from './without-empty.ts';

const CONTEXT = 'https://w3id.org/kim/amb/context.jsonld';

export function courseData(site: Site, course: PortalCourse, edition: Course, language: string): unknown {
  const { address } = site.portal;
  const page = (tag: string) => `${address}${tag}/${courseKey(edition.id)}`;
  const minutes = minutesOf(edition);
  const picture = pictureOf(site, edition, edition.cover);
  const licence = licenceOf(edition.licence)?.address;
  const modes = Object.keys(hoursThere(edition.modules));
  const { eqf } = edition.recognition;
  return withoutEmpty({
    '@context': [CONTEXT, 'https://schema.org/', { '@language': edition.language }],
    id: edition.iri,
    type: ['LearningResource', 'Course'],
    name: edition.title,
    description: edition.description,
    url: page(language),
    image: picture && address + picture.src,
    inLanguage: [edition.language],
    version: edition.version,
    license: licence && { id: licence },
    creator: edition.authors.map((name) => ({ type: 'Organization', name })),
    keywords: edition.keywords,
    isAccessibleForFree: true,
    teaches: edition.modules.flatMap((module) =>
      module.objectives.map(({ id, text }) => ({
        id: `${edition.iri}#${module.id}/${id}`,
        type: 'DefinedTerm',
        name: text,
        prefLabel: { [edition.language]: text },
      })),
    ),
    // Not `educationalLevel`: AMB takes it from a list of its own, which has no levels of the EQF.
    educationalAlignment: eqf && [
      {
        type: 'AlignmentObject',
        alignmentType: 'educationalLevel',
        educationalFramework: 'European Qualifications Framework',
        targetName: `EQF ${eqf}`,
        targetUrl: eqfLevel(eqf).id,
      },
    ],
    timeRequired: duration(minutes),
    workTranslation: course.editions
      .filter((one) => one.language !== edition.language)
      .map((one) => ({
        type: ['LearningResource'],
        name: one.title,
        inLanguage: [one.language],
        url: page(one.language),
      })),
    funder: edition.funding?.statement && [{ type: 'Organization', name: edition.funding.statement }],
    hasPart: edition.modules.map(({ id, title, description }) =>
      withoutEmpty({ id: `${edition.iri}/${id}`, type: ['LearningResource'], name: title, description }),
    ),
    hasCourseInstance: minutes > 0 && {
      type: 'CourseInstance',
      courseMode: modes.length > 1 ? 'Blended' : 'Online',
      courseWorkload: duration(minutes),
    },
  });
}

export function filmData(
  video: Video,
  {
    title,
    page,
    picture,
    language,
  }: { title: string; page: string; picture: string | undefined; language: string },
): unknown {
  const licence = licenceOf(video.licence)?.address;
  return withoutEmpty({
    '@context': [CONTEXT, 'https://schema.org/', { '@language': language }],
    id: page,
    type: ['LearningResource', 'VideoObject'],
    name: title,
    description: video.summary,
    url: page,
    thumbnailUrl: picture,
    image: picture,
    inLanguage: video.language && [video.language],
    duration: video.duration && `PT${Math.round(video.duration)}S`,
    license: licence && { id: licence },
    keywords: video.about?.topics,
    isAccessibleForFree: true,
  });
}

function duration(minutes: number): string | undefined {
  return minutes === 0 ? undefined : `PT${minutes}M`;
}
