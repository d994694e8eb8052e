import { ffmpeg, mediaOf, type UsedMedia } from '../media.ts';
import type { Rule } from '../rule.ts';

/** Smaller files load at once, whatever their rate. */
const FROM_BYTES = 1_000_000;
/** Bits a second: 1.5 Mb/s for 640×360, 2.8 for 1280×720, 5.1 for 1920×1080. */
const PLAIN = 1_000_000;
const PER_PIXEL = 2;
/** Music in stereo; speech needs a third of it. */
const SOUND = 192_000;

export const mediaBitRate: Rule = {
  id: 'media-bit-rate',
  summary: 'A video or sound file takes no more bits a second than its size on the screen needs.',
  severity: 'warning',
  run(course, report, context) {
    for (const used of mediaOf(course, context)) {
      const { name, role, media, asset, place } = used;
      const { bitRate } = media;
      const budget = budgetOf(used);
      if (bitRate === undefined || budget === undefined || media.problem !== undefined) continue;
      if (asset.bytes < FROM_BYTES || bitRate <= budget) continue;
      const what = role === 'audio' ? 'sound' : `${media.video?.width}×${media.video?.height} pixels`;
      const command =
        role === 'audio'
          ? ffmpeg(asset.path, '-vn -c:a aac -b:a 96k', 'm4a')
          : ffmpeg(
              asset.path,
              `-c:v libx264 -crf 24 -maxrate ${Math.round(budget / 1000)}k -bufsize ${Math.round(budget / 500)}k -pix_fmt yuv420p -c:a aac -b:a 128k -movflags +faststart`,
              'mp4',
            );
      report(
        `${name} takes ${rate(bitRate)}, more than ${rate(budget)}, which is enough for ${what}; where the network is slow it will stall. Make it smaller: ${command}`,
        place,
      );
    }
  },
};

function budgetOf({ role, media }: UsedMedia): number | undefined {
  if (role === 'audio') return SOUND;
  return media.video && PLAIN + PER_PIXEL * media.video.width * media.video.height;
}

function rate(bits: number): string {
  return bits < 1_000_000 ? `${Math.round(bits / 1000)} kb/s` : `${Math.round(bits / 100_000) / 10} Mb/s`;
}
