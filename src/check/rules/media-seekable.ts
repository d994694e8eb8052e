import { ffmpeg, mediaOf } from '../media.ts';
import type { Rule } from '../rule.ts';

export const mediaSeekable: Rule = {
  id: 'media-seekable',
  summary: 'A video says how long it is, so that learners can jump in it.',
  severity: 'warning',
  run(course, report, context) {
    for (const { name, role, media, asset, place } of mediaOf(course, context)) {
      const { container, problem, lengthStated } = media;
      if (role !== 'video' || container !== 'webm' || problem !== undefined || lengthStated) continue;
      report(
        `${name} does not say how long it is, as recordings made in a browser do not, so learners can hardly jump in it; copy it into a file that does: ${ffmpeg(asset.path, '-c copy', 'webm')}`,
        place,
      );
    }
  },
};
