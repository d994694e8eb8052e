/**
 * What an LRS stores and answers: statements and state documents, as xAPI 1.0.3 asks and as its behaviour
 * departs from that. Statements are checked by `checkStatement`, which knows nothing of who wrote them.
 */
import type { LrsBehaviour } from '../behaviours.ts';
import { createNetwork, type Line, type Network, type Reply } from '../network.ts';
import { handleState, type StoredDocument } from './state.ts';
import { handleStatements } from './statements.ts';

/** What the LRS does instead of answering a request of this kind; used up one by one. */
export type Fault = Exclude<Line, 'up'> & { when?: 'statements' | 'state'; stores?: boolean };

// biome-ignore lint/suspicious/noExplicitAny: tests read what a foreign program sent
export type Sent = any;

export interface Asked {
  method: string;
  /** Path and query. */
  path: string;
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Lrs {
  behaviour: LrsBehaviour;
  network: Network;
  /** Without a slash at its end. */
  endpoint: string;
  auth: string;
  /** In the order they were stored; each once, but where an LRS stores twice what comes twice at once. */
  statements: Sent[];
  /** Every id that came, also when it came again. */
  receivedIds: string[];
  /** By `activityId agent registration stateId`. */
  states: Map<string, StoredDocument>;
  /** Keys under which two documents lie. */
  doubled: Set<string>;
  requests: (Asked & { status: number })[];
  /** What was wrong with statements that were refused. */
  problems: string[];
  faults: Fault[];
  /** Befalls every request while set. */
  outage: Fault | undefined;
  /** Statements that this LRS refuses with 400. */
  poisoned: (statement: Sent) => boolean;
  /** ETags are visible to pages of other origins. */
  exposesEtag: boolean;
  /** Between looking and storing, where the behaviour has a gap there. */
  turn(): Promise<void>;
  /** What a request to a path meets on its way. */
  lineTo(path: string): Line;
  /** Notes a request that came. */
  note(asked: Asked): Asked & { status: number };
  handle(asked: Asked): Reply | Promise<Reply>;
}

export function createLrs(behaviour: LrsBehaviour, network: Network = createNetwork()): Lrs {
  const lrs: Lrs = {
    behaviour: { ...behaviour },
    network,
    endpoint: 'http://lrs/xapi',
    auth: `Basic ${Buffer.from('key:secret').toString('base64')}`,
    statements: [],
    receivedIds: [],
    states: new Map(),
    doubled: new Set(),
    requests: [],
    problems: [],
    faults: [],
    outage: undefined,
    poisoned: () => false,
    exposesEtag: true,
    turn: async () => {},
    lineTo: (path) => lrs.outage ?? takeFault(lrs, path) ?? network.lineTo('lrs'),
    note(asked) {
      const noted = { ...asked, status: 0 };
      lrs.requests.push(noted);
      return noted;
    },
    handle: async (asked) => tellVersion(lrs, await route(lrs, asked)),
  };
  return lrs;
}

function route(lrs: Lrs, asked: Asked): Reply | Promise<Reply> {
  const url = new URL(asked.path, 'http://lrs');
  if (asked.headers.authorization !== lrs.auth) return answer(401);
  if (!/^1\.0\.\d$/.test(String(asked.headers['x-experience-api-version'] ?? '')))
    return answer(400, 'X-Experience-API-Version is missing');
  if (url.pathname === '/xapi/statements') return handleStatements(lrs, url.searchParams, asked);
  if (url.pathname === '/xapi/activities/state') return handleState(lrs, url.searchParams, asked);
  return answer(404);
}

/** A body that is no text is JSON. */
export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Reply {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, body: text, headers: { 'Content-Type': 'application/json', ...headers } };
}

/** A page of another origin sees the ETag only where it is exposed. */
function tellVersion({ behaviour, exposesEtag }: Lrs, { headers, ...reply }: Reply): Reply {
  const { ETag, ...rest } = headers;
  const seen = ETag === undefined || !exposesEtag ? {} : { ETag };
  return {
    ...reply,
    headers: { ...rest, ...seen, 'X-Experience-API-Version': behaviour.version ?? '1.0.3' },
  };
}

function takeFault(lrs: Lrs, path: string): Fault | undefined {
  const kind = path.split('?')[0]?.endsWith('/statements') ? 'statements' : 'state';
  const index = lrs.faults.findIndex(({ when }) => when === undefined || when === kind);
  return index < 0 ? undefined : lrs.faults.splice(index, 1)[0];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
