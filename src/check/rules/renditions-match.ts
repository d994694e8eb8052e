import { clock } from '../../course/clock.ts';
import { differ, mediaOf } from '../media.ts';
import { quote, type Rule } from '../rule.ts';

export const renditionsMatch: Rule = {
  id: 'renditions-match',
  summary: 'The renditions of a video, and its sound alone, are as long as the video.',
  severity: 'warning',
  run(course, report, context) {
    for (const { name, form, media, video, place } of mediaOf(course, context)) {
      if (form !== 'rendition' && form !== 'sound') continue;
      if (video?.source.kind !== 'file' || media.duration === undefined) continue;
      const film = course.assets[video.source.path]?.media?.duration;
      if (film === undefined || !differ(media.duration, film)) continue;
      report(
        `${name} lasts ${clock(media.duration)}, but ${quote(video.source.path)} lasts ${clock(film)}, so captions, chapters and what was watched would not fit; export both from the same film`,
        place,
      );
    }
  },
};
