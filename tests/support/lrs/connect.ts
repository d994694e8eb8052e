/** An LRS as a page in node reaches it: through `fetch`, with what browsers do to it while a page goes. */

import type { Asked, Lrs } from '../../../src/fakes/lrs/exchange.ts';
import { BEACON_LIMIT, type Call, type Reply, type Sender } from '../../../src/fakes/network.ts';

export interface LrsPage extends Sender {
  fetch: typeof fetch;
  /** Hears `beforeunload` and `pagehide` when the page goes. */
  onLeave(hear: (event: 'beforeunload' | 'pagehide') => void): void;
  /** Requests without `keepalive` that start now, or are on their way, are cancelled. */
  leave(): void;
  /** The process ends without a word. */
  kill(): void;
}

/** `sameOrigin`: the LRS needs no CORS headers to be heard. */
export function connectLrs(lrs: Lrs, { sameOrigin = false }: { sameOrigin?: boolean } = {}): LrsPage {
  const hearers: ((event: 'beforeunload' | 'pagehide') => void)[] = [];
  const state = { leaving: false, gone: false };
  /** Bytes of `keepalive` requests that have no answer yet. */
  let onTheirWay = 0;

  const page: LrsPage = {
    get leaving() {
      return state.leaving;
    },
    get gone() {
      return state.gone;
    },
    onLeave: (hear) => void hearers.push(hear),
    leave() {
      if (state.gone) return;
      state.leaving = true;
      for (const event of ['beforeunload', 'pagehide'] as const) for (const hear of hearers) hear(event);
      state.gone = true;
    },
    kill() {
      state.gone = true;
    },
    async fetch(input, init) {
      const asked = askedBy(input, init);
      if (lrs.behaviour.noCors && !sameOrigin) throw new TypeError('Failed to fetch');
      const keepalive = init?.keepalive === true;
      if (state.gone || (state.leaving && !keepalive)) return never();
      const bytes = Buffer.byteLength(asked.body);
      if (keepalive && onTheirWay + bytes > BEACON_LIMIT) throw new TypeError('Failed to fetch');
      const call = callOf(lrs, asked, bytes);
      if (state.leaving) {
        lrs.network.beacon({ ...call, from: OUTLIVING });
        return never();
      }
      onTheirWay += keepalive ? bytes : 0;
      const from = keepalive ? OUTLIVING : page;
      const reply = await lrs.network.async({ ...call, from }, init?.signal ?? undefined).finally(() => {
        onTheirWay -= keepalive ? bytes : 0;
      });
      return state.gone ? never() : asResponse(reply);
    },
  };
  return page;
}

/** What a request with `keepalive` is sent by once its page is gone. */
const OUTLIVING: Sender = { leaving: false, gone: false };

function askedBy(input: string | URL | Request, init: RequestInit | undefined): Asked {
  const url = new URL(input instanceof Request ? input.url : input);
  return {
    method: init?.method ?? 'GET',
    path: url.pathname + url.search,
    headers: Object.fromEntries(new Headers(init?.headers)),
    body: String(init?.body ?? ''),
  };
}

function callOf(lrs: Lrs, asked: Asked, bytes: number): Omit<Call<Promise<Reply>>, 'from'> {
  return {
    host: 'lrs',
    bytes,
    line: lrs.lineTo(asked.path),
    async handle() {
      const noted = lrs.note(asked);
      const reply = await lrs.handle(asked);
      noted.status = reply.status;
      return reply;
    },
  };
}

function asResponse({ status, body, headers }: Reply): Response {
  return new Response(body === '' ? null : body, { status, headers });
}

/** Nobody is there any more who would hear an answer. */
function never(): Promise<Response> {
  return new Promise(() => {});
}
