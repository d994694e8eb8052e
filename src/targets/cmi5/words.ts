/** What an LMS hears of a cmi5 package, for the sheet of its administrator. */
import { idsOf, toldBy } from '../lrs-words.ts';
import { about, said, type TargetWords } from '../words.ts';

export const words: TargetWords = {
  label: 'cmi5',
  columns: [said('statementsCmi5')],
  told: toldBy(true),
  notes: ({ canFail, measuresVideos, pass }) => [
    ...(canFail ? ['failedAtOnce' as const] : []),
    'alwaysStatements',
    'sessionCmi5',
    ...(pass === undefined ? [] : ['onceCmi5' as const, 'masteryCmi5' as const]),
    ...(measuresVideos ? ['videosXapi' as const] : []),
  ],
  privacy: 'privacyCmi5',
  interaction: { columns: ['interactionActivity'], cells: ({ activity }) => [activity] },
  options: idsOf,
  lms: {
    Moodle: { settings: () => [about('cmi5', 'moodleCmi5')] },
    ILIAS: { settings: () => [about('cmi5', 'iliasXapi'), about('cmi5', 'iliasCmi5')] },
    Chamilo: { settings: () => [about('cmi5', 'chamiloCmi5')] },
    'Open edX': { settings: () => [about('cmi5', 'edxCmi5')] },
  },
};
