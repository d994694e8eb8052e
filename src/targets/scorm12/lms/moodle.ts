import { about, plain, quoted, type UnitKind, withScore } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** A learner who passes is only ever passed, in SCORM 1.2 that is no kind of completed. */
function passes({ pass, report }: UnitKind): boolean {
  return pass !== undefined || report === 'passed';
}

/** Seen in Moodle 4.5; the app's settings were read. */
export const moodle: ScormLms = {
  shows: ({ status, score }) => withScore(score, 'status', 'statusScore', { status }),
  settings: (unit) => [
    about('upload', 'moodleUpload'),
    ...(unit.pass === undefined ? [] : [plain('mastery score', 'moodleMastery')]),
    quoted('Require status', passes(unit) ? 'moodleStatus' : 'moodleStatusCompleted'),
    about('completion', 'moodleCompletion'),
    quoted('Grading method', 'moodleGrade'),
    quoted('Disable preview mode', 'moodlePreview'),
    quoted('Force new attempt', 'moodleNewAttempt'),
    ...(passes(unit) ? [quoted('Number of attempts', 'moodleAttempts')] : []),
    quoted('Attempts grading', 'moodleBest'),
    about('window', 'moodleWindow'),
    plain('autocommit', 'moodleCommit'),
    plain('SCORM standards mode', 'moodleStandards'),
    about('attempts', 'moodleReview'),
    quoted('Interactions report', 'moodleReport'),
    quoted('Protect package downloads', 'moodleProtect'),
    about('update', 'moodleUpdate'),
  ],
};
