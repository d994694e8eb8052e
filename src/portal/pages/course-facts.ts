/** What is told of a course in more than one place: its time, its picture, its languages. */
import { timeWords } from '../../course/model/hours.ts';
import { hoursThere } from '../../course/model/ledger.ts';
import type { Course, Picture } from '../../course/model/model.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import { pictureView } from '../../render/picture.ts';
import { editionOf, inLanguage, isSpoken, type PortalCourse, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { otherLanguage } from './page.ts';

export function lessonsOf({ modules }: Course) {
  return modules.flatMap(({ lessons }) => lessons);
}

/** Planned hours of all modes that are there, or else the minutes of the lessons. */
export function minutesOf(course: Course): number {
  const there = Object.values(hoursThere(course.modules)).reduce((sum, hours) => sum + hours, 0);
  if (there > 0) return Math.round(there * 60);
  return lessonsOf(course).reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** Hours and minutes in words; undefined where nobody has said any. */
export function timeOf(minutes: number, { shared }: Voice): string | undefined {
  return minutes === 0 ? undefined : timeWords(minutes, shared);
}

export type LengthBand = 'lengthShort' | 'lengthMiddle' | 'lengthLong';

export function lengthOf(minutes: number): LengthBand | undefined {
  if (minutes === 0) return undefined;
  return minutes <= 120 ? 'lengthShort' : minutes <= 600 ? 'lengthMiddle' : 'lengthLong';
}

/** A picture of the course that only decorates. */
export function decoration(site: Site, course: Course, path: string | undefined) {
  const asset = assetOf(course, path);
  return asset && { src: site.files.ofCourse(course, asset), width: asset.width, height: asset.height };
}

export function pictureOf(site: Site, course: Course, picture: Picture | undefined) {
  const shown = decoration(site, course, picture?.path);
  return shown && { ...pictureView(course, picture), ...shown };
}

/** How much of it is translated. */
export function languageStatus(edition: Course, voice: Voice): string {
  const lessons = lessonsOf(edition);
  const n = lessons.filter(({ language }) => language === edition.language).length;
  const status =
    n === lessons.length ? voice.say('complete') : voice.say('partly', { n, all: lessons.length });
  return `${voice.languageName(edition.language)}: ${status}`;
}

/** The card of a course in a list. */
export function courseCard(site: Site, course: PortalCourse, voice: Voice, language: string) {
  const edition = editionOf(course, language);
  const minutes = minutesOf(edition);
  const audience = inLanguage(site.portal.audiences[edition.id], language);
  const languages = course.editions.map((one) => one.language);
  return {
    href: courseKey(edition.id),
    title: edition.title,
    description: edition.description,
    lang: otherLanguage(edition.language, voice),
    only: isSpoken(edition.language, language)
      ? undefined
      : voice.say('onlyIn', { language: voice.languageName(edition.language) }),
    picture: pictureOf(site, edition, edition.cover),
    facts: [timeOf(minutes, voice), voice.shared('lessonCount', { n: lessonsOf(edition).length })]
      .filter((fact) => fact !== undefined)
      .join(' · '),
    languages: languages.map((tag) => voice.languageName(tag)),
    topics: edition.keywords,
    audience: audience?.text,
    length: lengthOf(minutes),
  };
}

export type CourseCard = ReturnType<typeof courseCard>;

export function courseKey(id: string): string {
  return `courses/${id}/`;
}
