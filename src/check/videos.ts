import type { Course, Lesson, LessonFacts, Video } from '../course/model/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { inLesson, lessonsOf, quote } from './rule.ts';

export interface UsedVideo {
  use: LessonFacts['videos'][number];
  video: Video;
  lesson: Lesson;
  place: Place;
  /** How a message calls it. */
  name: string;
}

/** Every video that lessons show; one of the library only once for each language, where it is shown first. */
export function videosOf(course: Course): UsedVideo[] {
  const seen = new Set<string>();
  return lessonsOf(course).flatMap((lesson) =>
    lesson.facts.videos.flatMap((use) => {
      const { ref, video } = use;
      if (video === undefined) return [];
      const key = `${lesson.language} ${ref}`;
      if (ref !== undefined && seen.has(key)) return [];
      seen.add(key);
      const name = ref === undefined ? quote(use.title) : `"${ref}"`;
      return [{ use, video, lesson, place: inLesson(lesson, use.position), name }];
    }),
  );
}

/** True for a video that the page's own player shows; hosts bring their own captions. */
export function isOwnPlayer(video: Video): boolean {
  return video.source.kind === 'file' || video.source.kind === 'url';
}

/** `en` serves for `en-GB` and the other way round. */
export function hasLanguage(files: Record<string, string>, language: string): boolean {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return Object.keys(files).some((tag) => primary(tag) === primary(language));
}
