/**
 * The line between pages and servers, shared by the fakes of an LMS and of an LRS. It goes down, answers in
 * the server's place, loses answers, and carries beacons, as browsers and networks do.
 */

/** What a request meets. With `stores` it arrives, and only its answer is another one, or lost. */
export type Line =
  | 'up'
  /** The connection breaks. */
  | { drop: true; stores?: boolean }
  /** No answer, ever. */
  | { hang: true; stores?: boolean }
  | (StandIn & { stores?: boolean })
  /** Milliseconds until the request is handled. */
  | { late: number };

interface StandIn {
  status: number;
  body?: string;
  type?: string;
  retryAfter?: string;
  /** Of a redirection. */
  location?: string;
}

/** A proxy's or a server's log-in page, as it comes with status 200 in place of anything else. */
export const LOG_IN_PAGE = '<!doctype html><html><title>Log in</title><form method="post"></form></html>';

export const LINES = {
  up: 'up',
  down: { drop: true },
  'error-500': { status: 500 },
  'says-false': { status: 200, body: 'false', type: 'text/plain' },
  /** The session is over: files of the package are redirected to the log-in page. Seen in Moodle 4.5.6. */
  'sent-away': { status: 303 },
  /** Requests of a page from before another tab signed in again: 200, and nothing in it. Seen in Moodle 4.5.6. */
  'says-nothing': { status: 200, body: '', type: 'text/html' },
  'html-200': { status: 200, body: LOG_IN_PAGE, type: 'text/html' },
  'dropped-answer': { drop: true, stores: true },
  slow: { late: 3000 },
} as const satisfies Record<string, Line>;
export type LineName = keyof typeof LINES;

/** `content` serves the package's own files. */
export type Host = 'lms' | 'lrs' | 'content';

export interface Reply {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** The page that sends. */
export interface Sender {
  /** Its document is being dismissed: Chromium refuses synchronous requests now. */
  readonly leaving: boolean;
  /** Nothing of it runs any more, and what it sends is not heard. */
  readonly gone: boolean;
}

export interface Call<Answer = Reply> {
  host: Host;
  from: Sender;
  /** UTF-8 of what is sent. */
  bytes: number;
  /** What it meets instead of the line to its host. */
  line?: Line;
  /** What the server does once the request has arrived. */
  handle(): Answer;
}

/** Bytes that all beacons and `keepalive` requests on their way share. */
export const BEACON_LIMIT = 64 * 1024;

export interface Network {
  /** What the browser believes; with `unnoticed` it never hears that the line is down. */
  readonly onLine: boolean;
  unnoticed: boolean;
  /** Beacons arrive at once where the line is up, wait for `deliver`, or are never seen again. */
  beacons: 'delivered' | 'held' | 'lost';
  /** Requests that were sent so far, with what became of them. */
  readonly log: { host: Host; how: 'sync' | 'async' | 'beacon' | 'head'; bytes: number; answered: boolean }[];
  /** From now on requests meet this line: those to one host, or all. */
  go(line: LineName | Line, host?: Host): void;
  lineTo(host: Host): Line;
  /** Hears `online` and `offline`, as a window does. */
  onChange(hear: (event: 'online' | 'offline') => void): void;
  /** Throws where no answer comes, and while the page is being left. */
  sync(call: Call): Reply;
  /** Rejects where no answer comes. */
  async(call: Call<Reply | Promise<Reply>>, signal?: AbortSignal): Promise<Reply>;
  /** False where it was not queued. */
  beacon(call: Call<unknown>): boolean;
  /** Asks for a file of the package's own: the status as a page sees it, 0 for a redirection that it does not follow. */
  head(from: Sender): Promise<{ status: number }>;
  /** Beacons that wait set out, in their order. */
  deliver(): void;
}

/** `pass` lets time pass while a synchronous request waits: milliseconds. */
export function createNetwork({ pass = () => {} }: { pass?: (milliseconds: number) => void } = {}): Network {
  let common: Line = 'up';
  const own = new Map<Host, Line>();
  const hearers: ((event: 'online' | 'offline') => void)[] = [];
  let waiting: Call<unknown>[] = [];
  const log: Network['log'] = [];
  const dead = (): boolean => common !== 'up' && 'drop' in common;

  const network: Network = {
    log,
    unnoticed: false,
    beacons: 'delivered',
    get onLine() {
      return network.unnoticed || !dead();
    },
    go(line, host) {
      const was = network.onLine;
      const next = typeof line === 'string' ? LINES[line] : line;
      if (host === undefined) {
        common = next;
        own.clear();
      } else own.set(host, next);
      if (network.onLine !== was) for (const hear of hearers) hear(was ? 'offline' : 'online');
    },
    lineTo: (host) => own.get(host) ?? common,
    onChange: (hear) => void hearers.push(hear),
    sync(call) {
      const line = call.line ?? network.lineTo(call.host);
      if (call.from.leaving || call.from.gone) throw new DOMException('refused', 'NetworkError');
      if (typeof line === 'object' && 'late' in line) pass(line.late);
      const reply = through(line, call.handle);
      log.push({ host: call.host, how: 'sync', bytes: call.bytes, answered: reply !== undefined });
      if (reply === undefined) throw new DOMException('no answer', 'NetworkError');
      return reply;
    },
    async async(call, signal) {
      const line = call.line ?? network.lineTo(call.host);
      if (typeof line === 'object' && 'late' in line) await pause(line.late, signal);
      if (call.from.gone) throw new TypeError('the page is gone');
      const reply = await through<Reply | Promise<Reply>>(line, call.handle);
      log.push({ host: call.host, how: 'async', bytes: call.bytes, answered: reply !== undefined });
      if (reply === undefined && typeof line === 'object' && 'hang' in line) await pause(undefined, signal);
      if (reply === undefined) throw new TypeError('no answer');
      return reply;
    },
    beacon(call) {
      const onTheirWay = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
      if (call.from.gone || onTheirWay + call.bytes > BEACON_LIMIT) return false;
      if (network.beacons === 'lost') log.push(unanswered(call));
      else waiting.push(call);
      if (network.beacons === 'delivered') network.deliver();
      return true;
    },
    async head(from) {
      const handle = (): Reply => ({ status: 200, body: '', headers: {} });
      const { status } = await network.async({ host: 'content', from, bytes: 0, handle });
      return { status: status >= 300 && status < 400 ? 0 : status };
    },
    deliver() {
      const due = waiting;
      waiting = [];
      for (const call of due) {
        const reply = through(call.line ?? network.lineTo(call.host), call.handle);
        log.push({ ...unanswered(call), answered: reply !== undefined });
      }
    },
  };
  return network;
}

function unanswered({ host, bytes }: Call<unknown>): Network['log'][number] {
  return { host, how: 'beacon', bytes, answered: false };
}

/** What a web server makes of a request that came by this line. Undefined: no answer comes. */
export async function arrived<Answer>(
  line: Line,
  handle: () => Answer | Promise<Answer>,
): Promise<Answer | Reply | undefined> {
  // A server that ends waits for no answer.
  if (typeof line === 'object' && 'late' in line)
    await new Promise((resolve) => setTimeout(resolve, line.late).unref());
  return through(line, handle);
}

/** Undefined: no answer comes. */
export function through<Answer>(line: Line, handle: () => Answer): Answer | Reply | undefined {
  if (line === 'up' || 'late' in line) return handle();
  if (line.stores === true) void handle();
  return 'status' in line ? standIn(line) : undefined;
}

function standIn({ status, body = '', type, retryAfter, location }: StandIn): Reply {
  return {
    status,
    body,
    headers: {
      ...(type === undefined ? {} : { 'Content-Type': type }),
      ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
      ...(location === undefined ? {} : { Location: location }),
    },
  };
}

/** Undefined milliseconds: for ever, but for the signal. */
function pause(milliseconds: number | undefined, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
