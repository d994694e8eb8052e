/**
 * A course as an Achievement of Open Badges 3.0 (B.1.1), one for each language of the course: what a badge
 * for it says of what was achieved. Who awards it, to whom and when is the issuer's.
 */
import { toMarkdown } from 'mdast-util-to-markdown';
import { skillsOf } from '../../course/model/achievement.ts';
import type { Course } from '../../course/model/model.ts';
import { courseKey, pictureOf } from '../pages/course-facts.ts';
import { type PortalCourse, type Site, spokenLanguage, wholeAddress } from '../site.ts';
import type { Voice } from '../voice.ts';
import { withoutEmpty } from '../without-empty.ts';
import { criteriaLines } from './criteria.ts';
import { educationField, eqfLevel } from './vocabularies.ts';

const CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

export function openBadgePath({ id, language }: Pick<Course, 'id' | 'language'>): string {
  return `${courseKey(id)}open-badge.${language}.json`;
}

export function openBadge(site: Site, { editions }: PortalCourse, edition: Course, voice: Voice): unknown {
  const { address } = site.portal;
  const spoken = spokenLanguage(site, edition.language);
  const picture = pictureOf(site, edition, edition.cover);
  return withoutEmpty({
    '@context': CONTEXT,
    id: address + openBadgePath(edition),
    type: ['Achievement'],
    name: edition.title,
    description: edition.description,
    criteria: withoutEmpty({
      id: spoken && `${address}${spoken}/${courseKey(edition.id)}`,
      narrative: criteriaLines(edition, voice, asMarkdown).join('\n'),
    }),
    achievementType: edition.achievement?.type,
    alignment: alignments(edition),
    creditsAvailable: edition.recognition.credits?.points,
    image:
      picture && withoutEmpty({ id: wholeAddress(site, picture.src), type: 'Image', caption: picture.alt }),
    inLanguage: edition.language,
    tag: edition.keywords,
    version: edition.version,
    related: editions
      .filter((one) => one !== edition)
      .map((one) => ({
        id: address + openBadgePath(one),
        type: ['Related'],
        inLanguage: one.language,
        version: one.version,
      })),
  });
}

/** The narrative of criteria is Markdown (B.1.6), the words of authors are not. */
function asMarkdown(value: string): string {
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value }] }).trim();
}

/** To frameworks that the author names (B.1.5). */
function alignments({ achievement, recognition: { eqf }, modules }: Course) {
  const skills = new Map(
    modules.flatMap(({ id, objectives }) =>
      objectives.flatMap((one) =>
        skillsOf(achievement, id, one.id).map((skill) => [skill.esco, skill] as const),
      ),
    ),
  );
  return [
    ...(eqf === undefined
      ? []
      : [
          {
            type: ['Alignment'],
            targetName: `EQF level ${eqf}`,
            targetFramework: 'European Qualifications Framework',
            targetCode: String(eqf),
            targetUrl: eqfLevel(eqf).id,
          },
        ]),
    ...(achievement?.fields ?? []).map(({ code, name }) => ({
      type: ['Alignment'],
      targetName: name,
      targetFramework: 'ISCED-F 2013',
      targetCode: code,
      targetUrl: educationField(code).id,
    })),
    ...[...skills.values()].map(({ name, esco }) => ({
      type: ['Alignment'],
      targetName: name,
      targetFramework: 'ESCO',
      targetUrl: esco,
    })),
  ];
}
