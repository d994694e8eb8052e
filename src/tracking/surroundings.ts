/** What a tracker finds around the page. Tests bring their own. */
import { type Clock, createClock } from './clock.ts';
import { type JournalLocks, type JournalStore, openIndexedDbStore } from './journal.ts';

export interface Surroundings {
  /** The window of the page; its parents and opener are searched for an LMS. */
  window: unknown;
  /** Where the package lies: origin and folder. */
  site: string;
  /** Names this tab, also after a reload. */
  tab: string;
  /** Undefined where the browser gives no storage. */
  openStore(): Promise<JournalStore | undefined>;
  locks: JournalLocks | undefined;
  clock: Clock;
}

export function browserSurroundings(): Surroundings {
  return {
    window,
    site: location.origin + location.pathname.replace(/[^/]*$/, ''),
    tab: tabName(),
    openStore: openIndexedDbStore,
    locks: navigator.locks,
    clock: createClock(),
  };
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
