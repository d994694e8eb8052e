/** The player of an xAPI package: its core and its tracker, in one script. */
import '../../player/main.ts';
import './browser-tracker.ts';
