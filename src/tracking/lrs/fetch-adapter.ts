/**
 * The adapter below `@xapi/xapi`: `fetch` with a time limit, and with `keepalive` while the page is left.
 * Every answer other than 2xx, and no answer at all, is an `HttpFailure`.
 */
import type { AdapterFunction } from './client.ts';
import { HttpFailure } from './http-failure.ts';

export interface AdapterOptions {
  fetch: typeof fetch;
  /** Milliseconds until a request counts as not answered. */
  timeout: number;
  /** The page is being left: the request must outlive it. */
  leaving(): boolean;
}

export function createFetchAdapter(options: AdapterOptions): AdapterFunction {
  return async ({ url, method, headers, data }) => {
    const { response, body } = await send(url, options, {
      method,
      headers: headers as Record<string, string>,
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    });
    if (!response.ok) throw new HttpFailure(response.status, retryAfter(response.headers.get('retry-after')));
    return { data: parse(body), headers: Object.fromEntries(response.headers), status: response.status };
  };
}

interface Answered {
  response: Response;
  body: string;
}

/** Rejects with `HttpFailure` where there is no answer. */
export async function send(url: string, options: AdapterOptions, request: RequestInit): Promise<Answered> {
  // Some browsers have no `AbortSignal.timeout`. Where the page goes, no script of it runs, and nothing is aborted.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), options.timeout);
  try {
    const response = await options.fetch(url, {
      ...request,
      // With it a browser asks the LRS anew before every request whether it may.
      ...(request.method === 'GET' && { cache: 'no-store' }),
      keepalive: options.leaving(),
      signal: limit.signal,
    });
    return { response, body: await response.text() };
  } catch {
    throw new HttpFailure(0);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds; longer waits than an hour are no learner's session any more, and overflow a timer. */
const LONGEST_WAIT = 3_600_000;

/** Seconds or a date. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim());
  const wait = seconds ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST_WAIT, Math.max(0, wait));
}

// biome-ignore lint/suspicious/noExplicitAny: the client's own signature says so
function parse(body: string): any {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
