import { about, plain, quoted, said } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** Learning progress in SCORM mode with the package ticked: one item, done or not. */
export const ilias: ScormLms = {
  shows: ({ status }) =>
    status === 'failed' ? said('failed') : said('progress', { n: status === 'incomplete' ? 0 : 100 }),
  settings: ({ pass }) => [
    about('upload', 'iliasType'),
    plain('online', 'iliasOnline'),
    quoted('Learning Progress', 'iliasProgress'),
    ...(pass === undefined ? [] : [plain('mastery score', 'iliasMastery')]),
    plain('lesson mode, credit', 'iliasMode'),
    plain('auto review', 'iliasReview'),
    plain('store interactions', 'iliasInteractions'),
    quoted('Check Values sent from SCO', 'iliasCheck'),
    about('window', 'iliasWindow'),
    about('attempts', 'iliasAttempts'),
    about('update', 'iliasUpdate'),
  ],
};
