/** The player of a SCORM 1.2 package: its core and its tracker, in one script. */
import '../../player/main.ts';
import { createScormSession } from '../../tracking/scorm/session.ts';
import { browserSurroundings } from '../../tracking/surroundings.ts';
import { SCORM12 } from './dialect.ts';

window.coursewrightTracking = (data) =>
  createScormSession(data, SCORM12, { ...browserSurroundings(), videos: window.coursewrightVideoRecords });
