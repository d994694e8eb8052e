import type { LessonFacts } from '../../course/model/model.ts';
import { inLesson, lessonsOf, quote, type Rule } from '../rule.ts';
import { videosOf } from '../videos.ts';

type Role = LessonFacts['files'][number]['role'];

/** What the browsers of today all show or play, as far as a name tells. */
const PLAYED: { [role in Role]?: { extensions: string[]; remedy: string } } = {
  video: { extensions: ['mp4', 'm4v', 'webm'], remedy: 'convert it to MP4 (H.264 and AAC)' },
  audio: {
    extensions: ['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'aac', 'flac'],
    remedy: 'convert it to MP3 or M4A',
  },
  image: {
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'],
    remedy: 'convert it to PNG, JPEG, WebP or SVG',
  },
};

export const mediaTypePlays: Rule = {
  id: 'media-type-plays',
  summary: 'Pictures and addresses of videos are of kinds that every browser shows or plays.',
  severity: 'error',
  run(course, report) {
    for (const lesson of lessonsOf(course)) {
      for (const { role, path, written, kind, position } of lesson.facts.files) {
        // What was looked into is judged by its content.
        const isMedia = role === 'video' || role === 'audio';
        const judged = kind === 'asset' && !(isMedia && course.assets[path]?.media !== undefined);
        const problem = judged ? problemOf(role, path, written) : undefined;
        if (problem !== undefined) report(problem, inLesson(lesson, position));
      }
    }
    for (const { video, place } of videosOf(course)) {
      const url = video.source.kind === 'url' ? video.source.url : undefined;
      // An HLS playlist plays from its host, where the browser can; elsewhere the transcript stands in.
      const isHls = url !== undefined && /\.m3u8$/i.test(pathOf(url));
      const problem = url === undefined || isHls ? undefined : problemOf('video', pathOf(url), url);
      if (problem !== undefined) report(problem, place);
    }
  },
};

/** An address without an extension may well serve a video. */
function problemOf(role: Role, path: string, written: string): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  const isPicture = role === 'image' || role === 'poster';
  const played = PLAYED[isPicture ? 'image' : role];
  if (played === undefined || extension === undefined || played.extensions.includes(extension))
    return undefined;
  const block = role === 'image' ? blockFor(extension) : undefined;
  if (block !== undefined)
    return `${quote(written)} is no picture; write it on a line of its own as ::${block}[Title]{src=${written}}`;
  return `Browsers do not ${isPicture ? 'show' : 'play'} ".${extension}" files such as ${quote(written)}; ${played.remedy}`;
}

/** What shows a file that was written as a picture. */
function blockFor(extension: string): string | undefined {
  const isPlayedAs = (kind: Role) => PLAYED[kind]?.extensions.includes(extension) === true;
  if (isPlayedAs('video') || ['mov', 'avi', 'mkv', 'm3u8'].includes(extension)) return 'video';
  if (isPlayedAs('audio')) return 'audio';
  return /^(?:pdf|docx?|xlsx?|pptx?|od[tsp]|zip|epub|csv|txt)$/.test(extension) ? 'download' : undefined;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
