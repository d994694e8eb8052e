/**
 * An LRS in this process: statements and state documents over HTTP, as xAPI 1.0.3 asks. Statements are
 * checked against the specification by `checkStatement`, which knows nothing of who wrote them.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkStatement } from './check-statement.ts';

/** What the LRS does instead of answering a request of this kind; used up one by one. */
export type Fault =
  | { status: number; retryAfter?: string; when?: 'statements' | 'state'; stores?: boolean }
  | { hang: true; when?: 'statements' | 'state'; stores?: boolean }
  | { drop: true; when?: 'statements' | 'state'; stores?: boolean }
  /** Milliseconds until the request is handled at all. */
  | { late: number; when?: 'statements' | 'state'; stores?: boolean };

// biome-ignore lint/suspicious/noExplicitAny: tests read what a foreign program sent
export type Sent = any;

export interface FakeLrs {
  /** Without a slash at its end. */
  endpoint: string;
  auth: string;
  /** In the order they were stored, each once. */
  statements: Sent[];
  /** Every id that came, also when it came again. */
  receivedIds: string[];
  /** By `activityId agent registration stateId`. */
  states: Map<string, { body: unknown; etag: string }>;
  requests: {
    method: string;
    path: string;
    status: number;
    headers: IncomingMessage['headers'];
    body: string;
  }[];
  /** What was wrong with statements that were refused. */
  problems: string[];
  faults: Fault[];
  /** Answers to every request while set. */
  outage: Fault | undefined;
  /** Ids of statements that this LRS refuses with 400. */
  poisoned: (statement: Sent) => boolean;
  /** ETags are visible to pages of other origins. */
  exposesEtag: boolean;
  /** Requests of which not all has come yet. */
  arriving: number;
  close(): Promise<void>;
  /** Answers as over HTTP, without a network between. */
  fetch: typeof fetch;
}

const ALLOWED_HEADERS = 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match';

export async function fakeLrs(): Promise<FakeLrs> {
  const lrs = lrsWithoutServer();
  const server = createServer((request, response) => void answer(lrs, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  lrs.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`;
  lrs.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return lrs;
}

/** For thousands of launches: heard only through its `fetch`, and without faults. */
export function lrsWithoutServer(): FakeLrs {
  const auth = `Basic ${Buffer.from('key:secret').toString('base64')}`;
  const lrs: FakeLrs = {
    endpoint: 'http://lrs/xapi',
    auth,
    statements: [],
    receivedIds: [],
    states: new Map(),
    requests: [],
    problems: [],
    faults: [],
    outage: undefined,
    poisoned: () => false,
    exposesEtag: true,
    arriving: 0,
    close: async () => {},
    fetch: async (input, init) => {
      const headers = Object.fromEntries(new Headers(init?.headers));
      const url = new URL(input instanceof Request ? input.url : input);
      const reply = handle(lrs, url, { method: init?.method ?? 'GET', headers }, String(init?.body ?? ''));
      const body = reply.body === undefined ? null : JSON.stringify(reply.body);
      return new Response(body, { status: reply.status, headers: reply.headers ?? {} });
    },
  };
  return lrs;
}

type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

async function answer(lrs: FakeLrs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://lrs');
  lrs.arriving++;
  const body = await readBody(request);
  lrs.arriving--;
  if (body === undefined) return;
  if (request.method === 'OPTIONS') return write(lrs, response, { status: 204 });
  const record = {
    method: request.method ?? '',
    path: url.pathname + url.search,
    status: 0,
    headers: request.headers,
    body,
  };
  lrs.requests.push(record);
  const planned = lrs.outage ?? takeFault(lrs, url.pathname);
  const fault = planned !== undefined && 'late' in planned ? undefined : planned;
  if (planned !== undefined && 'late' in planned)
    await new Promise((resolve) => setTimeout(resolve, planned.late));
  const handled = fault === undefined || fault.stores === true ? handle(lrs, url, request, body) : undefined;
  if (fault !== undefined && 'hang' in fault) return;
  if (fault !== undefined && 'drop' in fault) {
    response.destroy();
    return;
  }
  const reply = fault === undefined ? (handled ?? { status: 500 }) : faultReply(fault);
  record.status = reply.status;
  write(lrs, response, reply);
}

function faultReply(fault: { status: number; retryAfter?: string }): Reply {
  return {
    status: fault.status,
    headers: fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter },
  };
}

function takeFault(lrs: FakeLrs, path: string): Fault | undefined {
  const kind = path.endsWith('/statements') ? 'statements' : 'state';
  const index = lrs.faults.findIndex(({ when }) => when === undefined || when === kind);
  return index < 0 ? undefined : lrs.faults.splice(index, 1)[0];
}

function handle(lrs: FakeLrs, url: URL, request: Asked, body: string): Reply {
  if (request.headers.authorization !== lrs.auth) return { status: 401 };
  if (!/^1\.0\.\d$/.test(String(request.headers['x-experience-api-version'] ?? ''))) {
    return { status: 400, body: 'X-Experience-API-Version is missing' };
  }
  if (url.pathname === '/xapi/statements') return handleStatements(lrs, url, request, body);
  if (url.pathname === '/xapi/activities/state') return handleState(lrs, url, request, body);
  return { status: 404 };
}

function handleStatements(lrs: FakeLrs, url: URL, request: Asked, body: string): Reply {
  if (request.method === 'GET')
    return { status: 200, body: { statements: [...lrs.statements].reverse(), more: '' } };
  const parsed = parseJson(body);
  const id = url.searchParams.get('statementId');
  if (request.method === 'PUT' && id === null) return { status: 400, body: 'statementId is missing' };
  const sent: Sent[] = Array.isArray(parsed) ? parsed : [parsed];
  lrs.receivedIds.push(...sent.map((statement) => String(statement?.id)));
  const problems = sent.flatMap((statement) => checkStatement(statement));
  if (sent.some(lrs.poisoned)) problems.push('poisoned');
  if (new Set(sent.map((statement) => statement?.id)).size < sent.length)
    problems.push('one id twice in a batch');
  lrs.problems.push(...problems.filter((problem) => problem !== 'poisoned'));
  if (problems.length > 0) return { status: 400, body: problems.join('; ') };
  return storeStatements(lrs, sent, request.method === 'PUT');
}

/** All or nothing; the same id with other content is a conflict. */
function storeStatements(lrs: FakeLrs, sent: Sent[], single: boolean): Reply {
  const known = new Map(lrs.statements.map((statement) => [statement.id, JSON.stringify(statement)]));
  for (const statement of sent) {
    const stored = known.get(statement.id);
    if (stored !== undefined && stored !== JSON.stringify(statement)) return { status: 409 };
  }
  lrs.statements.push(...sent.filter((statement) => !known.has(statement.id)));
  return single
    ? { status: 204 }
    : { status: 200, body: sent.map((statement) => statement.id ?? randomUUID()) };
}

function handleState(lrs: FakeLrs, url: URL, request: Asked, body: string): Reply {
  const query = url.searchParams;
  for (const name of ['activityId', 'agent', 'stateId']) {
    if (query.get(name) === null) return { status: 400, body: `${name} is missing` };
  }
  const key = stateKey(query);
  const held = lrs.states.get(key);
  if (request.method === 'GET') {
    return held === undefined
      ? { status: 404 }
      : { status: 200, body: held.body, headers: { ETag: held.etag } };
  }
  const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
  if (noneMatch === '*' && held !== undefined) return { status: 412 };
  if (match !== undefined && match !== held?.etag) return { status: 412 };
  const document = parseJson(body);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    lrs.problems.push('a state document is no JSON object');
    return { status: 400 };
  }
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  lrs.states.set(key, { body: document, etag });
  return { status: 204, headers: { ETag: etag } };
}

function stateKey(query: URLSearchParams): string {
  const agent = JSON.stringify(parseJson(query.get('agent') ?? ''));
  return [query.get('activityId'), agent, query.get('registration') ?? '', query.get('stateId')].join(' ');
}

function write(lrs: FakeLrs, response: ServerResponse, reply: Reply): void {
  const body = reply.body === undefined ? '' : JSON.stringify(reply.body);
  response.writeHead(reply.status, {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    ...(lrs.exposesEtag ? { 'Access-Control-Expose-Headers': 'ETag, Retry-After' } : {}),
    'Content-Type': 'application/json',
    'X-Experience-API-Version': '1.0.3',
    ...hideEtag(lrs, reply.headers ?? {}),
  });
  response.end(body);
}

/** For callers that are no browser and would see it all the same. */
function hideEtag(lrs: FakeLrs, { ETag, ...headers }: Record<string, string>): Record<string, string> {
  return lrs.exposesEtag && ETag !== undefined ? { ...headers, ETag } : headers;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where the browser went before it had sent all: no LRS hears of that. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
