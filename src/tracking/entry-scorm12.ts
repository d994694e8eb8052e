/** The player of a SCORM 1.2 package: its core and its tracker, in one script. */
import '../player/main.ts';
import { createScorm12 } from './scorm/session.ts';

window.coursewrightTracking = (data) => createScorm12(data);
