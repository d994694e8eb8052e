import type { Rule } from '../rule.ts';
import { isOwnPlayer, videosOf } from '../videos.ts';

export const videoPoster: Rule = {
  id: 'video-poster',
  summary: 'A video has a picture that stands for it until it is played.',
  severity: 'warning',
  run(course, report) {
    for (const { use, video, place, name } of videosOf(course)) {
      if (!isOwnPlayer(video) || video.poster !== undefined) continue;
      const remedy =
        use.ref === undefined ? 'add poster=…' : 'add "poster: assets/….jpg" to it in videos.yaml';
      report(`The video ${name} has no poster, so learners see an empty frame; ${remedy}`, place);
    }
  },
};
