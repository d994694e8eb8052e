/** The tracker's bundle of an xAPI package. */
import '../player/browser-block.ts';
import { createXapi } from './xapi.ts';

window.coursewrightTracking = (data) => createXapi(data);
