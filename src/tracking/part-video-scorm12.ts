/** What a SCORM 1.2 package with videos carries beside its player. */
import { createVideoRecords } from './video-records.ts';

window.coursewrightVideoRecords = createVideoRecords;
