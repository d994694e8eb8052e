/** What an LMS hears of a SCORM 1.2 package, for the sheet of its administrator. */

import { hasNames } from '../scorm/names.ts';
import { scoreRaw } from '../scorm/values.ts';
import { interactionWords } from '../scorm/words.ts';
import type { Moment, TargetWords } from '../words.ts';
import { SCORM_LMS } from './lms/index.ts';
import type { ScormReport } from './lms/scorm-lms.ts';
import { FIGURES, LETTERS } from './names.ts';
import { later, lessonStatus } from './status.ts';

export const words: TargetWords = {
  columns: ['cmi.core.lesson_status', 'cmi.core.score.raw'],
  told(moments) {
    const report = reportOf(moments);
    return {
      cells: [report.status, report.score ?? '–'],
      isFailed: report.status === 'failed',
      shown: (lms, unit) => SCORM_LMS[lms]?.shows?.(report, unit),
    };
  },
  notes: ({ canFail, measuresVideos }) => [
    ...(canFail ? ['failedLast' as const] : []),
    'alwaysSuspend',
    'preview',
    ...(measuresVideos ? ['videosScorm' as const] : []),
  ],
  privacy: 'privacyLms',
  interaction: interactionWords,
  options(interaction) {
    const { type, choices, targets = [] } = interaction;
    if (type === 'true-false') return { choices: ['t', 'f'], targets: [] };
    const isNamed = hasNames(interaction);
    const named = (count: number, names: string): string[] =>
      Array.from({ length: count }, (_, at) => (isNamed ? names[at] : undefined) ?? `${at + 1}`);
    return { choices: named(choices.length, LETTERS), targets: named(targets.length, FIGURES) };
  },
  lms: SCORM_LMS,
};

/** The status only rises, and no score stands beside `incomplete`. */
function reportOf(moments: readonly Moment[]): ScormReport {
  let report: ScormReport = { status: 'incomplete', score: undefined };
  let raw: string | undefined;
  for (const { outcome, isOver, news } of moments) {
    raw = news?.score === undefined ? raw : scoreRaw(news.score.scaled);
    if (outcome === undefined) continue;
    const status = later(lessonStatus(outcome, isOver), report.status);
    report = { status, score: status === 'incomplete' ? undefined : raw };
  }
  return report;
}
