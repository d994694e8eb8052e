import { about, quoted, said, withScore } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** The SCORM XBlock: the grade is raw of 100, written once completion or success is known. */
export const openEdx: ScormLms = {
  shows({ status, score }) {
    if (status === 'incomplete') return said('notYet');
    if (status === 'failed') return said('grade', { score: '0' });
    return withScore(score, 'gradeUnknown', 'grade');
  },
  settings: () => [
    quoted('Advanced Module List', 'edxModules'),
    quoted('Scored', 'edxScored'),
    quoted('Weight', 'edxWeight'),
    quoted('Launch in pop-up window', 'edxWindow'),
    about('completion', 'edxCompletion'),
    about('attempts', 'edxAttempts'),
    about('update', 'edxUpdate'),
  ],
  unknown: 'edxUnknown',
};
