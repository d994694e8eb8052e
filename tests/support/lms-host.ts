/**
 * A web server that plays an LMS: it serves packages, frames them as an LMS does, and keeps what their
 * API objects commit outside of the browser, so that a killed browser finds it again.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
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

export interface LmsHost {
  origin: string;
  /** Serves a package below `/content/<name>/`. */
  add(name: string, zip: string): Promise<void>;
  /** Address of the page that frames a package at a size, with an API whose script is given. */
  frame(
    name: string,
    options: { script: string; learner?: string; width?: number; height?: number; query?: string },
  ): string;
  /** What was committed last for a learner in a package: name → value. */
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
  const stores = new Map<string, Record<string, string>>();
  const requests: string[] = [];
  const log: LmsHost['log'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lms');
    requests.push(url.pathname);
    log.push({ address: request.url ?? '/', referrer: request.headers.referer ?? '' });
    if (url.pathname.startsWith('/store/')) return void answerStore(stores, url.pathname, request, response);
    const page = pages.get(url.pathname);
    if (page !== undefined) return void send(response, 200, 'text/html; charset=utf-8', Buffer.from(page));
    return void answerFile(packages, url.pathname, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    log,
    async add(name, zip) {
      packages.set(name, await unzip(zip));
    },
    frame(name, { script, learner = 'ada', width = 650, height = 666, query = '' }) {
      const store = `/store/${name}/${learner}`;
      const address = `/lms/${name}/${learner}/${pages.size}`;
      pages.set(
        address,
        `<!doctype html><html lang="en"><title>LMS</title><h1>LMS</h1><script>window.lms = { store: ${JSON.stringify(store)}, learner: ${JSON.stringify(learner)} };\n${script}</script><iframe title="Course" src="/content/${name}/index.html${query}" width="${width}" height="${height}" allow="fullscreen"></iframe></html>`,
      );
      return origin + address;
    },
    committed: (name, learner = 'ada') => stores.get(`/store/${name}/${learner}`) ?? {},
    close: () => stop(server),
  };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function answerStore(
  stores: Map<string, Record<string, string>>,
  at: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method === 'GET')
    return void send(response, 200, 'application/json', Buffer.from(JSON.stringify(stores.get(at) ?? {})));
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    stores.set(at, JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>);
    send(response, 204, 'text/plain', Buffer.alloc(0));
  });
}

function answerFile(
  packages: Map<string, Map<string, Buffer>>,
  at: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
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
