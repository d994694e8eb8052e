/** The player of a package for several standards: its core, which loads the tracker of the launch. */
import '../../player/main.ts';
import { keptLaunch, launchKey } from '../../tracking/lrs/launch-parameters.ts';
import { storageOfTab } from '../../tracking/lrs/surroundings.ts';
import { siteOf } from '../../tracking/surroundings.ts';
import { lateTracking } from './browser-late.ts';
import { trackerOf } from './names.ts';

window.coursewrightTracking = (data) => {
  const key = launchKey(siteOf(location.origin, location.pathname));
  const kept = keptLaunch({ storage: storageOfTab(), key });
  return lateTracking(data, `tracker-${trackerOf(location.search, kept)}.js`);
};
