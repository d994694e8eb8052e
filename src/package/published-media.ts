/**
 * Whether linked media lie at their addresses as the browsers of learners need them. One byte of each is
 * asked for, which tells size, type and whether jumping works; only a command of its own does so, no build.
 */
import type { LinkedFile } from '../course/model/media-variant.ts';

export type MediaProblemKind =
  | 'not-https'
  | 'not-reached'
  | 'missing'
  | 'redirected'
  | 'other-size'
  | 'other-type'
  | 'no-ranges'
  | 'not-embeddable';

export interface MediaProblem {
  kind: MediaProblemKind;
  /** What is wrong and what to do. */
  reason: string;
}

export interface Asking {
  /** Seconds that one answer may take. */
  timeout: number;
  signal: AbortSignal;
}

/** Addresses asked at once. */
const AT_ONCE = 4;
/** Redirects that are followed within a host. */
const MOST_STEPS = 5;

/** What is wrong with each file, in their order. */
export async function problemsOfMedia(
  files: readonly LinkedFile[],
  asking: Asking,
): Promise<MediaProblem[][]> {
  const problems: MediaProblem[][] = files.map(() => []);
  const waiting = files.entries();
  const askOn = async () => {
    for (const [index, file] of waiting) problems[index] = await problemsOf(file, asking);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return problems;
}

async function problemsOf(file: LinkedFile, { timeout, signal }: Asking): Promise<MediaProblem[]> {
  if (new URL(file.url).protocol !== 'https:')
    return [
      problem('not-https', 'A page of an LMS loads media by https only; set media.base to such an address'),
    ];
  const limit = AbortSignal.timeout(timeout * 1000);
  try {
    const answer = await ask(file.url, AbortSignal.any([signal, limit]));
    return 'kind' in answer ? [answer] : problemsIn(answer, file);
  } catch (error) {
    signal.throwIfAborted();
    const why = limit.aborted ? `there was no answer within ${timeout} s` : causeOf(error);
    return [problem('not-reached', `The address was not reached: ${why}`)];
  }
}

/** The answer to a request for the first byte, behind redirects that a page with its policy may follow. */
async function ask(address: string, signal: AbortSignal): Promise<Response | MediaProblem> {
  const { origin } = new URL(address);
  let url = address;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { range: 'bytes=0-0', 'accept-encoding': 'identity' },
      signal,
    });
    await response.body?.cancel();
    const to = response.headers.get('location');
    if (to === null || response.status < 300 || response.status > 399) return response;
    const next = new URL(to, url);
    if (next.origin !== origin) {
      const reason = `It leads on to ${next.origin}, which the page may not load; lay the file at its own address, or build with --media-base of where it lies`;
      return problem('redirected', reason);
    }
    url = next.href;
  }
  return problem('redirected', `It leads on more than ${MOST_STEPS} times; lay the file at its own address`);
}

function problemsIn(response: Response, { url, bytes }: LinkedFile): MediaProblem[] {
  const { status, headers } = response;
  if (status !== 200 && status !== 206) return [refusal(status)];
  return [
    ...sizeProblem(sizeIn(response), bytes),
    ...typeProblem(headers.get('content-type'), url),
    ...(status === 206
      ? []
      : [
          problem(
            'no-ranges',
            'The server sends no parts of the file, so nobody can jump in it; let it answer range requests with 206',
          ),
        ]),
    ...policyProblem(headers.get('cross-origin-resource-policy')),
  ];
}

function refusal(status: number): MediaProblem {
  if (status === 404 || status === 410)
    return problem('missing', `Nothing is there (${status}); upload the file under exactly this name`);
  if (status === 401 || status === 403)
    return problem('missing', `The server refuses it (${status}); let everybody read it`);
  return problem('missing', `The server answers with ${status} instead of the file`);
}

/** Undefined where the server does not say it. */
function sizeIn({ status, headers }: Response): number | undefined {
  const said =
    status === 206 ? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return said === undefined || said === null ? undefined : Number(said);
}

function sizeProblem(found: number | undefined, wanted: number): MediaProblem[] {
  if (found === wanted) return [];
  if (found === undefined)
    return [problem('other-size', 'The server does not say how large the file is, so it cannot be compared')];
  const reason = `The file there has ${found} bytes, the one that the package plays ${wanted}; upload that one anew`;
  return [problem('other-size', reason)];
}

/** What servers call the media of each extension, the usual name first. */
const TYPES: Record<string, readonly string[]> = {
  mp4: ['video/mp4', 'audio/mp4'],
  m4v: ['video/mp4', 'video/x-m4v'],
  mov: ['video/quicktime', 'video/mp4'],
  webm: ['video/webm', 'audio/webm'],
  ogv: ['video/ogg', 'application/ogg'],
  mp3: ['audio/mpeg', 'audio/mp3'],
  m4a: ['audio/mp4', 'audio/x-m4a', 'audio/m4a', 'audio/aac'],
  aac: ['audio/aac', 'audio/x-aac', 'audio/aacp'],
  ogg: ['audio/ogg', 'application/ogg', 'video/ogg'],
  oga: ['audio/ogg', 'application/ogg'],
  opus: ['audio/ogg', 'audio/opus', 'application/ogg'],
  wav: ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  flac: ['audio/flac', 'audio/x-flac'],
};

function typeProblem(sent: string | null, url: string): MediaProblem[] {
  const known = TYPES[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''];
  const type = sent?.split(';')[0]?.trim().toLowerCase();
  if (known === undefined || (type !== undefined && known.includes(type))) return [];
  const found = type === undefined ? 'no type' : `the type "${type}"`;
  return [problem('other-type', `The file is sent with ${found}; let the server send it as "${known[0]}"`)];
}

/** Fetch 3.8: with such a header no browser gives the file to a page of another site. */
function policyProblem(policy: string | null): MediaProblem[] {
  const value = policy?.trim().toLowerCase();
  if (value !== 'same-origin' && value !== 'same-site') return [];
  const reason = `The header "Cross-Origin-Resource-Policy: ${value}" keeps it from pages of LMSs; send "cross-origin", or none`;
  return [problem('not-embeddable', reason)];
}

function problem(kind: MediaProblemKind, reason: string): MediaProblem {
  return { kind, reason };
}

/** Node's fetch tells the network's own words, such as ENOTFOUND, as the cause of its error. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return String(cause);
}
