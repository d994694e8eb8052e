/** What a SCORM package with videos carries beside its player. */
import { filmReply } from '../../course/outcome/film-reply.ts';
import { createVideoRecords } from '../video-records.ts';

window.coursewrightFilmReply = filmReply;
window.coursewrightVideoRecords = createVideoRecords;
