/** A request to the preview's server, and the ways to answer it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../fakes/network.ts';

/** Bytes that a page may send at once: far more than any state or batch of statements. */
const LARGEST_BODY = 16 * 1024 * 1024;

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

export function sendContent({ request, response }: Exchange, content: string | Uint8Array): void {
  const body = Buffer.from(content);
  response.writeHead(200, { 'content-length': body.length, 'cache-control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param type of a text, without its encoding */
export function sendText(exchange: Exchange, type: string, text: string): void {
  exchange.response.setHeader('content-type', `${type}; charset=utf-8`);
  sendContent(exchange, text);
}

export function sendJson(exchange: Exchange, value: unknown): void {
  sendText(exchange, 'application/json', JSON.stringify(value));
}

/** What a server of the course has answered; undefined: the connection breaks. */
export function reply({ response }: Exchange, made: Reply | undefined): void {
  if (made === undefined) return void response.destroy();
  response.writeHead(made.status, { 'cache-control': 'no-store', ...made.headers }).end(made.body);
}

export function refuse({ response }: Exchange, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end();
}

/** Undefined where it is too long. */
export async function readBody({ request }: Exchange): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
