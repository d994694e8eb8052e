/** The player of a SCORM 1.2 package: its core and its tracker, in one script. */
import '../../player/main.ts';
import './browser-tracker.ts';
