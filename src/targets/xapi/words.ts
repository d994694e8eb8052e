/** What an LRS hears of an xAPI package, for the sheet of its administrator. */
import { idsOf, toldBy } from '../lrs-words.ts';
import { about, type LmsNotes, plain, said, type TargetWords } from '../words.ts';

export const words: TargetWords = {
  label: 'xapi',
  columns: [said('statements')],
  told: toldBy(false),
  notes: ({ canFail, measuresVideos }) => [
    ...(canFail ? ['failedAtOnce' as const] : []),
    'alwaysStatements',
    ...(measuresVideos ? ['videosXapi' as const] : []),
  ],
  privacy: 'privacyLrs',
  interaction: { columns: ['interactionActivity'], cells: ({ activity }) => [activity] },
  options: idsOf,
  lms: {
    Moodle: moodle(),
    ILIAS: { settings: () => [about('xapi', 'iliasXapi')] },
    Chamilo: { settings: () => [about('xapi', 'chamiloXapi')] },
  },
};

/** Seen with mod_tincanlaunch 2.0 in Moodle 4.5. */
function moodle(): LmsNotes {
  return {
    settings: ({ pass }) => [
      about('xapi', 'moodleXapi'),
      about('completion', pass === undefined ? 'moodleXapiCompleted' : 'moodleXapiPassed'),
      about('score', pass === undefined ? 'moodleXapiNoGrade' : 'moodleXapiGrade'),
      plain('iri', 'moodleXapiCourse'),
      plain('actor', 'moodleXapiActor'),
      plain('CORS', 'moodleXapiCors'),
      plain('LRS', 'moodleXapiKey'),
    ],
  };
}
