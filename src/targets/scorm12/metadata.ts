/** What metadata.xml (IMS Learning Resource Metadata 1.2, the LOM of SCORM 1.2) says of a package. */
import { descriptionOf } from '../plan.ts';
import type { PackagePlan } from '../target.ts';

export function metadataOf(plan: PackagePlan): Record<string, unknown> {
  const { course } = plan;
  return {
    language: course.language,
    title: plan.title,
    activityId: plan.activityId,
    description: descriptionOf(plan),
    keywords: keywordsOf(plan),
    version: course.version,
    status: plan.draft === undefined ? 'Final' : 'Draft',
    authors: course.authors.map(vcard),
    licence: course.licence ?? '',
    learningTime: learningTime(plan),
    objectives: plan.modules.flatMap((module) => module.objectives).map((objective) => objective.text),
  };
}

/** The course's own, and the topics of the videos inside. */
function keywordsOf({ course, modules }: PackagePlan): string[] {
  const videos = modules.flatMap((module) => module.lessons).flatMap((lesson) => lesson.facts.videos);
  return [...new Set([...course.keywords, ...videos.flatMap(({ video }) => video?.about?.topics ?? [])])];
}

/** Planned minutes of all lessons as an ISO 8601 duration; empty where no lesson plans any. */
function learningTime(plan: PackagePlan): string {
  const lessons = plan.modules.flatMap((module) => module.lessons);
  const minutes = Math.round(lessons.reduce((sum, lesson) => sum + (lesson.minutes ?? 0), 0));
  if (minutes === 0) return '';
  const hours = Math.floor(minutes / 60);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}`;
}

/** RFC 2426: commas, semicolons and backslashes are escaped in a value. */
function vcard(name: string): string {
  const value = name.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${value}\nN:${value};;;;\nEND:VCARD`;
}
