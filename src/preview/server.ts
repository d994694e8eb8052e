/** The preview's web server: the page of a small LMS, the course below `/course/`, and what answers the course. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Reply } from '../fakes/network.ts';
import { readTemplate, toolFile } from '../tool/files.ts';
import { readLmsRequest } from './asked.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { Inspection } from './inspect.ts';
import type { LiveCourse } from './live-course.ts';
import type { OldRelease } from './old-release.ts';
import { type Around, SITUATION_ROUTES } from './routes-situations.ts';
import { sendContent, sendFile } from './send-file.ts';
import type { CourseNews } from './wire.ts';

const HOST = '127.0.0.1';
/** Bytes that a page may send at once: far more than any state or batch of statements. */
const LARGEST_BODY = 16 * 1024 * 1024;
/** Ports that are tried from the wanted one on. */
const PORTS = 20;
const LAST_PORT = 65_535;
/** Scripts of the preview's page and of the pages that it shows, by their files in the tool. */
const SCRIPTS: Record<string, string> = {
  'page.js': 'preview/page.js',
  'scorm-again.js': 'preview/scorm-again.js',
  'front.js': 'preview/front.js',
  'replace.js': 'player/replace.js',
};
/** Style sheets of the preview's page, one a part of it. */
const STYLES = ['page.css', 'switches.css', 'problems.css', 'inspector.css', 'situations.css'];
/** What the LMS shows in the course's frame. */
const PAGES = ['log-in.html', 'returned.html'];

export interface PreviewServer {
  /** E.g. `http://127.0.0.1:4321`. */
  origin: string;
  /** Tells every open page how the course stands now. */
  tell(): void;
  close(): Promise<void>;
}

/**
 * @param port that is wanted; the next free one is taken, and any for 0
 * @param oldRelease a package of the release that learners had
 */
export async function serve(
  course: LiveCourse,
  port: number,
  oldRelease: OldRelease | undefined,
): Promise<PreviewServer> {
  const run = randomUUID();
  const pages = new Set<ServerResponse>();
  const desks = new Map<string, Desk>();
  const inspection = new Inspection();
  const server = createServer();
  const origin = await listen(server, port);

  const planOf = (name: string) => course.packages.find((one) => one.name === name)?.plan;
  const deskOf = (name: string): Desk | undefined => {
    const found = course.packages.find((one) => one.name === name);
    const before = found && oldRelease?.isBefore(found.planned) ? oldRelease : undefined;
    const known =
      desks.get(name) ?? (found && createDesk(found, () => planOf(name) ?? found.plan, origin, before));
    if (known !== undefined) desks.set(name, known);
    return known;
  };
  const around: Around = {
    course,
    oldRelease,
    deskOf,
    forget: (name) => void desks.delete(name),
    announce(situation) {
      for (const page of pages) page.write(`event: situation\ndata: ${JSON.stringify(situation)}\n\n`);
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const [, area = '', name = '', ...rest] = url.pathname.split('/').map(decoded);
    if (!isOurs(request, origin)) return void refuse(response, 403);
    if (request.method === 'GET' && url.pathname === '/')
      return void sendTyped(request, response, 'text/html', readTemplate('preview/page.html'));
    if (area === 'course') return void (await answerFile(name, rest.join('/'), request, response));
    if (area === 'preview' && request.method === 'GET')
      return void (await answerPage(name, url, request, response));
    const body = await readBody(request);
    if (body === undefined) return void refuse(response, 413);
    if (area === 'preview') return void (await answerSituation(name, body, request, response));
    const desk = deskOf(name);
    if (area === 'lms' && desk !== undefined && request.method === 'POST')
      return void answered(name, response, await desk.answerRunTime(readLmsRequest(body)));
    if (area === 'lrs' && desk !== undefined) {
      const path = `/${rest.join('/')}${url.search}`;
      const asked = { method: request.method ?? 'GET', path, headers: request.headers, body };
      const made = await inspection.note(desk, asked, () => desk.answerLrs(asked));
      return void answered(name, response, made);
    }
    return void refuse(response, 404);
  };

  const answerPage = async (
    name: string,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    if (Object.hasOwn(SCRIPTS, name))
      return void sendTyped(request, response, 'text/javascript', tool(SCRIPTS[name] ?? ''));
    if (STYLES.includes(name))
      return void sendTyped(request, response, 'text/css', readTemplate(`preview/${name}`));
    if (PAGES.includes(name))
      return void sendTyped(request, response, 'text/html', readTemplate(`preview/${name}`));
    if (name === 'events') return void listenTo(response);
    if (name === 'update') return await answerUpdate(url.searchParams, request, response);
    const desk = name === 'held' ? deskOf(url.searchParams.get('package') ?? '') : undefined;
    if (desk === undefined) return void refuse(response, 404);
    return void sendJson(request, response, inspection.held(desk, url.searchParams));
  };

  const answered = (name: string, response: ServerResponse, made: Reply | undefined): void => {
    reply(response, made);
    for (const page of pages) page.write(`event: held\ndata: ${JSON.stringify(name)}\n\n`);
  };

  /** By what a page of another origin cannot send unasked: JSON. */
  const answerSituation = async (
    name: string,
    body: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    if (request.headers['content-type'] !== 'application/json') return void refuse(response, 415);
    const route = Object.hasOwn(SITUATION_ROUTES, name) ? SITUATION_ROUTES[name] : undefined;
    const made = await route?.(body, around);
    if (made === undefined) return void refuse(response, 404);
    return void sendJson(request, response, made);
  };

  /** A worker would serve what it has kept of a course in the place of what is on the disk. */
  const answerFile = async (
    name: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    if (request.headers['service-worker'] === 'script') return void refuse(response, 404);
    const desk = deskOf(name);
    const old = desk?.oldRelease;
    const found = await (old === undefined ? (await course.files(name))?.get(path) : old.file(path));
    if (desk === undefined || found === undefined) return void refuse(response, 404);
    const met = await desk.answerFile(() => found);
    if (met === undefined || 'status' in met) return void reply(response, met);
    return void sendFile(request, response, met);
  };

  const answerUpdate = async (
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const update = await course.updateOf(query.get('package') ?? '', Number(query.get('from')));
    if (update === undefined) return void refuse(response, 404);
    return void sendJson(request, response, update);
  };

  const listenTo = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(eventOf(course, run));
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
      for (const page of pages) page.write(eventOf(course, run));
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
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE')
        throw new UsageError(`The port ${port} cannot be used (${code}); name another with --port.`);
      if (port === wanted + PORTS - 1 || port === LAST_PORT)
        throw new UsageError(`No port from ${wanted} to ${port} is free; name another with --port.`);
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
    !['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))
  );
}

function eventOf({ title, revision, packages, problems }: LiveCourse, run: string): string {
  const news: CourseNews = {
    run,
    title,
    revision,
    packages: packages.map(({ name, plan, target, language }) => ({
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
