import type { Rule } from '../rule.ts';
import { videosOf } from '../videos.ts';

export const videoDuration: Rule = {
  id: 'video-duration',
  summary: 'A video of the library says how long it is.',
  severity: 'warning',
  run(course, report) {
    for (const { use, video, place, name } of videosOf(course)) {
      if (use.ref === undefined || video.duration !== undefined) continue;
      report(
        `The video ${name} has no duration, so learners cannot plan their time; add "duration: 1:24" to it in videos.yaml`,
        place,
      );
    }
  },
};
