import { ffmpeg, mediaOf } from '../media.ts';
import { megabytes, type Rule } from '../rule.ts';

/** Beyond 32 bits an entry needs ZIP64, which half of the LMSs do not read. */
const MOST_BYTES = 0xffff_fffe;

export const mediaFitsZip: Rule = {
  id: 'media-fits-zip',
  summary: 'A video or sound file is smaller than 4 GB, the most that LMSs take from a zip.',
  severity: 'error',
  run(course, report, context) {
    for (const { name, role, asset, place } of mediaOf(course, context)) {
      if (asset.linked !== undefined || asset.bytes <= MOST_BYTES) continue;
      const command =
        role === 'audio'
          ? ffmpeg(asset.path, '-vn -c:a aac -b:a 96k', 'm4a')
          : ffmpeg(asset.path, '-vf scale=-2:720 -c:v libx264 -crf 26 -c:a aac -b:a 128k', 'mp4');
      report(
        `${name} has ${megabytes(asset.bytes)}, more than the 4 GB that fit into a package; put it on a video host, or make it smaller: ${command}`,
        place,
      );
    }
  },
};
