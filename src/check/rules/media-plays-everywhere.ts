import { ffmpeg, mediaOf, type UsedMedia } from '../media.ts';
import { audioReach, extensionsOf, mediaReach, videoReach } from '../media-reach.ts';
import type { Rule } from '../rule.ts';

export const mediaPlaysEverywhere: Rule = {
  id: 'media-plays-everywhere',
  summary: 'A video or sound file, or one of its renditions, also plays on older phones and computers.',
  severity: 'warning',
  run(course, report, context) {
    for (const used of mediaOf(course, context)) {
      const { name, role, media, asset, place } = used;
      const isOther = used.form === 'rendition' || hasPlainRendition(used);
      if (media.container === undefined || extensionsOf(media.container) === undefined) continue;
      if (isOther || mediaReach(media, role) !== 'most') continue;
      const command =
        role === 'audio'
          ? ffmpeg(asset.path, '-vn -c:a aac -b:a 128k', 'm4a')
          : ffmpeg(asset.path, '-c:v libx264 -crf 23 -pix_fmt yuv420p -c:a aac -b:a 128k', 'mp4');
      report(
        `${name} holds ${newest(used)}, which older phones and computers do not play; make a copy for all: ${command}`,
        place,
      );
    }
    function hasPlainRendition({ video }: UsedMedia): boolean {
      return (video?.renditions ?? []).some((path) => {
        const media = course.assets[path]?.media;
        return media !== undefined && media.problem === undefined && mediaReach(media, 'video') === 'all';
      });
    }
  },
};

function newest({ media, role }: UsedMedia): string {
  const { video, audio, container } = media;
  const names = [
    video !== undefined && role === 'video' && videoReach(media, video) === 'most' ? video.codec : undefined,
    audio !== undefined && audioReach(media, audio) === 'most' ? audio.codec : undefined,
  ];
  return `${names.filter((name) => name !== undefined).join(' and ')} in ${container?.toUpperCase()}`;
}
