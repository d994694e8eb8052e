/** What a package with videos carries beside its player. */
import '../../tracking/lrs/video-part.ts';
