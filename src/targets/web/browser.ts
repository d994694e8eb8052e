/** The player of a site: its core, and work that is kept in the browser, in one script. */
import '../../player/main.ts';
import { createNone } from '../../tracking/none.ts';
import { browserSurroundings } from '../../tracking/surroundings.ts';
import { startOffline } from './browser-offline.ts';

window.coursewrightTracking = (data) => {
  startOffline(data);
  return createNone(data, browserSurroundings(), 'at-home');
};
