/** The entries of videos.yaml as the rules see them, used or not, with their places. */
import type { Course, Video } from '../course/model/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { type CheckContext, inLesson, lessonsOf, quote } from './rule.ts';

export interface LibraryVideo {
  key: string;
  video: Video;
  /** How a message calls it. */
  name: string;
  /** Where a key of the entry stands, or the nearest key above it, e.g. `chapters.0.at`. */
  at(key?: string): Place;
}

/** In the edition of the source: what a translation inherits is said once. */
export function libraryOf(course: Course, context: CheckContext): LibraryVideo[] {
  if (context.source !== undefined) return [];
  return Object.entries(course.videos).map(([key, video]) => ({
    key,
    video,
    name: `"${key}"`,
    at: (path = '') => placeIn('videos.yaml', key, path, context),
  }));
}

export interface UsedPoster {
  path: string;
  video: Video;
  /** `"bilbao"`, or the title in quotes of a video that is described in its lesson. */
  name: string;
  place: Place;
}

/** Each poster once; those of the source are not said again of a translation. */
export function postersOf(course: Course, context: CheckContext): UsedPoster[] {
  const seen = new Set(context.source && allPosters(context.source, context).map(({ path }) => path));
  return allPosters(course, context).filter(({ path }) => {
    const isNew = !seen.has(path);
    seen.add(path);
    return isNew;
  });
}

function allPosters(course: Course, context: CheckContext): UsedPoster[] {
  const inLibrary = Object.entries(course.videos).map(([key, video]) => ({
    video,
    name: `"${key}"`,
    place: posterPlace(course, key, context),
  }));
  const inLessons = lessonsOf(course).flatMap((lesson) =>
    lesson.facts.videos
      .filter(({ ref }) => ref === undefined)
      .flatMap(({ title, video, position }) =>
        video === undefined ? [] : [{ video, name: quote(title), place: inLesson(lesson, position) }],
      ),
  );
  return [...inLibrary, ...inLessons].flatMap((one) =>
    one.video.poster === undefined ? [] : [{ path: one.video.poster, ...one }],
  );
}

/** A translation may have a poster of its own. */
function posterPlace(course: Course, key: string, context: CheckContext): Place {
  return libraryPlaceOf(course, `${key}.poster`, context) ?? placeIn('videos.yaml', key, 'poster', context);
}

/** The library that describes videos in a language. */
export function libraryFile(source: string, language: string): string {
  return language === source ? 'videos.yaml' : `i18n/${language}/videos.yaml`;
}

/** Where the library of a translation says this itself, e.g. `bilbao.title`; undefined where it does not. */
export function libraryPlaceOf(
  course: Course,
  key: string,
  { library = {} }: CheckContext,
): Place | undefined {
  const own = Object.keys(library).find(
    (file) => file.toLowerCase() === `i18n/${course.language.toLowerCase()}/videos.yaml`,
  );
  const position = own === undefined ? undefined : library[own]?.[key];
  return own === undefined || position === undefined
    ? undefined
    : { file: own, line: position.line, column: position.column };
}

/** Where videos.yaml says something of a film; undefined in a translation, and for a film of a lesson. */
export function placeInLibrary(
  ref: string | undefined,
  path: string,
  context: CheckContext,
): Place | undefined {
  const isThere = ref !== undefined && context.library?.['videos.yaml']?.[ref] !== undefined;
  return isThere && context.source === undefined ? placeIn('videos.yaml', ref, path, context) : undefined;
}

function placeIn(file: string, key: string, path: string, { library = {} }: CheckContext): Place {
  const parts = [key, ...path.split('.').filter(Boolean)];
  for (let length = parts.length; length > 0; length--) {
    const position = library[file]?.[parts.slice(0, length).join('.')];
    if (position !== undefined) return { file, line: position.line, column: position.column };
  }
  return { file, line: 1, column: 1 };
}
