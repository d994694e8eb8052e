/** What a SCORM 1.2 package with videos carries beside its player. */
import { filmReply } from '../../course/film-reply.ts';
import { createVideoRecords } from '../../tracking/video-records.ts';

window.coursewrightFilmReply = filmReply;
window.coursewrightVideoRecords = createVideoRecords;
