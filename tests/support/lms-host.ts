/**
 * A web server that plays an LMS: it serves packages, frames them as an LMS does, and keeps what their
 * API objects commit outside of the browser, so that a killed browser finds it again.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { behaviourOf } from '../../src/fakes/behaviours.ts';
import { SCORM12 } from '../../src/fakes/lms/scorm12.ts';
import { createLmsServer, type LmsServer } from '../../src/fakes/lms/server.ts';
import type { Standard } from '../../src/fakes/lms/standard.ts';
import type { LmsRequest } from '../../src/fakes/lms/wire.ts';
import { arrived, createNetwork, type Host, type Network, type Reply } from '../../src/fakes/network.ts';
import type { LmsInPage } from './lms/browser-page.ts';
import { unzip } from './unzip.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
};

export interface FrameOptions {
  script: string;
  learner?: string;
  /** The last one where left out. */
  attempt?: number;
  mode?: 'normal' | 'browse';
  width?: number;
  height?: number;
  query?: string;
}

export interface LmsHost {
  origin: string;
  /** Serves a package below `/content/<name>/`, in an LMS of SCORM 1.2 where no other standard is named. */
  add(name: string, zip: string, standard?: Standard): Promise<void>;
  /** Address of the page that frames a package at a size, with an API whose script is given. */
  frame(name: string, options: FrameOptions): string;
  /** The line to the run-time's server and to the files of the packages. */
  network: Network;
  /** What the run-times of a package's pages speak to; its behaviour may be changed before a page is opened. */
  lms(name: string): LmsServer;
  /** What was committed so far for a learner in a package's last attempt: name → value. */
  committed(name: string, learner?: string): Record<string, string>;
  /** Paths asked for so far. */
  requests: string[];
  /** What the server's log would say of them: whole addresses, and where the browser says it came from. */
  log: { address: string; referrer: string }[];
  close(): Promise<void>;
}

export async function lmsHost(): Promise<LmsHost> {
  const packages = new Map<string, Map<string, Buffer>>();
  const pages = new Map<string, string>();
  const network = createNetwork();
  const servers = new Map<string, LmsServer>();
  const lms = (name: string): LmsServer => {
    const known = servers.get(name) ?? createLmsServer(behaviourOf('strict'), network);
    servers.set(name, known);
    return known;
  };
  const requests: string[] = [];
  const log: LmsHost['log'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lms');
    requests.push(url.pathname);
    log.push({ address: request.url ?? '/', referrer: request.headers.referer ?? '' });
    if (url.pathname.startsWith('/store/')) return void answerStore(lms, url.pathname, request, response);
    const page = pages.get(url.pathname);
    if (page !== undefined) return void send(response, 200, 'text/html; charset=utf-8', Buffer.from(page));
    return void answerFile({ packages, network }, url.pathname, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    log,
    network,
    lms,
    async add(name, zip, standard = SCORM12) {
      if (!servers.has(name)) servers.set(name, createLmsServer(behaviourOf('strict'), network, standard));
      packages.set(name, await unzip(zip));
    },
    frame(name, { script, learner = 'ada', width = 650, height = 666, query = '', ...options }) {
      const { attempt = lms(name).lastAttempt(learner), mode = 'normal' } = options;
      const given: LmsInPage = { store: `/store/${name}/${learner}`, learner, attempt, mode };
      const address = `/lms/${name}/${learner}/${pages.size}`;
      pages.set(
        address,
        `<!doctype html><html lang="en"><title>LMS</title><h1>LMS</h1><script>window.lms = ${JSON.stringify(given)};\n${script}</script><iframe title="Course" src="/content/${name}/index.html${query}" width="${width}" height="${height}" allow="fullscreen"></iframe></html>`,
      );
      return origin + address;
    },
    committed: (name, learner = 'ada') => ({ ...lms(name).stored(learner) }),
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Our run-time asks at `…/run-time`; those of others read and write all that is stored of a learner. */
function answerStore(
  lms: (name: string) => LmsServer,
  at: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, , name = '', learner = '', runTime] = decodeURIComponent(at).split('/');
  const server = lms(name);
  if (request.method === 'GET') return void sendJson(response, server.stored(learner));
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    if (runTime !== undefined)
      return void carry(server.network, 'lms', response, () => server.handle(body as LmsRequest));
    const stored = server.stored(learner);
    for (const element of Object.keys(stored)) delete stored[element];
    Object.assign(stored, body);
    send(response, 204, 'text/plain', Buffer.alloc(0));
  });
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', Buffer.from(JSON.stringify(value)));
}

/** Answers with what the line makes of a request that came. */
async function carry(
  network: Network,
  host: Host,
  response: ServerResponse,
  handle: () => Reply,
): Promise<void> {
  const line = network.lineTo(host);
  const reply = await arrived(line, handle);
  if (reply !== undefined) finish(response, reply);
  else if (typeof line === 'object' && 'drop' in line) response.destroy();
}

function finish(response: ServerResponse, { status, body, headers }: Reply): void {
  send(response, status, headers['Content-Type'] ?? 'text/plain', Buffer.from(body));
}

function answerFile(
  { packages, network }: { packages: Map<string, Map<string, Buffer>>; network: Network },
  at: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (network.lineTo('content') !== 'up')
    return void carry(network, 'content', response, () => ({ status: 200, body: '', headers: {} }));
  const [, , name = '', ...rest] = decodeURIComponent(at).split('/');
  const body = packages.get(name)?.get(rest.join('/'));
  if (body === undefined) return void send(response, 404, 'text/plain', Buffer.from('not here'));
  const type = TYPES[path.extname(at)] ?? 'application/octet-stream';
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (range === null) return void send(response, 200, type, body, { 'accept-ranges': 'bytes' });
  const from = Number(range[1]);
  const to = range[2] === '' ? body.length - 1 : Math.min(Number(range[2]), body.length - 1);
  return void send(response, 206, type, body.subarray(from, to + 1), {
    'content-range': `bytes ${from}-${to}/${body.length}`,
  });
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}
