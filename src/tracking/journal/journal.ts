/**
 * The journal: what this browser knows and the LMS or LRS has not confirmed. Written at every action,
 * before anything is sent, so that a killed tab loses nothing.
 *
 * Each open page has a record of its own, so that two tabs never overwrite one another. A page that
 * starts reads all records of its course and learner, and takes over those whose page is gone.
 */

export interface JournalStore {
  /** Every record whose key begins so. */
  entries(prefix: string): Promise<[key: string, value: unknown][]>;
  /** Writes or (with `undefined`) deletes one record and deletes others, all or nothing, in the order of the calls. */
  write(key: string, value: unknown, remove: string[]): Promise<void>;
}

/** The part of `navigator.locks` that is used: a page holds the lock of its record while it lives. */
export interface JournalLocks {
  request(name: string, held: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ held?: { name?: string }[] }>;
}

/** The part of a `BroadcastChannel` that is used: pages of one course and learner hear one another. */
export interface JournalChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface Found<Entry> {
  entry: Entry;
  /** When it was written, in milliseconds since 1970. */
  at: number;
  /** Its page is still open: it will send what it has itself. */
  live: boolean;
}

export interface Journal<Entry> {
  /** False where nothing is kept beyond this page. */
  readonly durable: boolean;
  /** Records of this course and learner found at the start, the oldest first. */
  readonly found: readonly Found<Entry>[];
  /** Replaces this page's record. Writes of one moment are joined; none waits for another, for the page may go. */
  write(entry: Entry): void;
  clear(): void;
  /** Hears what other pages of this course and learner write from now on. */
  onOther(listener: (entry: Entry) => void): void;
  /** Resolves when everything written so far is on the disk or has failed. */
  settled(): Promise<void>;
}

interface Written<Entry> {
  at: number;
  entry: Entry;
}

/** A key names site, course and learner: classroom PCs are shared. Own records go under the first key. */
export async function openJournal<Entry>(
  keys: string[][],
  openStore: () => Promise<JournalStore | undefined>,
  locks: JournalLocks | undefined,
  openChannel: (name: string) => JournalChannel | undefined = () => undefined,
): Promise<Journal<Entry>> {
  const prefixes = keys.map((key) => `${key.map(encodeURIComponent).join('|')}#`);
  const store = (await openStore().catch(() => undefined)) ?? memoryStore();
  const own = (prefixes[0] ?? '') + recordId();
  const channel = openChannel(`coursewright ${prefixes[0]}`);
  const held = await holdLock(locks, own);
  try {
    const records = (await readAll(store, prefixes)) as [string, Written<Entry>][];
    records.sort(([, a], [, b]) => a.at - b.at);
    const found = records.map(([name, { at, entry }]) => ({ entry, at, live: held.has(name) }));
    const gone = records.map(([name]) => name).filter((name) => !held.has(name));
    return keepJournal(store, own, found, gone, channel);
  } catch {
    return keepJournal<Entry>(memoryStore(), own, [], [], channel);
  }
}

async function readAll(store: JournalStore, prefixes: string[]): Promise<[string, unknown][]> {
  return (await Promise.all(prefixes.map((prefix) => store.entries(prefix)))).flat();
}

function keepJournal<Entry>(
  store: JournalStore,
  key: string,
  found: readonly Found<Entry>[],
  takenOver: string[],
  channel: JournalChannel | undefined,
): Journal<Entry> {
  let durable = !memoryStores.has(store);
  let waiting: { value: Written<Entry> | undefined } | undefined;
  let written: Promise<unknown> = Promise.resolve();

  async function write(value: Written<Entry> | undefined): Promise<void> {
    try {
      await store.write(key, value, takenOver);
      takenOver = [];
      durable = !memoryStores.has(store);
    } catch {
      durable = false;
    }
  }

  function put(value: Written<Entry> | undefined): void {
    const isFirst = waiting === undefined;
    waiting = { value };
    if (!isFirst) return;
    // What one action changes comes in several calls: they are written together.
    const joined = Promise.resolve().then(() => {
      const last = waiting;
      waiting = undefined;
      return write(last?.value);
    });
    written = Promise.all([written, joined]);
  }

  return {
    get durable() {
      return durable;
    },
    found,
    write: (entry) => {
      put({ at: Date.now(), entry });
      channel?.postMessage(entry);
    },
    clear: () => put(undefined),
    onOther: (listener) => {
      if (channel !== undefined) channel.onmessage = ({ data }) => listener(data as Entry);
    },
    settled: async () => void (await written),
  };
}

/** Takes this record's lock for the life of the page, and tells which others are taken. */
async function holdLock(locks: JournalLocks | undefined, name: string): Promise<Set<string | undefined>> {
  try {
    locks?.request(name, () => new Promise(() => {})).catch(() => {});
    const { held = [] } = (await locks?.query()) ?? {};
    return new Set(held.map((lock) => lock.name));
  } catch {
    return new Set();
  }
}

function recordId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

const memoryStores = new WeakSet<JournalStore>();

/** Keeps nothing beyond the page. */
function memoryStore(): JournalStore {
  const store: JournalStore = { entries: async () => [], write: async () => {} };
  memoryStores.add(store);
  return store;
}

export function openJournalChannel(name: string): JournalChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

const DATABASE = 'coursewright';
const RECORDS = 'journal';
/** Some browsers never answer when storage is blocked, in milliseconds. */
const OPEN_TIMEOUT = 2000;

/** IndexedDB with strict durability; undefined where the browser gives none. */
export async function openIndexedDbStore(): Promise<JournalStore | undefined> {
  try {
    let database = await openDatabase();
    return {
      entries: (prefix) => readEntries(database, prefix),
      // A learner who clears the site's data closes the database below an open page.
      write: (...args) =>
        writeEntry(database, ...args).catch(async () => {
          database.close();
          database = await openDatabase();
          await writeEntry(database, ...args);
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
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
    setTimeout(() => reject(new Error('no answer')), OPEN_TIMEOUT);
  });
}

function readEntries(database: IDBDatabase, prefix: string): Promise<[string, unknown][]> {
  return new Promise((resolve, reject) => {
    const found: [string, unknown][] = [];
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const request = database.transaction(RECORDS).objectStore(RECORDS).openCursor(range);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(found);
      found.push([String(cursor.key), cursor.value]);
      cursor.continue();
    };
  });
}

function writeEntry(database: IDBDatabase, key: string, value: unknown, remove: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(RECORDS, 'readwrite', { durability: 'strict' });
    const records = transaction.objectStore(RECORDS);
    if (value === undefined) records.delete(key);
    else records.put(value, key);
    for (const name of remove) records.delete(name);
    // A page that goes takes with it what waits for its own end; older browsers know no other way.
    transaction.commit?.();
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
