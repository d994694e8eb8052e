/** What a tracker finds around the page. Tests bring their own. */
import { type Clock, createClock } from './clock.ts';
import {
  type JournalChannel,
  type JournalLocks,
  type JournalStore,
  openIndexedDbStore,
  openJournalChannel,
} from './journal/journal.ts';

export interface Surroundings {
  /** The window of the page; its parents and opener are searched for an LMS. */
  window: unknown;
  /** Where the package lies: origin and folder, the same for all releases of it. */
  site: string;
  /** Names this tab, also after a reload. */
  tab: string;
  /** Undefined where the browser gives no storage. */
  openStore(): Promise<JournalStore | undefined>;
  locks: JournalLocks | undefined;
  /** To the other pages of one course and learner. */
  openChannel?(name: string): JournalChannel | undefined;
  clock: Clock;
}

export function browserSurroundings(): Surroundings {
  return {
    window,
    site: siteOf(location.origin, location.pathname),
    tab: tabName(),
    openStore: openIndexedDbStore,
    locks: navigator.locks,
    openChannel: openJournalChannel,
    clock: createClock(),
  };
}

/**
 * Moodle puts the number of the package's revision into the path of its files, so a new release would
 * look for the journal elsewhere. The context before it names the activity and stays.
 */
export function siteOf(origin: string, path: string): string {
  const folder = path.replace(/[^/]*$/, '');
  return origin + folder.replace(/(\/pluginfile\.php\/\d+\/mod_scorm\/content\/)\d+\//, '$1');
}

function tabName(): string {
  const key = 'coursewright-tab';
  const fresh = Math.random().toString(36).slice(2);
  try {
    const name = sessionStorage.getItem(key) ?? fresh;
    sessionStorage.setItem(key, name);
    return name;
  } catch {
    return fresh;
  }
}
