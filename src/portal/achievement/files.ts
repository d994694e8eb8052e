/**
 * The files that others take over from a portal, for badges, credentials and results platforms. A course without
 * objectives or a description has none that describe its achievement, for these ask for both.
 */
import type { Course } from '../../course/model/model.ts';
import { resultsSheet, resultsSheetPath } from '../results-sheet.ts';
import { editionOf, type PortalCourse, type Site } from '../site.ts';
import { badgeSheet, badgeSheetPath } from './badge-sheet.ts';
import { elmPath, learningAchievement } from './elm.ts';
import { openBadge, openBadgePath } from './open-badge.ts';

/** Adds them to the files of the site. */
export function addHandovers(site: Site): void {
  for (const course of site.courses) {
    if (describesAchievement(course)) {
      site.files.text(elmPath(course.editions[0]), json(learningAchievement(site, course)));
      for (const edition of course.editions) {
        const voice = site.courseVoices.get(edition.language);
        if (voice !== undefined)
          site.files.text(openBadgePath(edition), json(openBadge(site, course, edition, voice)));
      }
    }
    for (const [language, voice] of site.voices) {
      const edition = editionOf(course, language);
      const sheet = resultsSheet(site, course, edition, voice, language);
      site.files.text(resultsSheetPath(edition, language), sheet);
      if (describesAchievement(course))
        site.files.text(badgeSheetPath(edition, language), badgeSheet(site, edition, voice));
    }
  }
}

/** Addresses in the portal of those that a page in a language offers. */
export function handoversOf(course: PortalCourse, edition: Course, language: string) {
  return {
    results: resultsSheetPath(edition, language),
    achievement: describesAchievement(course)
      ? {
          badge: badgeSheetPath(edition, language),
          openBadge: openBadgePath(edition),
          elm: elmPath(edition),
        }
      : undefined,
  };
}

function describesAchievement({ editions: [source] }: PortalCourse): boolean {
  return source.description !== '' && source.modules.some(({ objectives }) => objectives.length > 0);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
