/**
 * What an LRS stores and answers: statements and state documents, as xAPI 1.0.3 asks and as its behaviour
 * departs from that. Statements are checked by `checkStatement`, which knows nothing of who wrote them.
 */
import type { LrsBehaviour } from '../behaviours.ts';
import { createNetwork, type Network, type Reply } from '../network.ts';
import { type Asked, answer, type Fault, type Lrs } from './exchange.ts';
import { handleState } from './state.ts';
import { handleStatements } from './statements.ts';

export function createLrs(behaviour: LrsBehaviour, network: Network = createNetwork()): Lrs {
  const lrs: Lrs = {
    behaviour: { ...behaviour },
    network,
    endpoint: 'http://lrs/xapi',
    auth: `Basic ${Buffer.from('key:secret').toString('base64')}`,
    statements: [],
    receivedIds: [],
    states: new Map(),
    doubled: new Set(),
    requests: [],
    problems: [],
    faults: [],
    outage: undefined,
    poisoned: () => false,
    exposesEtag: true,
    turn: async () => {},
    lineTo: (path) => lrs.outage ?? takeFault(lrs, path) ?? network.lineTo('lrs'),
    note(asked) {
      const noted = { ...asked, status: 0 };
      lrs.requests.push(noted);
      return noted;
    },
    handle: async (asked) => tellVersion(lrs, await route(lrs, asked)),
  };
  return lrs;
}

function route(lrs: Lrs, asked: Asked): Reply | Promise<Reply> {
  const url = new URL(asked.path, 'http://lrs');
  if (asked.headers.authorization !== lrs.auth) return answer(401);
  if (!/^1\.0\.\d$/.test(String(asked.headers['x-experience-api-version'] ?? '')))
    return answer(400, 'X-Experience-API-Version is missing');
  if (url.pathname === '/xapi/statements') return handleStatements(lrs, url.searchParams, asked);
  if (url.pathname === '/xapi/activities/state') return handleState(lrs, url.searchParams, asked);
  return answer(404);
}

/** A page of another origin sees the ETag only where it is exposed. */
function tellVersion({ behaviour, exposesEtag }: Lrs, { headers, ...reply }: Reply): Reply {
  const { ETag, ...rest } = headers;
  const seen = ETag === undefined || !exposesEtag ? {} : { ETag };
  return {
    ...reply,
    headers: { ...rest, ...seen, 'X-Experience-API-Version': behaviour.version ?? '1.0.3' },
  };
}

function takeFault(lrs: Lrs, path: string): Fault | undefined {
  const kind = path.split('?')[0]?.endsWith('/statements') ? 'statements' : 'state';
  const index = lrs.faults.findIndex(({ when }) => when === undefined || when === kind);
  return index < 0 ? undefined : lrs.faults.splice(index, 1)[0];
}
