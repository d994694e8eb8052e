/** The tracker of a SCORM 1.2 launch, beside a player. */
import { createScormSession } from '../../tracking/scorm/session.ts';
import { browserSurroundings } from '../../tracking/surroundings.ts';
import { SCORM12 } from './dialect.ts';

window.coursewrightTracking = (data) =>
  createScormSession(data, SCORM12, { ...browserSurroundings(), videos: window.coursewrightVideoRecords });
