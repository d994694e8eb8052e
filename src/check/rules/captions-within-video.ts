import { cueTime } from '../../course/model/captions.ts';
import { reportFew, shownCaptionsOf } from '../captions.ts';
import type { Rule } from '../rule.ts';

/** Seconds: a duration such as "1:24" is rounded. */
const TOLERANCE = 1;

export const captionsWithinVideo: Rule = {
  id: 'captions-within-video',
  summary: 'Captions end before the video does.',
  severity: 'error',
  run(course, report) {
    for (const { path, file, shown } of shownCaptionsOf(course)) {
      const { duration } = shown.video;
      if (duration === undefined) continue;
      const beyond = file.captions.filter(({ end }) => end > duration + TOLERANCE);
      const reasonOf = (end: number) =>
        `This caption ends at ${cueTime(end)}, the video at ${cueTime(duration)}; correct its time, or the duration of the video`;
      reportFew(
        report,
        path,
        beyond.map(({ line, end }) => ({ line, reason: reasonOf(end) })),
      );
    }
  },
};
