/** videos.yaml and its translations: written → normalised; which file a path means is told by `find`. */
import { exactClock } from '../course/clock.ts';
import type { Chapter, Video, VideoAbout, VideoSource } from '../course/model/model.ts';
import { canonicalLanguage, secondsOf } from './fields.ts';
import type { VideoSettingsContext } from './video-settings-context.ts';
import {
  type FoundSource,
  sourceOf,
  UNKNOWN_SOURCE,
  versionOf,
  type WrittenSource,
} from './video-sources.ts';
import { ruleVideo } from './video-times.ts';
import type { WrittenVideos, WrittenVideosTexts } from './videos-schema.ts';

type WrittenEntry = WrittenVideos[string];
/** An entry of either file; a translation's lacks what only the source says. */
type Written = { [key in keyof WrittenEntry]?: WrittenEntry[key] | undefined };

export function normaliseVideos(
  written: Partial<WrittenVideos>,
  context: VideoSettingsContext,
): Record<string, Video> {
  const videos: Record<string, Video> = {};
  for (const [key, one] of Object.entries(written)) {
    if (one !== undefined) videos[key] = videoOf(one, key, undefined, context);
  }
  return videos;
}

/** The library of a translation: what is not said there is inherited. */
export function translateVideos(
  source: Record<string, Video>,
  written: Partial<WrittenVideosTexts>,
  context: VideoSettingsContext,
): Record<string, Video> {
  const videos: Record<string, Video> = {};
  for (const [key, base] of Object.entries(source)) {
    const texts = Object.hasOwn(written, key) ? written[key] : undefined;
    videos[key] = texts === undefined ? base : videoOf(texts, key, base, context);
  }
  return videos;
}

function videoOf(
  written: Written,
  key: string,
  base: Video | undefined,
  context: VideoSettingsContext,
): Video {
  const paths = (name: 'captions' | 'transcript') =>
    byTag(written[name], [key, name], context, (path, at) => context.find(path, at));
  const versions = (name: 'description' | 'sign') =>
    byTag(written[name], [key, name], context, (version, at) => versionOf(version, at, context));
  const counted = { start: timeOf(written.start) ?? base?.start, end: timeOf(written.end) ?? base?.end };
  const placed =
    written.source === undefined ? undefined : sourceOf(written.source, [key, 'source'], counted, context);
  const video: Video = {
    title: (written.title ?? base?.title ?? key).trim(),
    summary: written.summary?.trim() ?? base?.summary,
    // Smaller forms of a film are forms of it, not of the one recorded anew for a translation.
    ...(placed?.found ?? sourceForms(base)),
    poster: written.poster === undefined ? base?.poster : context.find(written.poster, [key, 'poster']),
    captions: { ...base?.captions, ...paths('captions') },
    transcript: { ...base?.transcript, ...paths('transcript') },
    description: merged(base?.description, versions('description')),
    sign: merged(base?.sign, versions('sign')),
    language: canonicalLanguage(written.language ?? '') ?? base?.language,
    duration: timeOf(written.duration) ?? lengthOf(placed?.found.source, context) ?? base?.duration,
    chapters: base?.chapters,
    ...(placed?.counted ?? counted),
    ...(base === undefined ? ofSource(written) : inherited(base)),
  };
  const chapters = written.chapters?.map(({ at, title }) => ({ at: secondsOf(at), title: title.trim() }));
  if (base === undefined) video.chapters = chapters;
  else if (chapters !== undefined) video.chapters = sameTimes(chapters, base.chapters ?? [], key, context);
  ruleVideo(video, written, key, context);
  return video;
}

type OfSource = Pick<Video, 'silent' | 'rights' | 'consent' | 'licence' | 'about'>;

/** What only videos.yaml itself says. */
function ofSource(written: Written): OfSource {
  return {
    silent: written.silent === true ? true : undefined,
    rights: written.rights?.trim(),
    consent: written.consent?.trim() || undefined,
    licence: written.licence,
    about: aboutOf(written),
  };
}

function inherited({ silent, rights, consent, licence, about }: Video): OfSource {
  return { silent, rights, consent, licence, about };
}

function timeOf(written: string | number | undefined): number | undefined {
  return written === undefined ? undefined : secondsOf(written);
}

function aboutOf(written: Written): VideoAbout | undefined {
  const { country, sector, organisation, people = [], topics = [] } = written;
  const said = [country, sector, organisation, ...people, ...topics].some((text) => text !== undefined);
  return said ? { country, sector, organisation, people, topics } : undefined;
}

/** A film that does not say how long it is takes the length of its file. */
function lengthOf(source: VideoSource | undefined, context: VideoSettingsContext): number | undefined {
  return source?.kind === 'file' ? context.lengthOf(source.path) : undefined;
}

function sourceForms(base: Video | undefined): FoundSource {
  const { source = UNKNOWN_SOURCE, renditions, audio } = base ?? {};
  return { source, renditions, audio };
}

/** By the canonical tag of its language; of two tags for one language, the first. */
function byTag<W extends string | WrittenSource, T extends string | VideoSource>(
  written: Record<string, W> | undefined,
  at: PropertyKey[],
  context: VideoSettingsContext,
  read: (one: W, at: PropertyKey[]) => T,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [tag, one] of Object.entries(written ?? {})) {
    const canonical = canonicalLanguage(tag) ?? tag;
    if (Object.hasOwn(found, canonical))
      context.problem(
        [...at, tag],
        `"${tag}" is the language "${canonical}", which is there already; keep one`,
      );
    else found[canonical] = read(one, [...at, tag]);
  }
  return found;
}

function merged<T>(
  base: Record<string, T> | undefined,
  own: Record<string, T>,
): Record<string, T> | undefined {
  const all = { ...base, ...own };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** A translation says chapters in its own words, at the times of the source. */
function sameTimes(own: Chapter[], source: Chapter[], key: string, context: VideoSettingsContext): Chapter[] {
  if (own.length !== source.length) {
    const count = `${own.length} ${own.length === 1 ? 'chapter' : 'chapters'}`;
    const reason = `"${key}" has ${count} here and ${source.length} in videos.yaml; write as many as there, with titles in this language`;
    context.problem([key, 'chapters'], reason);
    return source;
  }
  return source.map(({ at, title }, index) => {
    const chapter = own[index];
    if (chapter !== undefined && chapter.at !== at) {
      const reason = `This chapter of "${key}" begins at ${exactClock(chapter.at)} here and at ${exactClock(at)} in videos.yaml; write ${exactClock(at)} here, or correct videos.yaml`;
      context.problem([key, 'chapters', index, 'at'], reason);
    }
    return { at, title: chapter?.title ?? title };
  });
}
