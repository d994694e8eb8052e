import { ffmpeg, mediaOf, type UsedMedia } from '../media.ts';
import type { Rule } from '../rule.ts';

/** A film with an interpreter may well be silent. */
const WITH_SOUND = new Set<UsedMedia['form']>(['film', 'rendition', 'described']);

export const mediaHasSound: Rule = {
  id: 'media-has-sound',
  summary: 'A video has sound, or is said to be silent.',
  severity: 'warning',
  run(course, report, context) {
    for (const { name, form, media, video, ref, asset, place } of mediaOf(course, context)) {
      if (!WITH_SOUND.has(form) || video === undefined) continue;
      if (media.video === undefined || media.problem !== undefined) continue;
      const silent = video.silent === true && form !== 'described';
      const [written, where] = ref === undefined ? ['silent', 'here'] : ['silent: true', 'in videos.yaml'];
      if (media.audio === undefined && !silent) {
        report(
          `${name} has no sound; export it with its sound, or write "${written}" ${where} where that is meant`,
          place,
        );
      } else if (media.audio !== undefined && silent) {
        const command = ffmpeg(asset.path, '-c copy -an', asset.path.replace(/^.*\./, ''));
        report(
          `${name} has sound, though "${written}" stands ${where}; remove that, or take the sound out: ${command}`,
          place,
        );
      }
    }
  },
};
