/** The player of a cmi5 package: its core and its tracker, in one script. */
import '../../player/main.ts';
import './browser-tracker.ts';
