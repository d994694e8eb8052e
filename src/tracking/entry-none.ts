/** The player of a package without an LMS: its core and its tracker, in one script. */
import '../player/main.ts';
import { createNone } from './none.ts';

window.coursewrightTracking = (data) => createNone(data);
