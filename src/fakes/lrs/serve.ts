/** An LRS behind a real web server, for pages in a browser. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { arrived, type Reply } from '../network.ts';
import type { Lrs } from './exchange.ts';

export interface ServedLrs extends Lrs {
  /** Requests of which not all has come yet. */
  arriving: number;
  close(): Promise<void>;
}

const ALLOWED_HEADERS = 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match';

/** Milliseconds in which two requests of one page arrive together. */
const TOGETHER = 50;

export async function serveLrs(unserved: Lrs): Promise<ServedLrs> {
  const lrs: ServedLrs = Object.assign(unserved, { arriving: 0, close: async () => {} });
  const server = createServer((request, response) => void receive(lrs, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  lrs.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`;
  lrs.turn = () => new Promise((resolve) => setTimeout(resolve, TOGETHER));
  lrs.close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return lrs;
}

async function receive(lrs: ServedLrs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  lrs.arriving++;
  const body = await readBody(request);
  lrs.arriving--;
  if (body === undefined) return;
  if (request.method === 'OPTIONS') return write(lrs, response, { status: 204, body: '', headers: {} });
  const asked = { method: request.method ?? '', path, headers: request.headers, body };
  const noted = lrs.note(asked);
  const line = lrs.lineTo(path);
  const reply = await arrived(line, () => lrs.handle(asked));
  if (reply !== undefined) {
    noted.status = reply.status;
    write(lrs, response, reply);
  } else if (typeof line === 'object' && 'drop' in line) response.destroy();
}

function write(lrs: Lrs, response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { ...(lrs.behaviour.noCors ? {} : corsHeaders(lrs)), ...headers });
  response.end(body);
}

function corsHeaders({ exposesEtag }: Lrs): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, PUT, POST, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    ...(exposesEtag ? { 'Access-Control-Expose-Headers': 'ETag, Retry-After' } : {}),
  };
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
