/**
 * `coursewright verify-media` against a server on loopback with each fault that media at an address can
 * have. The command takes https alone; here the way to one host leads to the server instead.
 */
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const BASE = 'https://media.example.org';
const BYTES = 4321;

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const part = (headers: Record<string, string | string[]> = {}, size = BYTES): Answer => {
  return (response) => {
    response.writeHead(206, {
      'content-type': 'video/mp4',
      'content-length': '1',
      'content-range': `bytes 0-0/${size}`,
      ...headers,
    });
    response.end('x');
  };
};
const whole: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': String(BYTES) });
  response.end(Buffer.alloc(BYTES));
};
const status = (code: number): Answer => {
  return (response) => response.writeHead(code, { 'content-type': 'text/html' }).end('<p>No</p>');
};
const leadsTo = (location: string): Answer => {
  return (response) => response.writeHead(302, { location }).end();
};

const ANSWERS: Record<string, Answer> = {
  '/right.mp4': part(),
  '/moved.mp4': leadsTo('/right.mp4'),
  '/small.mp4': part({}, 12),
  '/unmeasured.mp4': part({ 'content-range': 'bytes 0-0/*' }),
  '/page.mp4': part({ 'content-type': 'text/html; charset=utf-8' }),
  '/sound.mp3': part({ 'content-type': 'audio/mpeg; rate=44100' }),
  '/whole.mp4': whole,
  '/gone.mp4': status(404),
  '/refused.mp4': status(403),
  '/failing.mp4': status(503),
  '/elsewhere.mp4': leadsTo('https://cdn.example.net/film.mp4'),
  '/plain.mp4': leadsTo('http://media.example.org/right.mp4'),
  '/round.mp4': leadsTo('/round.mp4'),
  '/kept.mp4': part({ 'cross-origin-resource-policy': 'same-origin' }),
  '/silent.mp4': () => undefined,
  '/several.mp4': (response) =>
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': '3' }).end('abc'),
};

let server: Server;
let asked: { url: string; method: string; range: string | undefined }[] = [];
let atOnce = 0;
let mostAtOnce = 0;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    asked.push({ url, method, range: headers.range });
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.on('close', () => atOnce--);
    const answer = ANSWERS[url] ?? (url.startsWith('/many-') ? part() : status(404));
    setImmediate(() => answer(response, request));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(async () => {
  folder = await temporaryFolder();
  const real = globalThis.fetch;
  const { port } = server.address() as AddressInfo;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) =>
    real(url.replace(BASE, `http://127.0.0.1:${port}`), options),
  );
  asked = [];
  mostAtOnce = 0;
});
afterEach(() => vi.unstubAllGlobals());

const fileAt = (url: string, bytes = BYTES) => ({
  file: `course-media/${path.basename(url)}`,
  url,
  sha256: '0'.repeat(64),
  bytes,
});

async function list(...urls: string[]): Promise<void> {
  const packages = [{ file: 'full.zip' }, { file: 'linked.zip', media: urls.map((url) => fileAt(url)) }];
  await writeFile(path.join(folder, 'packages.json'), JSON.stringify({ packages, sheets: [] }));
}

async function verify(...args: string[]) {
  const answer = { code: 0, out: '', err: '' };
  answer.code = await run(['verify-media', ...args], {
    stdout: { write: (text) => (answer.out += text) },
    stderr: { write: (text) => (answer.err += text) },
    cwd: folder,
    env: {},
    isTTY: false,
    signal: new AbortController().signal,
  });
  return answer;
}

async function problemsAt(url: string, seconds = '20') {
  await list(url);
  const { code, out } = await verify('packages.json', '--reporter', 'json', '--timeout', seconds);
  const { errors, media } = JSON.parse(out) as {
    errors: number;
    media: { url: string; problems: { kind: string; reason: string }[] }[];
  };
  const problems = media.flatMap((one) => one.problems);
  expect(media.map((one) => one.url)).toEqual([url]);
  expect(errors).toBe(problems.length);
  expect(code).toBe(errors > 0 ? 1 : 0);
  return problems;
}

describe('a file at its address', () => {
  it.each([
    ['as browsers need it', '/right.mp4'],
    ['with parameters in its type', '/sound.mp3'],
    ['behind a redirect within its host', '/moved.mp4'],
  ])('%s', async (_, url) => {
    expect(await problemsAt(BASE + url)).toEqual([]);
  });

  it.each([
    ['that is missing', '/gone.mp4', 'missing', 'Nothing is there (404)'],
    ['that not everybody may read', '/refused.mp4', 'missing', 'The server refuses it (403)'],
    ['that the server fails to send', '/failing.mp4', 'missing', 'The server answers with 503'],
    ['of another size', '/small.mp4', 'other-size', `has 12 bytes, the one that the package plays ${BYTES}`],
    ['of a size that is not said', '/unmeasured.mp4', 'other-size', 'does not say how large'],
    [
      'of another type',
      '/page.mp4',
      'other-type',
      'the type "text/html"; let the server send it as "video/mp4"',
    ],
    ['sent whole only', '/whole.mp4', 'no-ranges', 'nobody can jump in it'],
    ['that another host has', '/elsewhere.mp4', 'redirected', 'leads on to https://cdn.example.net,'],
    ['that leads away from https', '/plain.mp4', 'redirected', 'leads on to http://media.example.org,'],
    ['that leads to itself', '/round.mp4', 'redirected', 'more than 5 times'],
    ['kept from pages of other sites', '/kept.mp4', 'not-embeddable', 'send "cross-origin"'],
  ])('%s', async (_, url, kind, reason) => {
    expect(await problemsAt(BASE + url)).toEqual([{ kind, reason: expect.stringContaining(reason) }]);
  });

  it('that is never sent is not waited for', async () => {
    const reason = 'The address was not reached: there was no answer within 0.2 s';
    expect(await problemsAt(`${BASE}/silent.mp4`, '0.2')).toEqual([{ kind: 'not-reached', reason }]);
  });

  it('with several faults has each told', async () => {
    const kinds = (await problemsAt(`${BASE}/several.mp4`)).map(({ kind }) => kind);
    expect(kinds).toEqual(['other-size', 'other-type', 'no-ranges']);
  });

  it('at an address without https is not asked for', async () => {
    const url = 'http://media.example.org/right.mp4';
    expect(await problemsAt(url)).toMatchObject([{ kind: 'not-https' }]);
    expect(asked).toEqual([]);
  });

  it('at a host that nobody answers for', async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    expect(await problemsAt(`https://127.0.0.1:${port}/film.mp4`)).toEqual([
      { kind: 'not-reached', reason: 'The address was not reached: ECONNREFUSED' },
    ]);
  });
});

it('asks for one byte of each file once, a few at a time, in whatever packages it is', async () => {
  const urls = Array.from({ length: 12 }, (_, index) => `${BASE}/many-${index}.mp4`);
  await list(...urls, ...urls);
  const { code, err } = await verify('packages.json');
  expect(err).toBe('12 media files verified: no problems.\n');
  expect(code).toBe(0);
  expect(asked.map(({ url }) => BASE + url).sort()).toEqual([...urls].sort());
  expect(new Set(asked.map(({ method, range }) => `${method} ${range}`))).toEqual(new Set(['GET bytes=0-0']));
  expect(mostAtOnce).toBeLessThanOrEqual(4);
});

it('tells people each problem on a line with its address, and takes the folder of the packages', async () => {
  await list(`${BASE}/right.mp4`, `${BASE}/gone.mp4`);
  const { code, out, err } = await verify('.');
  expect(out).toBe('');
  expect(err).toBe(
    `${BASE}/gone.mp4 error  Nothing is there (404); upload the file under exactly this name  missing\n\n1 problem; 1 of 2 media files to be mended\n`,
  );
  expect(code).toBe(1);
});

describe('cannot run', () => {
  it.each([
    ['without a list', undefined, 'cannot be read; name the packages.json'],
    ['with a damaged one', '{', 'is no list of packages'],
    ['with another file', '{"packages": [{"media": [{"url": 5}]}]}', 'is no list of packages'],
    ['where no package refers to media', '{"packages": [{"media": []}]}', 'build them with --media linked'],
  ])('%s', async (_, text, words) => {
    if (text !== undefined) await writeFile(path.join(folder, 'packages.json'), text);
    const { code, err } = await verify('packages.json');
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  it.each(['0', '-1', 'soon', '601'])('with --timeout %s', async (seconds) => {
    const { code, err } = await verify('packages.json', `--timeout=${seconds}`);
    expect(err).toContain('A number of seconds up to 600 is expected.');
    expect(code).toBe(2);
  });
});
