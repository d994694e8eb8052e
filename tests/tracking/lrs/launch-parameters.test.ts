import { describe, expect, it } from 'vitest';
import {
  type Address,
  authorization,
  normaliseActor,
  takeLaunchParameters,
} from '../../../src/tracking/lrs/launch-parameters.ts';

const ACTOR = { mbox: 'mailto:ada@example.org', name: 'Ada' };
const actor = `actor=${encodeURIComponent(JSON.stringify(ACTOR))}`;
const endpoint = `endpoint=${encodeURIComponent('https://lrs.example/xapi')}`;
const registration = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';

function address(search: string, stored = new Map<string, string>()): Address & { replaced: string[] } {
  const replaced: string[] = [];
  return {
    search,
    replaced,
    replace: (query) => replaced.push(query),
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    },
    key: 'launch:/course/',
  };
}

describe('takeLaunchParameters', () => {
  const rows: [string, string, Record<string, unknown> | undefined][] = [
    [
      'Moodle: the whole header',
      `?${endpoint}&auth=Basic%20YTpi&${actor}&registration=${registration}&activity_id=https%3A%2F%2Fx.org%2Fa`,
      { auth: 'Basic YTpi', registration, activityId: 'https://x.org/a' },
    ],
    [
      'the bare base64',
      `?${endpoint}&auth=YTpi&${actor}`,
      { auth: 'Basic YTpi', registration: undefined, activityId: undefined },
    ],
    [
      'activityId as in cmi5',
      `?${endpoint}&fetch=https%3A%2F%2Fx.org%2Ft&${actor}&activityId=urn%3Aa`,
      { auth: '', fetch: 'https://x.org/t', activityId: 'urn:a' },
    ],
    [
      'the actor not encoded',
      `?${endpoint}&auth=a&actor={"mbox":"mailto:ada+test@example.org"}`,
      { actor: { objectType: 'Agent', mbox: 'mailto:ada+test@example.org' } },
    ],
    [
      'platform and grouping',
      `?${endpoint}&auth=a&${actor}&activity_platform=Moodle&grouping=urn%3Ag`,
      { platform: 'Moodle', grouping: 'urn:g' },
    ],
    [
      'a registration that is no UUID is left out',
      `?${endpoint}&auth=a&${actor}&registration=12`,
      { registration: undefined },
    ],
    [
      'an activity that is no IRI is left out',
      `?${endpoint}&auth=a&${actor}&activity_id=course%201`,
      { activityId: undefined },
    ],
    ['a second "?" is no harm', `?${endpoint}&auth=a&${actor}&x=%3F%zz`, { auth: 'Basic a' }],
    ['no endpoint', `?auth=a&${actor}`, undefined],
    ['an endpoint of another kind', `?endpoint=javascript:alert(1)&auth=a&${actor}`, undefined],
    ['no credentials', `?${endpoint}&${actor}`, undefined],
    ['no actor', `?${endpoint}&auth=a`, undefined],
    ['a broken actor', `?${endpoint}&auth=a&actor={`, undefined],
    ['an actor without identifier', `?${endpoint}&auth=a&actor={"name":"Ada"}`, undefined],
    ['nothing', '', undefined],
  ];
  it.each(rows)('%s', (_, search, expected) => {
    const launch = takeLaunchParameters(address(search));
    if (expected === undefined) expect(launch).toBeUndefined();
    else expect(launch).toMatchObject({ endpoint: 'https://lrs.example/xapi', ...expected });
  });

  it('takes every credential out of the address and leaves what is not its own', () => {
    const at = address(`?${endpoint}&auth=secret&${actor}&lang=es&registration=${registration}&theme=dark`);
    takeLaunchParameters(at);
    expect(at.replaced).toEqual(['?lang=es&theme=dark']);
  });

  it.each([
    [
      'Rustici',
      'content_token=6f&content_endpoint=https%3A%2F%2Fx.org%2Fc%2F&externalRegistration=r&externalConfiguration=c',
    ],
    ['xAPI Launch', 'xAPILaunchKey=6f&xAPILaunchService=https%3A%2F%2Fx.org%2F'],
    ['AICC', 'AICC_SID=6f&aicc_url=https%3A%2F%2Fx.org%2Faicc'],
    ['OAuth 2 and OpenID Connect', 'access_token=6f&id_token=6f'],
    ['cmi5', 'fetch=https%3A%2F%2Fx.org%2Ft&activityId=urn%3Aa'],
  ])('takes what %s adds out of it too, with a launch and without', (_, secrets) => {
    for (const launch of [`${endpoint}&auth=secret&${actor}&`, '']) {
      const at = address(`?${launch}${secrets}&X-Amz-Signature=stays`);
      takeLaunchParameters(at);
      expect(at.replaced).toEqual(['?X-Amz-Signature=stays']);
    }
  });

  it('leaves an address of its own alone', () => {
    const at = address('?lang=es');
    takeLaunchParameters(at);
    expect(at.replaced).toEqual([]);
  });

  it('knows the launch after a reload, and the newer one after a new launch', () => {
    const stored = new Map<string, string>();
    takeLaunchParameters(address(`?${endpoint}&auth=one&${actor}`, stored));
    expect(takeLaunchParameters(address('', stored))?.auth).toBe('Basic one');
    expect(takeLaunchParameters(address(`?${endpoint}&auth=two&${actor}`, stored))?.auth).toBe('Basic two');
    expect(takeLaunchParameters(address('', stored))?.auth).toBe('Basic two');
  });

  it('works where the browser forbids storage', () => {
    const at = { ...address(`?${endpoint}&auth=a&${actor}`), storage: undefined };
    expect(takeLaunchParameters(at)?.auth).toBe('Basic a');
    expect(takeLaunchParameters({ ...at, search: '' })).toBeUndefined();
  });
});

describe('authorization', () => {
  it.each([
    ['YTpi', 'Basic YTpi'],
    ['Basic YTpi', 'Basic YTpi'],
    ['basic YTpi', 'basic YTpi'],
    ['Bearer x.y', 'Bearer x.y'],
    ['a b==', 'Basic a+b=='],
    ['Basic a b==', 'Basic a+b=='],
  ])('%j → %j', (auth, header) => {
    expect(authorization(auth)).toBe(header);
  });
});

describe('normaliseActor', () => {
  const account = { homePage: 'https://lms.example', name: '42' };
  it.each([
    [
      '1.0',
      { name: 'Ada', mbox: 'mailto:a@b.c' },
      { objectType: 'Agent', name: 'Ada', mbox: 'mailto:a@b.c' },
    ],
    ['an account', { objectType: 'Agent', account }, { objectType: 'Agent', account }],
    [
      '0.95 arrays',
      { name: ['Ada'], mbox: ['mailto:a@b.c'] },
      { objectType: 'Agent', name: 'Ada', mbox: 'mailto:a@b.c' },
    ],
    [
      '0.95 account',
      { account: [{ accountServiceHomePage: 'https://lms.example', accountName: '42' }] },
      { objectType: 'Agent', account },
    ],
    ['two identifiers: one is kept', { mbox: 'mailto:a@b.c', account }, { objectType: 'Agent', account }],
    ['an address without mailto', { mbox: 'a@b.c' }, { objectType: 'Agent', mbox: 'mailto:a@b.c' }],
    ['a hash', { mbox_sha1sum: 'abc' }, { objectType: 'Agent', mbox_sha1sum: 'abc' }],
    ['OpenID', { openid: 'https://a.b' }, { objectType: 'Agent', openid: 'https://a.b' }],
    ['no identifier', { name: 'Ada' }, undefined],
    ['no object', 'Ada', undefined],
    ['null', null, undefined],
  ])('%s', (_, written, actor) => {
    expect(normaliseActor(written)).toEqual(actor);
  });
});
