import { about, type Lms } from './lms.ts';

/** Its SCORM player is closed; only what its documentation says is known. */
export const canvas: Lms = {
  name: 'Canvas',
  shows: undefined,
  settings: () => [about('upload', 'canvasUpload'), about('window', 'canvasLaunch')],
  unknown: 'canvasUnknown',
};
