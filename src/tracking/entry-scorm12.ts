/** The player of a SCORM 1.2 package: its core and its tracker, in one script. */
import '../player/main.ts';
import { SCORM12 } from './scorm/scorm12.ts';
import { createScormSession } from './scorm/session.ts';
import { browserSurroundings } from './surroundings.ts';

window.coursewrightTracking = (data) =>
  createScormSession(data, SCORM12, { ...browserSurroundings(), videos: window.coursewrightVideoRecords });
