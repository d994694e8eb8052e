/** What an LMS hears of a SCORM 2004 package, for the sheet of its administrator. */
import { hasNames } from '../scorm/names.ts';
import { scoreRaw } from '../scorm/values.ts';
import { interactionWords } from '../scorm/words.ts';
import { about, type LmsNotes, type Moment, plain, quoted, type TargetWords, withScore } from '../words.ts';
import { optionName } from './names.ts';
import { joined, parts, type Statuses, statusesOf } from './status.ts';

export const words: TargetWords = {
  label: 'scorm2004',
  columns: ['cmi.completion_status', 'cmi.success_status', 'cmi.score.scaled'],
  told(moments) {
    const { statuses, score } = reportOf(moments);
    const [completion, success] = parts(statuses);
    const raw = score === undefined ? undefined : scoreRaw(score);
    return {
      cells: [completion, success, score === undefined ? '–' : String(score)],
      isFailed: success === 'failed',
      shown: (lms) =>
        // Its own completion and grade; seen in Moodle 4.5.
        lms === 'Moodle'
          ? withScore(raw, 'status', 'statusScore', { status: `${completion}, ${success}` })
          : undefined,
    };
  },
  notes: ({ canFail, measuresVideos }) => [
    ...(canFail ? ['failedLast2004' as const] : []),
    'alwaysSuspend2004',
    'preview2004',
    ...(measuresVideos ? ['videosScorm' as const] : []),
  ],
  privacy: 'privacyLms',
  interaction: interactionWords,
  options(interaction) {
    const { type, choices, targets = [] } = interaction;
    if (type === 'true-false') return { choices: ['true', 'false'], targets: [] };
    const named = (components: readonly { id: string }[]): string[] =>
      components.map(({ id }, at) => (hasNames(interaction) ? optionName(id) : `${at + 1}`));
    return { choices: named(choices), targets: named(targets) };
  },
  lms: {
    Moodle: moodle(),
    ILIAS: {
      settings: () => [about('scorm2004', 'ilias2004')],
      unknown: 'ilias2004Unknown',
    },
    Chamilo: { settings: () => [about('scorm2004', 'chamilo2004')] },
    OpenOlat: { settings: () => [about('scorm2004', 'olat2004')] },
    'Open edX': { settings: () => [about('scorm2004', 'edx2004')] },
  },
};

/** Seen in Moodle 4.5. */
function moodle(): LmsNotes {
  return {
    settings: ({ pass, report }) => [
      about('scorm2004', 'moodle2004'),
      quoted(
        'Require status',
        pass === undefined && report === 'completed' ? 'moodleStatusCompleted' : 'moodle2004Status',
      ),
      plain('SCORM standards mode', 'moodle2004Standards'),
      quoted('Interactions report', 'moodle2004Report'),
    ],
  };
}

/** Each of the two only rises, and no score stands where nothing is decided. */
function reportOf(moments: readonly Moment[]): { statuses: Statuses; score: number | undefined } {
  let statuses: Statuses = 'incomplete unknown';
  let scaled: number | undefined;
  for (const { outcome, isOver, news } of moments) {
    scaled = news?.score === undefined ? scaled : Math.round(news.score.scaled * 10_000) / 10_000;
    if (outcome !== undefined) statuses = joined(statusesOf(outcome, isOver), statuses);
  }
  return { statuses, score: statuses === 'incomplete unknown' ? undefined : scaled };
}
