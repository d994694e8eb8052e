/** The journal that courses keep in this browser, as far as one has: nothing is created by looking. */
import { DATABASE } from '../../tracking/journal/indexed-db.ts';

/**
 * @param use has the database while it runs, and no longer: a course may want to remove it
 * @returns undefined where no course has made it, or the browser gives no storage
 */
export async function inJournal<Result>(
  use: (database: IDBDatabase) => Promise<Result>,
): Promise<Result | undefined> {
  const database = await openDatabase();
  if (database === undefined) return undefined;
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(undefined);
    request.onblocked = () => resolve(undefined);
  });
}
