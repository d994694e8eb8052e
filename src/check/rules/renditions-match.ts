import { clock } from '../../course/clock.ts';
import { differ, mediaOf } from '../media.ts';
import { quote, type Rule } from '../rule.ts';

/** Seconds that a described or signed version may differ: what it shows is still near the film's times. */
const GRACE = 3;

export const renditionsMatch: Rule = {
  id: 'renditions-match',
  summary:
    'The renditions of a video, its sound alone, and its described and signed versions are as long as the video.',
  severity: 'warning',
  run(course, report, context) {
    for (const { name, form, media, video, place } of mediaOf(course, context)) {
      if (form === 'film' || video?.source.kind !== 'file' || media.duration === undefined) continue;
      const film = course.assets[video.source.path]?.media?.duration;
      if (film === undefined || !differ(media.duration, film)) continue;
      const isVersion = form === 'described' || form === 'signed';
      if (isVersion && Math.abs(media.duration - film) <= GRACE) continue;
      const remedy = isVersion
        ? 'export it as long as the film, or show it as a video of its own'
        : 'export both from the same film';
      report(
        `${name} lasts ${clock(media.duration)}, but ${quote(video.source.path)} lasts ${clock(film)}, so captions, chapters and what was watched would not fit; ${remedy}`,
        place,
      );
    }
  },
};
