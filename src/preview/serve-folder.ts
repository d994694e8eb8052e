/**
 * A portal's folder on this computer alone, as a static host serves it. The pages are loaded anew once they were written
 * again; what does that is added to what is sent, and nothing of it to the folder.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { toolFile } from '../tool/files.ts';
import { type Exchange, refuse, sendText } from './exchange.ts';
import { isOurs, listen } from './local-server.ts';

/** No portal has files whose names begin with a dot. */
const SCRIPT = '/.preview/written.js';
const EVENTS = '/.preview/written';

export interface FolderServer {
  /** E.g. `http://127.0.0.1:4321`. */
  origin: string;
  /** The folder was written again. */
  tell(): void;
  close(): Promise<void>;
}

/**
 * @param folder absolute; another may take its place meanwhile
 * @param port that is wanted; the next free one is taken, and any for 0
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const server = createServer();
  const origin = await listen(server, port);
  const listeners = new Set<ServerResponse>();
  const script = readFileSync(toolFile('preview/written.js'), 'utf8');
  let written = 1;

  const answer = (exchange: Exchange): void => {
    const { request, response } = exchange;
    if (!isOurs(request, origin)) return void refuse(exchange, 403);
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === EVENTS) return void listenTo(response);
    if (pathname === SCRIPT) return void sendText(exchange, 'text/javascript', script);
    const html = pageAt(folder, decodeURIComponent(pathname));
    if (html !== undefined) return void sendText(exchange, 'text/html', withScript(html, written));
    const stream = send(request, pathname, { root: folder, dotfiles: 'ignore', cacheControl: false });
    response.setHeader('cache-control', 'no-cache');
    stream.on('error', (error: { status?: number }) => refuse(exchange, error.status ?? 500));
    stream.pipe(response);
  };

  /** A page that was sent meanwhile hears at once what there is now. */
  const listenTo = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(eventOf(written));
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  };

  server.on('request', (request, response) => {
    const exchange = { request, response };
    try {
      answer(exchange);
    } catch {
      if (!response.headersSent) refuse(exchange, 400);
    }
  });
  return {
    origin,
    tell() {
      written += 1;
      for (const response of listeners) response.write(eventOf(written));
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function eventOf(written: number): string {
  return `data: ${written}\n\n`;
}

/** Of the portal's own; undefined for all else, also for the sites of courses, whose pages are packages. */
function pageAt(folder: string, pathname: string): string | undefined {
  const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const own = path.relative(folder, file).split(path.sep);
  if (!file.endsWith('.html') || own[0] === '..' || own[0] === 'packages') return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function withScript(html: string, written: number): string {
  return html.replace('</head>', `<script src="${SCRIPT}" data-written="${written}" defer></script></head>`);
}
