/** What a package with videos carries beside its player. */
import '../../tracking/scorm/video-part.ts';
