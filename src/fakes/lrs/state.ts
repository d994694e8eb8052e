/** The state resource of an LRS. */
import { createHash } from 'node:crypto';
import { LOG_IN_PAGE, type Reply } from '../network.ts';
import { type Asked, answer, type Lrs, parseJson } from './exchange.ts';

const NEEDED = ['activityId', 'agent', 'stateId'];

export function handleState(lrs: Lrs, query: URLSearchParams, asked: Asked): Reply | Promise<Reply> {
  if (lrs.behaviour.noState) return answer(404);
  if (lrs.behaviour.pageAsState)
    return { status: 200, body: LOG_IN_PAGE, headers: { 'Content-Type': 'text/html' } };
  const missing = NEEDED.find((name) => query.get(name) === null);
  if (missing !== undefined) return answer(400, `${missing} is missing`);
  return asked.method === 'GET' ? read(lrs, query) : write(lrs, query, asked);
}

function read(lrs: Lrs, query: URLSearchParams): Reply {
  const keys = lrs.behaviour.anyRegistration ? keysOfAll(lrs, query) : [keyOf(query)];
  if (keys.length > 1 || keys.some((key) => lrs.doubled.has(key))) return answer(500);
  const held = lrs.states.get(keys[0] ?? '');
  if (held === undefined) return answer(404);
  const body = lrs.behaviour.encodesTwice ? JSON.stringify(held.body) : held.body;
  return answer(200, body, { ETag: held.etag });
}

async function write(lrs: Lrs, query: URLSearchParams, { headers, body }: Asked): Promise<Reply> {
  const key = keyOf(query);
  const held = lrs.states.get(key);
  const refused = conditionFails(lrs, key, headers);
  if (refused !== undefined) return answer(refused);
  const document = parseJson(body);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    lrs.problems.push('a state document is no JSON object');
    return answer(400);
  }
  if (lrs.behaviour.races) await lrs.turn();
  if (held === undefined && lrs.states.has(key)) lrs.doubled.add(key);
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
  lrs.states.set(key, { body: document, etag });
  return answer(204, undefined, lrs.behaviour.noEtagOnPut ? {} : { ETag: etag });
}

/** Status of the refusal. */
function conditionFails(lrs: Lrs, key: string, headers: Asked['headers']): number | undefined {
  const held = lrs.states.get(key);
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (lrs.doubled.has(key)) return 500;
  if (noneMatch === '*' && held !== undefined) return 412;
  if (match !== undefined && match !== held?.etag) return 412;
  const unconditional = match === undefined && noneMatch === undefined;
  return lrs.behaviour.asksForCondition && unconditional && held !== undefined ? 409 : undefined;
}

function keyOf(query: URLSearchParams): string {
  return [
    query.get('activityId'),
    agentOf(query),
    query.get('registration') ?? '',
    query.get('stateId'),
  ].join(' ');
}

/** Without a registration the documents of all registrations are meant. */
function keysOfAll(lrs: Lrs, query: URLSearchParams): string[] {
  if (query.get('registration') !== null) return [keyOf(query)];
  const start = `${query.get('activityId')} ${agentOf(query)} `;
  const end = ` ${query.get('stateId')}`;
  return [...lrs.states.keys()].filter((key) => key.startsWith(start) && key.endsWith(end));
}

function agentOf(query: URLSearchParams): string {
  return JSON.stringify(parseJson(query.get('agent') ?? ''));
}
