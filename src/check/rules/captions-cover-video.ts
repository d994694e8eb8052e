import { cueTime } from '../../course/model/captions.ts';
import type { Video } from '../../course/model/model.ts';
import { type Finding, reportFew, shownCaptionsOf, type UsedCaptions } from '../captions.ts';
import type { Rule } from '../rule.ts';

/** Seconds in which something is said or heard in nearly every film. */
const LONGEST_GAP = 30;

export const captionsCoverVideo: Rule = {
  id: 'captions-cover-video',
  summary: `Of a video with sound, no ${LONGEST_GAP} seconds are without captions.`,
  severity: 'warning',
  run(course, report) {
    for (const used of shownCaptionsOf(course)) {
      const { video } = used.shown;
      if (video.silent !== true) reportFew(report, used.path, gaps(used, video));
    }
  },
};

function gaps(
  { file: { captions } }: UsedCaptions,
  { start: opening = 0, end: ending, duration }: Video,
): Finding[] {
  const found: Finding[] = [];
  let until = opening;
  const look = (from: number, to: number, line: number) => {
    if (to - from <= LONGEST_GAP) return;
    const reason = `From ${cueTime(from)} to ${cueTime(to)} there is no caption; write what is said, or what is heard, e.g. [Music]`;
    found.push({ line, reason });
  };
  for (const { start, end, line } of captions) {
    look(until, start, line);
    until = Math.max(until, end);
  }
  const last = captions.at(-1);
  const close = ending ?? duration;
  if (last !== undefined && close !== undefined) look(until, close, last.line);
  return found;
}
