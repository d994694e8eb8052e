import { about } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** Its SCORM player is closed; only what its documentation says is known. */
export const canvas: ScormLms = {
  settings: () => [about('upload', 'canvasUpload'), about('window', 'canvasLaunch')],
  unknown: 'canvasUnknown',
};
