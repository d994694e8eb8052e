/** The player of a SCORM 2004 package, of either edition: its core and its tracker, in one script. */
import '../../player/main.ts';
import { createScormSession } from '../../tracking/scorm/session.ts';
import { browserSurroundings } from '../../tracking/surroundings.ts';
import { SCORM2004 } from './dialect.ts';

window.coursewrightTracking = (data) =>
  createScormSession(data, SCORM2004, {
    ...browserSurroundings(),
    videos: window.coursewrightVideoRecords,
    objectives: window.coursewrightObjectivesReport,
  });
