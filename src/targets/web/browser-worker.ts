/**
 * The service worker of a site. What belongs to one release is kept together and served together: all of it, or nothing
 * new, and what was kept before goes on. Browsers begin with a new release once every page of the one before is closed;
 * asked to do so earlier (`skipWaiting`), Chromium does for some pages that are loaded anew, and for others does not.
 * Every file is kept under its path and the mark of its content, so that nothing of another release is ever served for
 * it. What it does not know, the network answers.
 */
import { partOf } from './browser-ranges.ts';
import type { SiteData, SiteFiles } from './site-data.ts';

/** The parts of ServiceWorkerGlobalScope that are used: the library of its types excludes that of pages. */
interface Lifetime extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Lifetime {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly coursewrightSite: SiteData;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent & Lifetime) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const { course, release, core, media } = worker.coursewrightSite;
const scope = new URL(worker.registration.scope);
/** Of all caches of this site; other sites of the origin have their own. */
const OURS = `coursewright|${scope.pathname}|`;
const CORE = `${OURS}${course} ${release}`;
const MEDIA = `${OURS}${course} media`;
const PAGE = 'index.html';

const keys = new Map([...core, ...media].map(([address, mark]) => [address, keyOf(address, mark)]));

function keyOf(address: string, mark: string): string {
  const url = new URL(address, scope);
  url.search = mark;
  return url.href;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const key = keys.get(addressOf(event.request) ?? '');
  if (key !== undefined) event.respondWith(answer(event.request, key));
});
worker.addEventListener('message', (event) => {
  if (event.data === 'files') event.ports[0]?.postMessage(siteFiles());
});

/** All of a release, or nothing of it. */
async function install(): Promise<void> {
  const cache = await caches.open(CORE);
  try {
    await Promise.all(
      core.map(async ([address, mark]) => {
        const key = keyOf(address, mark);
        await cache.put(key, (await caches.match(key)) ?? (await load(address, mark)));
      }),
    );
  } catch (error) {
    await caches.delete(CORE);
    throw error;
  }
}

/** @throws where something else came: a page to sign in, a file of another release, half of one */
async function load(address: string, mark: string): Promise<Response> {
  const response = await fetch(new URL(address, scope), { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || !(await digest(bytes)).startsWith(mark)) throw new Error(address);
  // A redirected answer may not answer for the page itself.
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** No page of the release before is open: what only that one had goes. */
async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(OURS) && name !== CORE && name !== MEDIA) await caches.delete(name);
  if (await caches.has(MEDIA)) {
    const [kept, known] = [await caches.open(MEDIA), new Set(keys.values())];
    for (const { url } of await kept.keys()) if (!known.has(url)) await kept.delete(url);
  }
  await worker.clients.claim();
}

/** Undefined for what is none of the site's files. */
function addressOf({ method, mode, url }: Request): string | undefined {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const path = pathname.slice(scope.pathname.length);
  if (mode === 'navigate' && (path === '' || path === PAGE)) return PAGE;
  return path + search;
}

async function answer(request: Request, key: string): Promise<Response> {
  const kept = await caches.match(key);
  if (kept === undefined) return fetch(request);
  const range = request.headers.get('range');
  return range === null ? kept : partOf(kept, range);
}

function siteFiles(): SiteFiles {
  return {
    cache: MEDIA,
    files: media.map(([address, mark, bytes]) => ({ address, key: keyOf(address, mark), bytes })),
  };
}
