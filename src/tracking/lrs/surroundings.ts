/** What the xAPI tracker finds around the page, beyond what every tracker does. */

import { browserSurroundings, type Surroundings } from '../surroundings.ts';
import type { CreateVideoStatements } from '../video-parts.ts';
import { type Address, launchKey } from './launch-parameters.ts';

/** Milliseconds. */
export interface XapiTiming {
  /** Between two sendings while the learner works. */
  interval: number;
  /** The parts of one action are waited for. */
  gather: number;
  retryFirst: number;
  retryLast: number;
  /** A request that takes longer is not answered. */
  timeout: number;
  /** The course opens without the LRS after this. */
  startWait: number;
}

export interface XapiSurroundings extends Surroundings {
  address: Address;
  fetch: typeof fetch;
  timing: XapiTiming;
  videos?: CreateVideoStatements | undefined;
}

export const BROWSER_TIMING: XapiTiming = {
  interval: 2000,
  gather: 200,
  retryFirst: 2000,
  retryLast: 60_000,
  timeout: 20_000,
  startWait: 8000,
};

export function xapiSurroundings(): XapiSurroundings {
  const around = browserSurroundings();
  return {
    ...around,
    address: {
      search: location.search,
      replace: (search) => replaceSearch(search),
      storage: storageOfTab(),
      key: launchKey(around.site),
    },
    fetch: (...request) => fetch(...request),
    timing: BROWSER_TIMING,
    videos: window.coursewrightVideoStatements,
  };
}

function replaceSearch(search: string): void {
  try {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  } catch {
    // Some frames forbid it; the course works all the same.
  }
}

export function storageOfTab(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
