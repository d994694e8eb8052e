import { about, plain, quoted, withScore } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** Seen in Moodle 4.5; the app's settings were read. */
export const moodle: ScormLms = {
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
  ],
  unknown: 'moodleUnknown',
};
