/** The tracker's bundle of a SCORM 1.2 package. */
import '../player/browser-block.ts';
import { createScorm12 } from './scorm12.ts';

window.coursewrightTracking = (data) => createScorm12(data);
