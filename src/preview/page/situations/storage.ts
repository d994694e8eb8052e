/** What this browser keeps of a course that is previewed: its journal, what it has told once, and its last launch. */

import { readEntries, writeChange } from '../../../tracking/journal/indexed-db.ts';
import { keyPrefix } from '../../../tracking/journal/journal.ts';
import { launchKey } from '../../../tracking/lrs/launch-parameters.ts';
import { siteOf } from '../../../tracking/surroundings.ts';
import { inJournal } from '../journal.ts';

/** Under which the page notes whose work the browser keeps. */
const OWNER = 'coursewright-preview:';
/** What is noted once for a learner or a course, for all packages of the course alike. */
const NOTED = ['coursewright:told:', 'coursewright:hosts:'];

/** @param folder of the course: its address, with a slash at the end */
export function forgetLaunch(folder: string): void {
  sessionStorage.removeItem(launchKey(siteIn(folder)));
}

/**
 * Forgets all that the browser keeps of a course where another LMS had it: an LMS that has lost everything is no
 * situation of this page, but what every start of a preview is.
 *
 * @param desk names the LMS
 */
export async function keepOnlyOf(desk: string, folder: string): Promise<void> {
  const key = OWNER + folder;
  if (localStorage.getItem(key) === desk) return;
  await inJournal(async (database) => {
    const records = await readEntries(database, keyPrefix(siteIn(folder)));
    await writeChange(database, { put: new Map(), remove: records.map(([name]) => name) });
  });
  for (const noted of Object.keys(localStorage))
    if (NOTED.some((beginning) => noted.startsWith(beginning))) localStorage.removeItem(noted);
  localStorage.setItem(key, desk);
}

/** Workers of a web site that was served at this address before would answer in the place of this preview. */
export async function forgetWorkers(): Promise<void> {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const registrations = (await workers?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
}

function siteIn(folder: string): string {
  const { origin, pathname } = new URL(folder);
  return siteOf(origin, pathname);
}
