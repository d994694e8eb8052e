/**
 * The journal: what this browser knows of a learner's work, written at every action before anything is
 * sent, so that a killed tab loses nothing. What an LMS said it has stays too, for some days: "true" is no
 * proof, and what another device overwrites is joined again from here.
 *
 * Each open page has a record of its own, so that two tabs never overwrite one another, and parts beside
 * it, each written by itself when it changes. A page that starts reads all records of its course and
 * learner, and takes over those whose page is gone.
 */
import { holdPresence, type JournalLocks } from './presence.ts';
import {
  isExpired,
  isOldSight,
  type JournalRecord,
  readRecord,
  recordOf,
  sightOf,
  type Told,
} from './record.ts';

export interface JournalChange {
  put: ReadonlyMap<string, unknown>;
  remove: readonly string[];
}

export interface JournalStore {
  /** Every record whose key begins so; an empty beginning: all. */
  entries(prefix: string): Promise<[key: string, value: unknown][]>;
  /** All or nothing, in the order of the calls. */
  write(change: JournalChange): Promise<void>;
}

/** The part of a `BroadcastChannel` that is used: pages of one course and learner hear one another. */
export interface JournalChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface Written<Body> {
  told: Told;
  body: Body;
}

export interface Found<Body> extends JournalRecord<Body> {
  key: string;
  /** Its page is still open: it will send what it has itself. */
  live: boolean;
  /** As they were written; they are read at a border too. */
  parts: ReadonlyMap<string, unknown>;
}

export interface Journal<Body> {
  /** False where nothing is kept beyond this page. */
  readonly durable: boolean;
  /** Records of this course found at the start, of this learner and of pages that knew none; the oldest first. */
  readonly found: readonly Found<Body>[];
  /** The learner is known at last: what this page writes from now on is theirs. */
  belong(learner: string): void;
  /**
   * Replaces this page's record, once for what one action changes in several calls: `record` is asked at the end
   * of them. No write waits for another, for the page may go.
   */
  write(record: () => Written<Body>): void;
  /** Writes, or with `undefined` removes, a part beside this page's record, with the next `write`. */
  part(name: string, value: unknown): void;
  /** What these hold is in this page's record with its next `write`, so they go; not those of open pages. */
  takeOver(found: readonly Found<Body>[]): void;
  /** The same with their parts alone: the records stay as they are. */
  takeParts(found: readonly Found<Body>[]): void;
  /** Puts a body in the place of a record that was found, or, without one, beside them; under this learner. */
  put(told: Told, body: Body, instead?: Found<Body>): Promise<void>;
  /** Removes everything that this device holds of this learner in this course, open pages of it apart. */
  forget(): Promise<void>;
  /** Hears what other pages of this course and learner write from now on. */
  onOther(listener: (body: Body) => void): void;
  /** Resolves when everything written so far is on the disk or has failed. */
  settled(): Promise<void>;
}

export interface JournalPlace<Body> {
  site: string;
  course: string;
  /** Empty where the LMS named none. */
  learner: string;
  openStore(): Promise<JournalStore | undefined>;
  locks: JournalLocks | undefined;
  openChannel?: ((name: string) => JournalChannel | undefined) | undefined;
  /** Undefined where it is no body of this tracker. */
  readBody(body: unknown): Body | undefined;
}

const PART = '/';
/** Part in which pages note that they have seen a record: its days are counted from sight to sight. */
const SEEN = 'seen';
/** Where nobody can say which pages are open, those that have written within this time may be, in milliseconds. */
const MAY_BE_OPEN = 86_400_000;

export async function openJournal<Body>(place: JournalPlace<Body>): Promise<Journal<Body>> {
  const { site, course, learner, openStore, locks, openChannel, readBody } = place;
  const prefix = keyPrefix(site, course);
  const own = prefix + recordId();
  const opened = await openStore().catch(() => undefined);
  const entries = await opened?.entries(prefix).catch(() => undefined);
  // What cannot be read is not written to either.
  const store = entries === undefined ? undefined : opened;
  const channel = openChannel?.(`coursewright ${prefix}${encodeURIComponent(learner)}`);
  const isClosed = await holdPresence(locks, own);
  const isGone = (key: string, { at }: { at: number }): boolean =>
    locks === undefined ? Date.now() - at > MAY_BE_OPEN : isClosed(key);
  const found = findRecords(entries ?? [], learner, isGone, readBody);
  return keepJournal({ store, prefix, own, learner, channel, readBody, found });
}

/** What the keys of a course's records begin with; without a course, those of all courses of a site. */
export function keyPrefix(site: string, course?: string): string {
  return `${encodeURIComponent(site)}|${course === undefined ? '' : `${encodeURIComponent(course)}#`}`;
}

function findRecords<Body>(
  entries: readonly [string, unknown][],
  learner: string,
  isGone: (key: string, record: { at: number }) => boolean,
  readBody: (body: unknown) => Body | undefined,
): Found<Body>[] {
  const parts = partsOf(entries);
  const sights = new Map(entries.filter(([key]) => splitKey(key)[1] === SEEN));
  return entries
    .flatMap(([key, value]): Found<Body>[] => {
      if (splitKey(key)[1] !== undefined) return [];
      if (isExpired(value, sightOf(value, sights.get(key + PART + SEEN), Date.now()))) return [];
      const record = readRecord(value, readBody);
      if (record === undefined || (record.learner !== learner && record.learner !== '')) return [];
      return [{ ...record, key, live: !isGone(key, record), parts: parts.get(key) ?? new Map() }];
    })
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** By the key of their record. */
function partsOf(entries: readonly [string, unknown][]): Map<string, Map<string, unknown>> {
  const parts = new Map<string, Map<string, unknown>>();
  for (const [key, value] of entries) {
    const [record, name] = splitKey(key);
    if (name !== undefined && name !== SEEN)
      parts.set(record, (parts.get(record) ?? new Map()).set(name, value));
  }
  return parts;
}

/** Key of the record, and the name of the part. Neither site nor course can hold what parts them: they are encoded. */
function splitKey(key: string): [record: string, part: string | undefined] {
  const at = key.indexOf(PART);
  return at < 0 ? [key, undefined] : [key.slice(0, at), key.slice(at + 1)];
}

/**
 * Removes what has stayed long enough, of all courses, and notes that the rest was seen: whoever opens any of
 * them cleans up.
 */
async function sweep(store: JournalStore, now: number): Promise<void> {
  const entries = new Map(await store.entries(''));
  const put = new Map<string, unknown>();
  const remove: string[] = [];
  for (const key of entries.keys()) {
    // Parts go with their record.
    const [record, part] = splitKey(key);
    const [value, last] = [entries.get(record), entries.get(record + PART + SEEN)];
    const sight = sightOf(value, last, now);
    if (isExpired(value, sight)) remove.push(key);
    else if (part === undefined && isOldSight(value, last, now)) put.set(key + PART + SEEN, sight);
  }
  if (put.size + remove.length > 0) await store.write({ put, remove });
}

interface Kept<Body> {
  store: JournalStore | undefined;
  /** Of the course's records. */
  prefix: string;
  own: string;
  learner: string;
  channel: JournalChannel | undefined;
  readBody(body: unknown): Body | undefined;
  found: readonly Found<Body>[];
}

function keepJournal<Body>({
  store,
  prefix,
  own,
  learner,
  channel,
  readBody,
  found,
}: Kept<Body>): Journal<Body> {
  let durable = store !== undefined;
  let owner = learner;
  let put = new Map<string, unknown>();
  let remove = new Set<string>();
  let record: (() => Written<Body>) | undefined;
  let isSwept = false;
  /** Names of this page's parts that are on the disk or on their way to it. */
  const parts = new Set<string>();
  let isWaiting = false;
  let written: Promise<unknown> = Promise.resolve();

  async function flush(): Promise<void> {
    isWaiting = false;
    makeRecord();
    const change = { put, remove: [...remove] };
    put = new Map();
    remove = new Set();
    try {
      await store?.write(change);
      durable = store !== undefined;
    } catch {
      durable = false;
      // What could not be written is written with the next, unless that holds something newer.
      put = new Map([...change.put, ...put]);
      remove = new Set([...change.remove.filter((key) => !put.has(key)), ...remove]);
    }
    // Not at the start, which waits for what it reads.
    if (store === undefined || isSwept) return;
    isSwept = true;
    await sweep(store, Date.now()).catch(() => {});
  }

  function makeRecord(): void {
    const made = record?.();
    record = undefined;
    if (made === undefined) return;
    set(own, recordOf(owner, made.told, made.body, Date.now()));
    channel?.postMessage(made.body);
  }

  /** What one action changes comes in several calls: they are written together. */
  function soon(): Promise<void> {
    if (!isWaiting) {
      isWaiting = true;
      written = Promise.all([written, Promise.resolve().then(flush)]);
    }
    return written.then(() => {});
  }

  function set(key: string, value: unknown): void {
    remove.delete(key);
    put.set(key, value);
  }

  function drop(key: string): void {
    put.delete(key);
    remove.add(key);
  }

  function dropParts({ key, parts: names }: Found<Body>): void {
    for (const name of names.keys()) drop(key + PART + name);
  }

  function dropWhole(one: Found<Body>): void {
    drop(one.key);
    drop(one.key + PART + SEEN);
    dropParts(one);
  }

  return {
    get durable() {
      return durable;
    },
    found,
    belong(to) {
      owner = to;
    },
    write(made) {
      record = made;
      void soon();
    },
    part(name, value) {
      const key = own + PART + name;
      if (value !== undefined) {
        parts.add(name);
        set(key, value);
      } else if (parts.delete(name)) drop(key);
    },
    takeOver(taken) {
      for (const one of taken) if (!one.live) dropWhole(one);
    },
    takeParts(taken) {
      for (const one of taken) if (!one.live) dropParts(one);
    },
    put(told, body, instead) {
      set(instead?.key ?? prefix + recordId(), recordOf(owner, told, body, Date.now()));
      return soon();
    },
    forget() {
      record = undefined;
      for (const one of found) if (!one.live) dropWhole(one);
      drop(own);
      for (const name of parts) drop(own + PART + name);
      parts.clear();
      return soon();
    },
    onOther(listener) {
      if (channel === undefined) return;
      channel.onmessage = ({ data }) => {
        const body = readBody(data);
        if (body !== undefined) listener(body);
      };
    },
    settled: async () => void (await written),
  };
}

function recordId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

export function openJournalChannel(name: string): JournalChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
