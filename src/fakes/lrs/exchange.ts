/** What an LRS is to those that ask it, what it is asked, and how it answers. */
import type { LrsBehaviour } from '../behaviours.ts';
import type { Line, Network, Reply } from '../network.ts';

export interface StoredDocument {
  body: unknown;
  etag: string;
}

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

/** A body that is no text is JSON. */
export function answer(status: number, body?: unknown, headers: Record<string, string> = {}): Reply {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, body: text, headers: { 'Content-Type': 'application/json', ...headers } };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
