import { ffmpeg, mediaOf } from '../media.ts';
import type { Rule } from '../rule.ts';

/** Encoders work in blocks of 16: 1080 lines are 1088. */
const MOST_LINES = 1088;
const MOST_COLUMNS = 1920;

export const mediaResolution: Rule = {
  id: 'media-resolution',
  summary: 'A video has no more pixels than a full-HD screen, and even numbers of them.',
  severity: 'warning',
  run(course, report, context) {
    for (const { name, media, asset, place } of mediaOf(course, context)) {
      if (media.video === undefined || media.problem !== undefined) continue;
      const { width, height, odd } = media.video;
      const isLarge = Math.min(width, height) > MOST_LINES || Math.max(width, height) > MOST_COLUMNS;
      if (isLarge) {
        const scale = width >= height ? '-vf scale=1920:-2' : '-vf scale=-2:1920';
        report(
          `${name} has ${width}×${height} pixels, more than learners' screens show; make it smaller: ${ffmpeg(asset.path, `${scale} ${ENCODED}`, 'mp4')}`,
          place,
        );
      } else if (odd) {
        report(
          `${name} has ${width}×${height} pixels; with odd numbers some phones show a green line at its edge. Cut one off: ${ffmpeg(asset.path, `-vf "crop=trunc(iw/2)*2:trunc(ih/2)*2" ${ENCODED}`, 'mp4')}`,
          place,
        );
      }
    }
  },
};

const ENCODED = '-c:v libx264 -crf 23 -pix_fmt yuv420p -c:a copy -movflags +faststart';
