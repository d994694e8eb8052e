/** What a tracker finds around the page. Tests bring their own. */
import { type Clock, createClock } from './clock.ts';
import { openIndexedDbStore } from './journal/indexed-db.ts';
import { type JournalChannel, type JournalStore, openJournalChannel } from './journal/journal.ts';
import type { JournalLocks } from './journal/presence.ts';

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
  /** 0 ≤ n < 1. */
  random(): number;
  /** Starts this page anew. */
  reload(): void;
  /** Asks for a small file of the package: status 0 where it sends elsewhere; rejects where there is no answer. */
  head(): Promise<{ readonly status: number }>;
  /** The browser believes that it has a network. */
  isOnline(): boolean;
  onNetwork(changed: () => void): void;
  /** The page is in the background, or gone. */
  isHidden(): boolean;
}

/** Stands in every package. */
const SMALL_FILE = 'style.css';
/** Milliseconds after which there is no answer. */
const HEAD_TIMEOUT = 8000;

export function browserSurroundings(): Surroundings {
  return {
    window,
    site: siteOf(location.origin, location.pathname),
    tab: tabName(),
    openStore: openIndexedDbStore,
    locks: navigator.locks,
    openChannel: openJournalChannel,
    clock: createClock(),
    random: Math.random,
    reload: () => location.reload(),
    head,
    isOnline: () => navigator.onLine !== false,
    isHidden: () => document.visibilityState === 'hidden',
    onNetwork: (changed) => {
      for (const event of ['online', 'offline']) addEventListener(event, changed);
    },
  };
}

/** Any answer will do, a log-in page's address too. */
function head(): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), HEAD_TIMEOUT);
  return fetch(SMALL_FILE, {
    method: 'HEAD',
    cache: 'no-store',
    redirect: 'manual',
    signal: controller.signal,
  }).finally(() => clearTimeout(timer));
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
