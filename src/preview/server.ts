/** The preview's web server: the page of a small LMS, the course below `/course/`, and what answers the course. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { readTemplate, toolFile } from '../tool/files.ts';
import { readLmsRequest } from './asked.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { type Exchange, readBody, refuse, reply, sendJson, sendText } from './exchange.ts';
import { Inspection } from './inspect.ts';
import type { LiveCourse } from './live-course.ts';
import { isOurs, listen } from './local-server.ts';
import type { OldRelease } from './old-release.ts';
import { type Around, SITUATION_ROUTES } from './routes-situations.ts';
import { sendFile } from './send-file.ts';
import type { CourseNews } from './wire.ts';

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

  const packageOf = (name: string) => course.packages.find((one) => one.name === name);
  const deskOf = (name: string): Desk | undefined => {
    const known = desks.get(name);
    const found = known === undefined ? packageOf(name) : undefined;
    if (found === undefined) return known;
    const before = oldRelease?.isBefore(found.planned) ? oldRelease : undefined;
    const made = createDesk(found, () => packageOf(name)?.plan ?? found.plan, origin, before);
    desks.set(name, made);
    return made;
  };
  const tell = (event: string, value: unknown): void => {
    for (const page of pages) page.write(eventOf(event, value));
  };
  const around: Around = {
    course,
    oldRelease,
    deskOf,
    forget: (name) => void desks.delete(name),
    announce: (situation) => tell('situation', situation),
  };

  const answer = async (exchange: Exchange): Promise<void> => {
    const { method = 'GET', headers, url: asked = '/' } = exchange.request;
    const { pathname, search, searchParams } = new URL(asked, origin);
    const [, area = '', name = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    if (!isOurs(exchange.request, origin)) return refuse(exchange, 403);
    if (method === 'GET' && pathname === '/')
      return sendText(exchange, 'text/html', readTemplate('preview/page.html'));
    if (area === 'course') return answerFile(exchange, name, rest.join('/'));
    if (area === 'preview' && method === 'GET') return answerPage(exchange, name, searchParams);
    const body = await readBody(exchange);
    if (body === undefined) return refuse(exchange, 413);
    if (area === 'preview') return answerSituation(exchange, name, body);
    const desk = deskOf(name);
    if (area === 'lms' && desk !== undefined && method === 'POST') {
      reply(exchange, await desk.answerRunTime(readLmsRequest(body)));
      return tell('held', name);
    }
    if (area !== 'lrs' || desk === undefined) return refuse(exchange, 404);
    const request = { method, path: `/${rest.join('/')}${search}`, headers, body };
    reply(exchange, await inspection.note(desk, request, () => desk.answerLrs(request)));
    tell('held', name);
  };

  const answerPage = async (exchange: Exchange, name: string, query: URLSearchParams): Promise<void> => {
    if (Object.hasOwn(SCRIPTS, name))
      return sendText(exchange, 'text/javascript', readFileSync(toolFile(SCRIPTS[name] ?? ''), 'utf8'));
    if (STYLES.includes(name)) return sendText(exchange, 'text/css', readTemplate(`preview/${name}`));
    if (PAGES.includes(name)) return sendText(exchange, 'text/html', readTemplate(`preview/${name}`));
    if (name === 'events') return listenTo(exchange.response);
    const of = query.get('package') ?? '';
    if (name === 'update') {
      const update = await course.updateOf(of, Number(query.get('from')));
      return update === undefined ? refuse(exchange, 404) : sendJson(exchange, update);
    }
    const desk = name === 'held' ? deskOf(of) : undefined;
    return desk === undefined ? refuse(exchange, 404) : sendJson(exchange, inspection.held(desk, query));
  };

  /** By what a page of another origin cannot send unasked: JSON. */
  const answerSituation = async (exchange: Exchange, name: string, body: string): Promise<void> => {
    if (exchange.request.headers['content-type'] !== 'application/json') return refuse(exchange, 415);
    const route = Object.hasOwn(SITUATION_ROUTES, name) ? SITUATION_ROUTES[name] : undefined;
    const made = await route?.(body, around);
    return made === undefined ? refuse(exchange, 404) : sendJson(exchange, made);
  };

  /** A worker would serve what it has kept of a course in the place of what is on the disk. */
  const answerFile = async (exchange: Exchange, name: string, path: string): Promise<void> => {
    if (exchange.request.headers['service-worker'] === 'script') return refuse(exchange, 404);
    const desk = deskOf(name);
    const old = desk?.oldRelease;
    const found = await (old === undefined ? (await course.files(name))?.get(path) : old.file(path));
    if (desk === undefined || found === undefined) return refuse(exchange, 404);
    const met = await desk.answerFile(() => found);
    return met === undefined || 'status' in met ? reply(exchange, met) : sendFile(exchange, met);
  };

  const listenTo = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(eventOf('course', newsOf(course, run)));
    pages.add(response);
    response.on('close', () => pages.delete(response));
  };

  server.on('request', (request, response) => {
    const exchange = { request, response };
    answer(exchange).catch(() => {
      if (!response.headersSent) refuse(exchange, 400);
    });
  });
  return {
    origin,
    tell: () => tell('course', newsOf(course, run)),
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function eventOf(event: string, value: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
}

function newsOf({ title, revision, packages, problems }: LiveCourse, run: string): CourseNews {
  return {
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
}
