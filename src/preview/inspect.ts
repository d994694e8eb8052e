/** What the inspector of a page reads of the LMS and LRS behind it: what they hold, and what an LRS was asked. */

import type { Reply } from '../fakes/network.ts';
import type { Desk } from './desk/desk.ts';
import type { Held, HeldByLrs, LrsRequest } from './wire.ts';

/** Requests that are remembered of each LRS. */
const REMEMBERED = 2000;

type Stores = Pick<Desk, 'lms' | 'lrs'>;

interface Watched {
  era: number;
  requests: LrsRequest[];
}

export class Inspection {
  #eras = 0;
  /** By what stores: a reset puts another one in its place. */
  readonly #watched = new WeakMap<object, Watched>();

  /** Notes a request to the LRS of a desk, once `answer` has answered it. */
  async note(
    desk: Stores,
    { method, path, body }: { method: string; path: string; body: string },
    answer: () => Promise<Reply | undefined>,
  ): Promise<Reply | undefined> {
    const [at, began] = [Date.now(), performance.now()];
    const reply = await answer();
    const { requests } = this.#of(desk);
    requests.push({
      number: (requests.at(-1)?.number ?? 0) + 1,
      at,
      method,
      path,
      status: reply?.status ?? 0,
      took: performance.now() - began,
      sent: Buffer.byteLength(body),
      received: Buffer.byteLength(reply?.body ?? ''),
    });
    if (requests.length > REMEMBERED) requests.shift();
    return reply;
  }

  /**
   * @param query `learner` and `attempt` of an LMS; `era`, and how many `statements` and `requests` of it the page has
   */
  held(desk: Stores, query: URLSearchParams): Held {
    const { era, requests } = this.#of(desk);
    const known = (name: string): number => (Number(query.get('era')) === era ? Number(query.get(name)) : 0);
    return {
      era,
      values: desk.lms?.stored(query.get('learner') ?? '', Number(query.get('attempt'))),
      lrs: desk.lrs && heldBy(desk.lrs, requests, known),
    };
  }

  #of(desk: Stores): Watched {
    const store = desk.lrs ?? desk.lms ?? desk;
    const known = this.#watched.get(store) ?? { era: ++this.#eras, requests: [] };
    this.#watched.set(store, known);
    return known;
  }
}

function heldBy(
  { statements, states }: NonNullable<Desk['lrs']>,
  requests: readonly LrsRequest[],
  known: (name: string) => number,
): HeldByLrs {
  return {
    statements: statements.slice(known('statements')),
    documents: [...states].map(([key, { body }]) => ({ key, body })),
    requests: requests.filter(({ number }) => number > known('requests')),
  };
}
