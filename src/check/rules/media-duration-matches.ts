import { clock } from '../../course/clock.ts';
import { placeInLibrary } from '../library.ts';
import { differ, mediaOf } from '../media.ts';
import { quote, type Rule } from '../rule.ts';
import { videosOf } from '../videos.ts';

export const mediaDurationMatches: Rule = {
  id: 'media-duration-matches',
  summary: 'A video is as long as its description says.',
  severity: 'warning',
  run(course, report, context) {
    const lasts = new Map(mediaOf(course, context).map(({ asset, media }) => [asset.path, media.duration]));
    for (const { use, video, place, name } of videosOf(course)) {
      if (video.source.kind !== 'file' || video.duration === undefined) continue;
      const { path } = video.source;
      const measured = lasts.get(path);
      if (measured === undefined || !differ(video.duration, measured)) continue;
      report(
        `The video ${name} is said to last ${clock(video.duration)}, but ${quote(path)} lasts ${clock(measured)}; write "duration: ${clock(measured)}", leave it out, or name the right file`,
        placeInLibrary(use.ref, 'duration', context) ?? place,
      );
    }
  },
};
