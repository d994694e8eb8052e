import { type CaptionFile, cueTime } from '../../course/model/captions.ts';
import { type Finding, reportFew, shownCaptionsOf } from '../captions.ts';
import type { Rule } from '../rule.ts';

export const captionsDoNotOverlap: Rule = {
  id: 'captions-do-not-overlap',
  summary: 'A caption is gone when the next one comes.',
  severity: 'warning',
  run(course, report) {
    for (const { path, file } of shownCaptionsOf(course)) reportFew(report, path, overlaps(file));
  },
};

function overlaps({ captions }: CaptionFile): Finding[] {
  const found: Finding[] = [];
  let shownUntil = 0;
  for (const { start, end, line } of captions) {
    if (start < shownUntil) {
      const reason = `This caption begins at ${cueTime(start)}, while the one before is shown until ${cueTime(shownUntil)}; end that one earlier, or write both as one`;
      found.push({ line, reason });
    }
    shownUntil = Math.max(shownUntil, end);
  }
  return found;
}
