/** The journal's store: IndexedDB with strict durability (localStorage was seen to lose the last seconds before a kill). */
import type { JournalChange, JournalStore } from './journal.ts';

export const DATABASE = 'coursewright';
const RECORDS = 'journal';
/** Milliseconds: some browsers never answer where storage is blocked, and a busy computer answers after seconds. */
const OPEN_TIMEOUT = 5000;

/** Undefined where the browser gives no storage. */
export async function openIndexedDbStore(): Promise<JournalStore | undefined> {
  try {
    let database = await openDatabase();
    return {
      entries: (prefix) => readEntries(database, prefix),
      // A learner who clears the site's data closes the database below an open page.
      write: (change) =>
        writeChange(database, change).catch(async () => {
          database.close();
          database = await openDatabase();
          await writeChange(database, change);
        }),
    };
  } catch {
    return undefined;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
    request.onblocked = reject;
    setTimeout(reject, OPEN_TIMEOUT);
  });
}

export function readEntries(database: IDBDatabase, prefix: string): Promise<[string, unknown][]> {
  return new Promise((resolve, reject) => {
    const found: [string, unknown][] = [];
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const request = database.transaction(RECORDS).objectStore(RECORDS).openCursor(range);
    request.onerror = reject;
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(found);
      found.push([String(cursor.key), cursor.value]);
      cursor.continue();
    };
  });
}

export function writeChange(database: IDBDatabase, { put, remove }: JournalChange): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(RECORDS, 'readwrite', { durability: 'strict' });
    const records = transaction.objectStore(RECORDS);
    for (const [key, value] of put) records.put(value, key);
    for (const key of remove) records.delete(key);
    // A page that goes takes with it what waits for its own end; older browsers know no other way.
    transaction.commit?.();
    transaction.oncomplete = () => resolve();
    transaction.onabort = reject;
    transaction.onerror = reject;
  });
}
