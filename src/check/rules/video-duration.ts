import type { Course, Video } from '../../course/model/model.ts';
import type { Rule } from '../rule.ts';
import { videosOf } from '../videos.ts';

export const videoDuration: Rule = {
  id: 'video-duration',
  summary: 'A video of the library says how long it is.',
  severity: 'warning',
  run(course, report) {
    for (const { use, video, place, name } of videosOf(course)) {
      if (use.ref === undefined || video.duration !== undefined || isBroken(video, course)) continue;
      report(
        `The video ${name} has no duration, so learners cannot plan their time; add "duration: 1:24" to it in videos.yaml`,
        place,
      );
    }
  },
};

/** Its file is not there or cannot be measured, which is told already. */
function isBroken({ source }: Video, { assets }: Course): boolean {
  if (source.kind !== 'file') return false;
  const asset = Object.hasOwn(assets, source.path) ? assets[source.path] : undefined;
  return asset === undefined || asset.media?.problem !== undefined;
}
