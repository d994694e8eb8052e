/** What somebody copies into the form of a badge in an LMS, named as Moodle 4.5 names its fields. */
import type { Course } from '../../course/model/model.ts';
import { courseKey, pictureOf } from '../pages/course-facts.ts';
import { plainSheet, wordsNote } from '../plain-sheet.ts';
import { type Site, wholeAddress } from '../site.ts';
import type { Voice } from '../voice.ts';
import { criteriaLines } from './criteria.ts';

export function badgeSheetPath({ id }: Pick<Course, 'id'>, language: string): string {
  return `${language}/${courseKey(id)}badge.txt`;
}

export function badgeSheet(site: Site, edition: Course, voice: Voice): string {
  const picture = pictureOf(site, edition, edition.cover);
  const notes = [...wordsNote(edition, voice), voice.say('badgeRest')];
  return plainSheet(voice.say('badgeFor', { title: edition.title }), notes, [
    { name: voice.say('name'), text: edition.title },
    { name: voice.say('version'), text: edition.version },
    { name: voice.say('language'), text: voice.languageName(edition.language) },
    { name: voice.say('description'), text: edition.description },
    { name: voice.say('picture'), text: picture && wholeAddress(site, picture.src) },
    { name: voice.say('criteria'), text: criteriaLines(edition, voice).join('\n') },
  ]);
}
