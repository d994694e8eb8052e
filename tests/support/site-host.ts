/** A plain web server for sites: folders below `/<name>/`, with parts of files, as static hosts serve them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { LOG_IN_PAGE } from '../../src/fakes/network.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.mp4': 'video/mp4',
};

export interface SiteHost {
  origin: string;
  /** Serves this folder below `/<name>/` from now on. */
  serve(name: string, folder: string): void;
  /** No connection is answered. */
  down: boolean;
  /** Base name of a file that a page to sign in is sent in place of. */
  broken: string | undefined;
  /** Paths asked for, with their queries. */
  requests: string[];
  close(): Promise<void>;
}

export async function siteHost(): Promise<SiteHost> {
  const folders = new Map<string, string>();
  const server = createServer((request, response) => {
    if (host.down) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', 'http://site');
    host.requests.push(url.pathname + url.search);
    const [, name = '', ...rest] = url.pathname.split('/');
    const file = path.join(
      folders.get(name) ?? '/nowhere',
      rest.join('/').replace(/(^|\/)$/, '$1index.html'),
    );
    if (rest.at(-1) === host.broken)
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(LOG_IN_PAGE);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: SiteHost = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (name, folder) => void folders.set(name, folder),
    down: false,
    broken: undefined,
    requests: [],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return host;
}
