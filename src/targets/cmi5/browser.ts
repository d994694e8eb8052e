/** The player of a cmi5 package: its core and its tracker, in one script. */
import '../../player/main.ts';
import { createCmi5 } from '../../tracking/cmi5/cmi5.ts';

window.coursewrightTracking = (data) => createCmi5(data);
