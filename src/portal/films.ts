/** The films of a portal: those of the libraries that some lesson shows. */
import { spokenParagraphs } from '../blocks/video/spoken-paragraphs.ts';
import { cueTime, isCaptionFile } from '../course/model/captions.ts';
import type { Course, Lesson, Module, Video } from '../course/model/model.ts';
import { type CountedWords, countedWords } from '../course/text/counted-words.ts';
import { direction } from '../course/text/direction.ts';
import { languageOf, languagesOf } from '../course/text/text-languages.ts';
import { editionOf, type PortalCourse, type Site } from './site.ts';

export interface Film {
  /** Of the video library. */
  id: string;
  video: Video;
  course: PortalCourse;
  /** The course in the language of the page, or in its source. */
  edition: Course;
  /** Lessons that show it. */
  places: { module: Module; lesson: Lesson }[];
}

export function filmsIn(site: Site, language: string): Film[] {
  return site.courses.flatMap((course) => {
    const edition = editionOf(course, language);
    const places = edition.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
    return Object.entries(edition.videos).flatMap(([id, video]) => {
      const own = places.filter(({ lesson }) => lesson.facts.videos.some(({ ref }) => ref === id));
      return own.length === 0 ? [] : [{ id, video, course, edition, places: own }];
    });
  });
}

export function filmKey({ id, edition }: Pick<Film, 'id' | 'edition'>): string {
  return `films/${edition.id}/${id}/`;
}

/** Captions as files beside the film: a page of a web server may ask for them. */
export function captionTracks(site: Site, { id, video, edition, course }: Film) {
  return languagesOf(video.captions, edition.language, video.language).flatMap((language) => {
    const captions = course.captions[video.captions[language] ?? '']?.captions ?? [];
    if (captions.length === 0) return [];
    const cues = captions.map(({ start, end, text }) => `${cueTime(start)} --> ${cueTime(end)}\n${text}\n`);
    const src = site.files.text(`media/${edition.id}/${id}.${language}.vtt`, `WEBVTT\n\n${cues.join('\n')}`);
    return [{ language, src }];
  });
}

export interface Transcript {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Written by its author; undefined: what the captions say. */
  html: string | undefined;
  paragraphs: { speaker: string | undefined; words: string }[];
  words: CountedWords;
}

/** In the language of the page, or the course's, or the one spoken. */
export function transcriptOf({ transcripts }: Site, film: Film, language: string): Transcript | undefined {
  const { video, edition, course } = film;
  const all = { ...video.captions, ...video.transcript };
  const tag = languageOf(all, language) ?? languagesOf(all, edition.language, video.language)[0];
  const written = video.transcript[languageOf(video.transcript, tag) ?? ''];
  const path = written ?? video.captions[tag ?? ''];
  if (tag === undefined || path === undefined) return undefined;
  const captions = course.captions[path]?.captions ?? [];
  const compiled = transcripts.get(transcriptKey(edition.id, path));
  const paragraphs = spokenParagraphs(captions).map(({ speaker, pieces }) => ({
    speaker,
    words: pieces.map(({ text }) => text).join(' '),
  }));
  if (compiled === undefined && paragraphs.length === 0) return undefined;
  const words = compiled?.words ?? countedWords(paragraphs.map((one) => one.words).join(' '));
  return { language: tag, direction: direction(tag), html: compiled?.html, paragraphs, words };
}

/** Files of transcripts that are written in Markdown, of all films and languages. */
export function writtenTranscripts({
  editions,
  texts,
}: PortalCourse): { key: string; path: string; text: string; language: string }[] {
  const found = new Map<string, { key: string; path: string; text: string; language: string }>();
  for (const { id, videos } of editions)
    for (const { transcript } of Object.values(videos))
      for (const [language, path] of Object.entries(transcript)) {
        const text = texts[path];
        if (text === undefined || isCaptionFile(path)) continue;
        const key = transcriptKey(id, path);
        found.set(key, { key, path, text, language });
      }
  return [...found.values()];
}

function transcriptKey(course: string, path: string): string {
  return `${course} ${path}`;
}
