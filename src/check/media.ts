/** The video and sound files that lessons play, and how their rules name and mend them. */

import type { MediaFacts } from '../course/model/media-facts.ts';
import type { Asset, Course, Lesson, Position, Video, VideoSource } from '../course/model/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { placeInLibrary } from './library.ts';
import { type CheckContext, inLesson, lessonsOf, quote } from './rule.ts';

/** What a file is to its film; the sound of an audio block is `sound` too. */
type MediaForm = 'film' | 'rendition' | 'sound' | 'described' | 'signed';

export interface UsedMedia {
  form: MediaForm;
  /** What it has to hold. */
  role: 'video' | 'audio';
  asset: Asset;
  media: MediaFacts;
  /** The film that it belongs to; undefined for an audio block. */
  video: Video | undefined;
  /** Its film's key in videos.yaml. */
  ref: string | undefined;
  place: Place;
  /** `The video "assets/x.mp4"`. */
  name: string;
}

interface Use {
  form: MediaForm;
  path: string;
  /** Where videos.yaml names the file, below the entry of its film. */
  key: string;
  video: Video | undefined;
  ref: string | undefined;
  position: Position;
}

const NAMES: Record<MediaForm, string> = {
  film: 'The video',
  rendition: 'The rendition',
  sound: 'The sound file',
  described: 'The described video',
  signed: 'The sign-language video',
};

/** Each file once, where it is played first; not those that nobody looked into. */
export function mediaOf(course: Course, context: CheckContext): UsedMedia[] {
  const { source } = context;
  const seen = new Set(
    source && lessonsOf(source).flatMap((lesson) => usesIn(lesson).map(({ path }) => path)),
  );
  return lessonsOf(course).flatMap((lesson) =>
    usesIn(lesson).flatMap(({ form, path, key, video, ref, position }): UsedMedia[] => {
      const asset = course.assets[path];
      if (asset?.media === undefined || seen.has(path)) return [];
      seen.add(path);
      const role = form === 'sound' ? 'audio' : 'video';
      const place = placeInLibrary(ref, key, context) ?? inLesson(lesson, position);
      const name = `${NAMES[form]} ${quote(path)}`;
      return [{ form, role, asset, media: asset.media, video, ref, place, name }];
    }),
  );
}

function usesIn({ facts }: Lesson): Use[] {
  const films = facts.videos.flatMap(({ video, ref, position }) =>
    video === undefined ? [] : formsOf(video, ref, position),
  );
  const files = facts.files.flatMap(({ role, kind, path, position }): Use[] => {
    if (kind !== 'asset' || (role !== 'video' && role !== 'audio')) return [];
    return [
      {
        form: role === 'video' ? 'film' : 'sound',
        path,
        key: '',
        video: undefined,
        ref: undefined,
        position,
      },
    ];
  });
  return [...films, ...files];
}

function formsOf(video: Video, ref: string | undefined, position: Position): Use[] {
  const use = (form: MediaForm, path: string, key: string): Use => ({
    form,
    path,
    key,
    video,
    ref,
    position,
  });
  const file = (form: MediaForm, source: VideoSource, key: string) =>
    source.kind === 'file' ? [use(source.sound ? 'sound' : form, source.path, key)] : [];
  const each = (form: MediaForm, name: 'description' | 'sign') =>
    Object.entries(video[name] ?? {}).flatMap(([tag, source]) => file(form, source, `${name}.${tag}`));
  return [
    ...file('film', video.source, 'source'),
    ...(video.renditions ?? []).map((path, index) => use('rendition', path, `source.renditions.${index}`)),
    ...(video.audio === undefined ? [] : [use('sound', video.audio, 'source.audio')]),
    ...each('described', 'description'),
    ...each('signed', 'sign'),
  ];
}

/** A command that writes the file anew beside itself; `options` are those of ffmpeg. */
export function ffmpeg(path: string, options: string, extension: string): string {
  const stem = path.replace(/\.[^./]*$/, '');
  const out = `${stem}.${extension}` === path ? `${stem}-web.${extension}` : `${stem}.${extension}`;
  return `ffmpeg -i "${path}" ${options} "${out}"`;
}

/** More than a second and two in a hundred apart: players and encoders differ by less. */
export function differ(one: number, other: number): boolean {
  const gap = Math.abs(one - other);
  return gap > 1 && gap > 0.02 * Math.max(one, other);
}
