/** The preview's web server: the page of a small LMS, the course below `/course/`, and what answers the course. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LmsRequest } from '../fakes/lms/wire.ts';
import type { Reply } from '../fakes/network.ts';
import { readTemplate, toolFile } from '../tool/files.ts';
import { answerLrs, answerRunTime, createDesk, type Desk } from './desk.ts';
import { Inspection } from './inspect.ts';
import type { LiveCourse } from './live-course.ts';
import { sendContent, sendFile } from './send-file.ts';
import type { CourseNews } from './wire.ts';

const HOST = '127.0.0.1';
/** Bytes that a page may send at once: far more than any state or batch of statements. */
const LARGEST_BODY = 16 * 1024 * 1024;
/** Ports that are tried from the wanted one on. */
const PORTS = 20;
/** Style sheets of the preview's page, one a part of it. */
const STYLES = ['page.css', 'inspector.css'];

export interface PreviewServer {
  /** E.g. `http://127.0.0.1:4321`. */
  origin: string;
  /** Tells every open page how the course stands now. */
  tell(): void;
  close(): Promise<void>;
}

/** @param port that is wanted; the next free one is taken, and any for 0 */
export async function serve(course: LiveCourse, port: number): Promise<PreviewServer> {
  const pages = new Set<ServerResponse>();
  const desks = new Map<string, Desk>();
  const inspection = new Inspection();
  const server = createServer();
  const origin = await listen(server, port);

  const deskOf = (name: string): Desk | undefined => {
    const found = course.packages.find((one) => one.name === name);
    const known = desks.get(name) ?? (found && createDesk(found, origin));
    if (known !== undefined) desks.set(name, known);
    return known;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const [, area = '', name = '', ...rest] = url.pathname.split('/').map(decoded);
    if (!isOurs(request, origin)) return void refuse(response, 403);
    if (request.method === 'GET' && url.pathname === '/')
      return void sendTyped(request, response, 'text/html', readTemplate('preview/page.html'));
    if (area === 'preview') return void answerPage(name, url, request, response);
    if (area === 'course') {
      const file = (await course.files(name))?.get(rest.join('/'));
      return void (file === undefined ? refuse(response, 404) : sendFile(request, response, file));
    }
    const desk = deskOf(name);
    const body = await readBody(request);
    if (body === undefined) return void refuse(response, 413);
    if (area === 'lms' && desk?.lms !== undefined && request.method === 'POST')
      return void answered(name, response, await answerRunTime(desk.lms, JSON.parse(body) as LmsRequest));
    const lrs = desk?.lrs;
    if (area === 'lrs' && desk !== undefined && lrs !== undefined) {
      const path = `/${rest.join('/')}${url.search}`;
      const asked = { method: request.method ?? 'GET', path, headers: request.headers, body };
      const made = await inspection.note(desk, asked, () => answerLrs(lrs, asked));
      return void answered(name, response, made);
    }
    return void refuse(response, 404);
  };

  const answerPage = (name: string, url: URL, request: IncomingMessage, response: ServerResponse): void => {
    if (name === 'page.js')
      return void sendTyped(request, response, 'text/javascript', tool('preview/page.js'));
    if (STYLES.includes(name))
      return void sendTyped(request, response, 'text/css', readTemplate(`preview/${name}`));
    if (name === 'events') return void listenTo(response);
    const desk = deskOf(url.searchParams.get('package') ?? '');
    if (name === 'held' && desk !== undefined)
      return void sendJson(request, response, inspection.held(desk, url.searchParams));
    if (desk === undefined || name !== 'launch' || request.method !== 'POST')
      return void refuse(response, 404);
    return void sendJson(request, response, desk.launch());
  };

  const answered = (name: string, response: ServerResponse, made: Reply | undefined): void => {
    reply(response, made);
    for (const page of pages) page.write(`event: held\ndata: ${JSON.stringify(name)}\n\n`);
  };

  const listenTo = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(eventOf(course));
    pages.add(response);
    response.on('close', () => pages.delete(response));
  };

  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 400);
    });
  });
  return {
    origin,
    tell() {
      for (const page of pages) page.write(eventOf(course));
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function listen(server: Server, wanted: number): Promise<string> {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => resolve());
      });
      return `http://${HOST}:${(server.address() as AddressInfo).port}`;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= wanted + PORTS) throw error;
    }
  }
}

/**
 * Another name for this address would let a page of the web read the course (DNS rebinding), and pages of other
 * origins may ask for nothing at all.
 */
function isOurs({ headers }: IncomingMessage, origin: string): boolean {
  const { host } = new URL(origin);
  const local = [host, host.replace(HOST, 'localhost')];
  const from = headers.origin;
  return (
    local.includes(headers.host ?? '') &&
    (from === undefined || local.some((one) => from === `http://${one}`)) &&
    headers['sec-fetch-site'] !== 'cross-site'
  );
}

function eventOf({ title, revision, packages, problems }: LiveCourse): string {
  const news: CourseNews = {
    title,
    revision,
    packages: packages.map(({ name, planned: { plan, target, language } }) => ({
      name,
      target: target.name,
      standard: target.standard,
      language,
      title: plan.title,
      stateLimit: target.stateLimit,
    })),
    ...problems,
  };
  return `data: ${JSON.stringify(news)}\n\n`;
}

function sendTyped(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  response.setHeader('content-type', `${type}; charset=utf-8`);
  sendContent(request, response, text);
}

function sendJson(request: IncomingMessage, response: ServerResponse, value: unknown): void {
  sendTyped(request, response, 'application/json', JSON.stringify(value));
}

function reply(response: ServerResponse, made: Reply | undefined): void {
  if (made === undefined) return void response.destroy();
  response.writeHead(made.status, { 'cache-control': 'no-store', ...made.headers }).end(made.body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end();
}

function tool(name: string): string {
  return readFileSync(toolFile(name), 'utf8');
}

function decoded(part: string): string {
  return decodeURIComponent(part);
}

/** Undefined where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
