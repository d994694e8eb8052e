import { about, plain, quoted, said, withScore } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** Chamilo 1.11 and the older run-time of 2.0: progress is finished items of all items, and there is one. */
export const chamilo: ScormLms = {
  shows({ status, score }) {
    if (status === 'failed') return said('failedProgress');
    if (status === 'incomplete') return said('progress', { n: 0 });
    // A score of 0 is taken for none.
    return withScore(score === '0' ? undefined : score, 'progress', 'progressScore', { n: 100 });
  },
  settings: () => [
    about('upload', 'chamiloUpload'),
    plain('prevent_reinit', 'chamiloReinit'),
    quoted('Accumulate SCORM session time', 'chamiloTime'),
    about('completion', 'chamiloProgress'),
    quoted('Hide table of contents frame', 'chamiloFrame'),
    about('update', 'chamiloUpdate'),
  ],
  unknown: 'chamiloUnknown',
};
