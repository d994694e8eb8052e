/**
 * The state document at the LRS: read once, and written on the condition that nobody else has written it
 * meanwhile, where the LRS lets a page say so. Where it does not, it is read again before each write that
 * comes later than a moment.
 */
import type { Clock } from '../clock.ts';
import type { Condition, XapiClient } from './client.ts';
import { isConflict, NoResource, statusOf } from './http-failure.ts';

/** Everything rejects with `HttpFailure`. */
export interface RemoteState {
  /** What the LRS holds is known. */
  readonly read: boolean;
  /** A page that goes can write it: what others have written meanwhile tells, and no other write is without an answer. */
  readonly ready: boolean;
  /** Reads it, unless it was read. */
  readOnce(client: XapiClient): Promise<void>;
  /** Writes; what another tab or device wrote meanwhile is read first. */
  put(client: XapiClient): Promise<void>;
  /** Writes without reading and without a second try, for a page that goes. */
  putOnce(client: XapiClient): Promise<void>;
  /** The page has slept: what the LRS holds must be read again. */
  forget(): void;
}

export interface StateHolder {
  /** The state to be written, as it is now. */
  document(): string;
  /** The LRS holds this state, or none. Throws `HttpFailure` where it cannot be understood. */
  received(state: string | undefined): void;
  /** The LRS has this state. */
  stored(state: string): void;
  /** The holder has what the LRS does not. */
  unsent(): boolean;
}

type Answer = Awaited<ReturnType<XapiClient['getState']>>;

/** Milliseconds for which what was read or written last holds without an ETag. */
const FRESH = 60_000;
const TRIES = 3;
const MISSING = [404, 405, 501];

export function createRemoteState(holder: StateHolder, clock: Clock): RemoteState {
  let read = false;
  let writing = false;
  /** What the document was read or written as last. */
  let etag: string | undefined;
  let absent = false;
  /** An answer with a document had no ETag, or the page may not see it. */
  let hidesEtag = false;
  let knownAt = 0;
  /** False where some LRSs forbid the header to pages of other origins. */
  let conditional = true;
  /** A conditional write had no answer at all. */
  let unanswered = false;
  /** The last write was answered, but not done: its condition, if it had one, still tells. */
  let undone = false;

  async function get(client: XapiClient): Promise<void> {
    const answer = await ask(client);
    holder.received(answer?.state);
    absent = answer === undefined;
    etag = answer?.etag;
    hidesEtag ||= !absent && etag === undefined;
    known();
  }

  function known(): void {
    read = true;
    undone = false;
    knownAt = clock.elapsed();
  }

  function condition(): Condition {
    if (!conditional) return undefined;
    if (absent) return { header: 'If-None-Match', etag: '*' };
    return etag === undefined ? undefined : { header: 'If-Match', etag };
  }

  /** Nothing would tell that somebody else has written meanwhile. */
  function mustRead(): boolean {
    if (!read) return true;
    if (condition() !== undefined) return false;
    return learnsEtag() || clock.elapsed() - knownAt > FRESH;
  }

  /** The answer to a write did not tell the ETag, but reading may. */
  function learnsEtag(): boolean {
    return conditional && etag === undefined && !absent && !hidesEtag;
  }

  async function write(client: XapiClient): Promise<void> {
    const wanted = condition();
    const state = holder.document();
    writing = true;
    try {
      etag = await client.putState(state, wanted);
      absent = false;
      unanswered = false;
      known();
      holder.stored(state);
    } catch (failure) {
      throw learnFrom(failure, wanted !== undefined);
    } finally {
      writing = false;
    }
  }

  function learnFrom(failure: unknown, conditioned: boolean): unknown {
    const status = statusOf(failure);
    if (absent && MISSING.includes(status)) return new NoResource(status);
    // It may have been stored.
    read = false;
    undone = status > 0 && !isConflict(failure);
    if (status === 0 && conditioned) {
      if (unanswered) conditional = false;
      unanswered = true;
    }
    return failure;
  }

  async function put(client: XapiClient, tries: number): Promise<void> {
    if (mustRead()) await get(client);
    if (!holder.unsent()) return;
    try {
      await write(client);
    } catch (failure) {
      if (tries <= 1 || !isConflict(failure)) throw failure;
      return put(client, tries - 1);
    }
    // The last write of a page that goes needs it, and cannot ask.
    if (learnsEtag()) await get(client).catch(() => {});
  }

  return {
    get read() {
      return read;
    },
    get ready() {
      return !writing && (!mustRead() || (undone && condition() !== undefined));
    },
    async readOnce(client) {
      if (!read) await get(client);
    },
    put: (client) => put(client, TRIES),
    putOnce: write,
    forget() {
      read = false;
      undone = false;
    },
  };
}

/** Undefined: there is none. */
async function ask(client: XapiClient): Promise<Answer | undefined> {
  try {
    return await client.getState();
  } catch (failure) {
    const status = statusOf(failure);
    if (status === 404) return undefined;
    throw MISSING.includes(status) ? new NoResource(status) : failure;
  }
}
