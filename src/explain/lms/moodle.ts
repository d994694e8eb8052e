import { about, type Lms, ofXapi, plain, quoted, withScore } from './lms.ts';

/** Seen in Moodle 4.5, xAPI packages with mod_tincanlaunch 2.0; the app's settings were read. */
export const moodle: Lms = {
  name: 'Moodle',
  shows: ({ status, score }) => withScore(score, 'status', 'statusScore', { status }),
  settings: ({ pass }) => [
    about('upload', 'moodleUpload'),
    ...(pass === undefined ? [] : [plain('mastery score', 'moodleMastery')]),
    about('completion', 'moodleCompletion'),
    about('window', 'moodleWindow'),
    plain('autocommit', 'moodleCommit'),
    plain('SCORM standards mode', 'moodleStandards'),
    about('attempts', 'moodleReview'),
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
  unknown: 'moodleUnknown',
};
