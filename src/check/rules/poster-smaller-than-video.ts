import { postersOf } from '../library.ts';
import { kilobytes, quote, type Rule } from '../rule.ts';

/** Bytes of a poster that is small enough beside any film. */
const SMALL = 100_000;

export const posterSmallerThanVideo: Rule = {
  id: 'poster-smaller-than-video',
  summary: 'A poster has fewer bytes than its video.',
  severity: 'error',
  run(course, report, context) {
    for (const { path, video, name, place } of postersOf(course, context)) {
      const film = video.source.kind === 'file' ? course.assets[video.source.path] : undefined;
      const poster = course.assets[path];
      if (film === undefined || poster === undefined || film.bytes === 0) continue;
      if (poster.bytes < film.bytes || poster.bytes <= SMALL) continue;
      report(
        `The poster ${quote(path)} of ${name} (${kilobytes(poster.bytes)}) is larger than the video itself, ${quote(film.path)} (${kilobytes(film.bytes)}); are the two mixed up, or is one of them the wrong file?`,
        place,
      );
    }
  },
};
