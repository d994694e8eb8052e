/**
 * The state document at the LRS: read once, written on the condition that nobody else has written it
 * meanwhile, where the LRS lets a page say so.
 */

import type { Condition, StateDocument, XapiClient } from './client.ts';
import { HttpFailure } from './fetch-adapter.ts';

export interface RemoteState {
  /** What the LRS holds is known. */
  readonly read: boolean;
  /** Reads it, unless it was read. Rejects with `HttpFailure`. */
  readOnce(client: XapiClient): Promise<void>;
  /** Writes; what another tab or device wrote meanwhile is read first. Rejects with `HttpFailure`. */
  put(client: XapiClient): Promise<void>;
  /** Writes without a second try, for a page that goes. */
  putOnce(client: XapiClient, document: StateDocument): Promise<void>;
}

export interface StateHolder {
  /** The state to be written, as it is now. */
  document(): StateDocument;
  /** What the LRS holds. */
  received(document: unknown): void;
  /** The LRS has this state. */
  stored(state: string): void;
}

export function createRemoteState(holder: StateHolder): RemoteState {
  let read = false;
  /** What the document was read or written as last. */
  let etag: string | undefined;
  let absent = false;
  /** The LRS shows its ETags to pages of other origins. */
  let showsEtag = false;
  /** False after a conditional request got no answer: some LRSs forbid the header to other origins. */
  let conditional = true;

  async function get(client: XapiClient): Promise<void> {
    try {
      const answer = await client.getState();
      absent = false;
      etag = answer.etag;
      showsEtag ||= etag !== undefined;
      holder.received(answer.document);
    } catch (failure) {
      if (!(failure instanceof HttpFailure) || failure.status !== 404) throw failure;
      absent = true;
      etag = undefined;
    }
  }

  function condition(): Condition {
    if (!conditional) return undefined;
    if (absent) return { header: 'If-None-Match', etag: '*' };
    return etag === undefined ? undefined : { header: 'If-Match', etag };
  }

  async function putOnce(client: XapiClient, document: StateDocument): Promise<void> {
    etag = await client.putState(document, condition());
    absent = false;
    holder.stored(document.state);
  }

  async function put(client: XapiClient, tries = 3): Promise<void> {
    if (conditional && showsEtag && etag === undefined) await get(client);
    const conditioned = condition() !== undefined;
    try {
      await putOnce(client, holder.document());
    } catch (failure) {
      const status = failure instanceof HttpFailure ? failure.status : undefined;
      if (status === 0 && conditioned) conditional = false;
      if (status !== 412 || tries <= 1) throw failure;
      // Another tab or device wrote meanwhile.
      await get(client);
      await put(client, tries - 1);
    }
  }

  return {
    get read() {
      return read;
    },
    async readOnce(client) {
      if (read) return;
      await get(client);
      read = true;
    },
    put: (client) => put(client),
    putOnce,
  };
}
