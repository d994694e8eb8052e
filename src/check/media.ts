/** The video and sound files that lessons play, and how their rules name and mend them. */

import type { MediaFacts } from '../course/media-facts.ts';
import type { Asset, Course, Lesson, LessonFacts } from '../course/model.ts';
import type { Place } from '../diagnostics/message.ts';
import { type CheckContext, inLesson, lessonsOf, quote } from './rule.ts';

export interface UsedMedia {
  role: 'video' | 'audio';
  asset: Asset;
  media: MediaFacts;
  place: Place;
  /** `The video "assets/x.mp4"`. */
  name: string;
}

/** Each file once, where it is played first; not those that nobody looked into. */
export function mediaOf(course: Course, { source }: CheckContext): UsedMedia[] {
  const seen = new Set(source && lessonsOf(source).flatMap(playedIn));
  return lessonsOf(course).flatMap((lesson) =>
    lesson.facts.files.flatMap((file) => {
      const asset = file.kind === 'asset' ? course.assets[file.path] : undefined;
      if (!isPlayed(file.role) || asset?.media === undefined || seen.has(file.path)) return [];
      seen.add(file.path);
      const name = `The ${file.role === 'video' ? 'video' : 'sound file'} ${quote(file.path)}`;
      return [{ role: file.role, asset, media: asset.media, place: inLesson(lesson, file.position), name }];
    }),
  );
}

function playedIn({ facts }: Lesson): string[] {
  return facts.files.filter(({ role }) => isPlayed(role)).map(({ path }) => path);
}

function isPlayed(role: LessonFacts['files'][number]['role']): role is 'video' | 'audio' {
  return role === 'video' || role === 'audio';
}

/** A command that writes the file anew beside itself; `options` are those of ffmpeg. */
export function ffmpeg(path: string, options: string, extension: string): string {
  const stem = path.replace(/\.[^./]*$/, '');
  const out = `${stem}.${extension}` === path ? `${stem}-web.${extension}` : `${stem}.${extension}`;
  return `ffmpeg -i "${path}" ${options} "${out}"`;
}

/** `1:02`, `1:00:02`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** More than a second and two in a hundred apart: players and encoders differ by less. */
export function differ(one: number, other: number): boolean {
  const gap = Math.abs(one - other);
  return gap > 1 && gap > 0.02 * Math.max(one, other);
}
