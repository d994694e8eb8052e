import { about, type Lms, ofXapi, plain, quoted, type UnitKind, withScore } from './lms.ts';

/** A learner who passes is only ever passed, in SCORM 1.2 that is no kind of completed. */
function passes({ pass, report }: UnitKind): boolean {
  return pass !== undefined || report === 'passed';
}

/** Seen in Moodle 4.5, xAPI packages with mod_tincanlaunch 2.0; the app's settings were read. */
export const moodle: Lms = {
  name: 'Moodle',
  shows: ({ status, score }) => withScore(score, 'status', 'statusScore', { status }),
  settings: ({ pass, report }) => [
    about('upload', 'moodleUpload'),
    ...(pass === undefined ? [] : [plain('mastery score', 'moodleMastery')]),
    quoted('Require status', passes({ pass, report }) ? 'moodleStatus' : 'moodleStatusCompleted'),
    about('completion', 'moodleCompletion'),
    quoted('Grading method', 'moodleGrade'),
    quoted('Disable preview mode', 'moodlePreview'),
    quoted('Force new attempt', 'moodleNewAttempt'),
    ...(passes({ pass, report }) ? [quoted('Number of attempts', 'moodleAttempts')] : []),
    quoted('Attempts grading', 'moodleBest'),
    about('window', 'moodleWindow'),
    plain('autocommit', 'moodleCommit'),
    plain('SCORM standards mode', 'moodleStandards'),
    about('attempts', 'moodleReview'),
    quoted('Interactions report', 'moodleReport'),
    quoted('Protect package downloads', 'moodleProtect'),
    about('update', 'moodleUpdate'),
    about('xapi', 'moodleXapi'),
    ofXapi(about('completion', pass === undefined ? 'moodleXapiCompleted' : 'moodleXapiPassed')),
    ofXapi(about('score', pass === undefined ? 'moodleXapiNoGrade' : 'moodleXapiGrade')),
    ofXapi(plain('iri', 'moodleXapiCourse')),
    ofXapi(plain('actor', 'moodleXapiActor')),
    ofXapi(plain('CORS', 'moodleXapiCors')),
    ofXapi(plain('LRS', 'moodleXapiKey')),
  ],
  unknown: undefined,
};
