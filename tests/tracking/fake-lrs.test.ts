/** What each fake LRS claims to do as a real one does: a claim a test, and no row of the table without one. */
import { describe, expect, it } from 'vitest';
import { LRS_BEHAVIOURS, lrsBehaviourOf } from '../../src/fakes/behaviours.ts';
import type { Lrs } from '../../src/fakes/lrs/exchange.ts';
import { createLrs } from '../../src/fakes/lrs/lrs.ts';
import { serveLrs } from '../../src/fakes/lrs/serve.ts';
import { connectLrs, type LrsPage } from '../support/lrs/connect.ts';

const ONE = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c11';
const TWO = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c12';

/** A page at an LRS, in node. */
class Scene {
  readonly lrs: Lrs;
  page: LrsPage;

  constructor(name: string, sameOrigin = true) {
    this.lrs = createLrs(lrsBehaviourOf(name));
    this.page = connectLrs(this.lrs, { sameOrigin });
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      Authorization: this.lrs.auth,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
      ...(init.headers as Record<string, string>),
    };
    return this.page.fetch(`${this.lrs.endpoint}${path}`, { ...init, headers });
  }

  put(body: string, headers: Record<string, string> = {}, registration = ONE): Promise<Response> {
    return this.ask(stateOf(registration), { method: 'PUT', body, headers });
  }

  get(registration = ONE): Promise<Response> {
    return this.ask(stateOf(registration));
  }

  post(statements: unknown, init: RequestInit = {}): Promise<Response> {
    return this.ask('/statements', { method: 'POST', body: JSON.stringify(statements), ...init });
  }
}

function stateOf(registration: string): string {
  const query = { activityId: 'urn:a', stateId: 's', agent: '{"mbox":"mailto:a@b.c"}' };
  return `/activities/state?${new URLSearchParams({ ...query, ...(registration === '' ? {} : { registration }) })}`;
}

const CREATE = { 'If-None-Match': '*' };

function statement(id = crypto.randomUUID() as string): Record<string, unknown> {
  return {
    id,
    timestamp: '2026-05-05T10:20:30.123Z',
    actor: { objectType: 'Agent', mbox: 'mailto:ada@example.org' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
    object: { objectType: 'Activity', id: 'https://example.org/lesson' },
  };
}

type Claim = [claim: string, proof: () => Promise<void>];

const CLAIMS: Record<string, Claim[]> = {
  plain: [
    [
      'tells the ETag of what it stored, and takes a write without a condition',
      async () => {
        const scene = new Scene('plain');
        expect((await scene.get()).status).toBe(404);
        const stored = await scene.put('{"a":1}', CREATE);
        expect([stored.status, stored.headers.get('etag')]).toEqual([204, expect.stringMatching(/^".+"$/)]);
        expect((await scene.put('{"a":2}')).status).toBe(204);
        expect((await scene.put('{"a":3}', CREATE)).status).toBe(412);
        expect(await (await scene.get()).json()).toEqual({ a: 2 });
      },
    ],
    [
      'stores once what comes twice at once, and keeps registrations apart',
      async () => {
        const scene = new Scene('plain');
        const batch = [statement()];
        const both = await Promise.all([scene.post(batch), scene.post(batch)]);
        expect([both.map(({ status }) => status), scene.lrs.statements.length]).toEqual([[200, 200], 1]);
        await scene.put('{"a":1}', CREATE);
        expect((await scene.get(TWO)).status).toBe(404);
        expect((await scene.get('')).status).toBe(404);
      },
    ],
  ],
  'adl-lrs': [
    [
      'a document that exists is replaced only under a condition (409)',
      async () => {
        const scene = new Scene('adl-lrs');
        expect((await scene.put('{"a":1}', CREATE)).status).toBe(204);
        expect((await scene.put('{"a":2}')).status).toBe(409);
        expect((await scene.put('{"a":2}', { 'If-Match': '"old"' })).status).toBe(412);
        const etag = (await scene.get()).headers.get('etag') ?? '';
        expect((await scene.put('{"a":2}', { 'If-Match': etag })).status).toBe(204);
      },
    ],
    [
      '204 comes without an ETag; reading tells it, and the version is 2.0.0',
      async () => {
        const scene = new Scene('adl-lrs');
        expect((await scene.put('{"a":1}', CREATE)).headers.get('etag')).toBeNull();
        const read = await scene.get();
        expect(read.headers.get('etag')).toMatch(/^".+"$/);
        expect(read.headers.get('x-experience-api-version')).toBe('2.0.0');
      },
    ],
    [
      'two creations at once leave two documents, and reading is 500 from then on',
      async () => {
        const scene = new Scene('adl-lrs');
        const both = await Promise.all([scene.put('{"a":1}', CREATE), scene.put('{"a":2}', CREATE)]);
        expect(both.map(({ status }) => status)).toEqual([204, 204]);
        expect((await scene.get()).status).toBe(500);
        expect((await scene.put('{"a":3}', CREATE)).status).toBe(500);
      },
    ],
    [
      'two creations one after the other do not',
      async () => {
        const scene = new Scene('adl-lrs');
        await scene.put('{"a":1}', CREATE);
        expect((await scene.put('{"a":2}', CREATE)).status).toBe(412);
        expect((await scene.get()).status).toBe(200);
      },
    ],
    [
      'two posts of a statement at once are stored twice',
      async () => {
        const scene = new Scene('adl-lrs');
        const batch = [statement(ONE)];
        await Promise.all([scene.post(batch), scene.post(batch)]);
        expect(scene.lrs.statements.map(({ id }) => id)).toEqual([ONE, ONE]);
      },
    ],
    [
      'a known id refuses its whole batch',
      async () => {
        const scene = new Scene('adl-lrs');
        const first = statement();
        expect((await scene.post([first])).status).toBe(200);
        expect((await scene.post([first, statement()])).status).toBe(409);
        expect(scene.lrs.statements.length).toBe(1);
      },
    ],
    [
      'without a registration the documents of all are meant, and two are 500',
      async () => {
        const scene = new Scene('adl-lrs');
        await scene.put('{"a":1}', CREATE, ONE);
        expect(await (await scene.get('')).json()).toEqual({ a: 1 });
        await scene.put('{"a":2}', CREATE, TWO);
        expect((await scene.get('')).status).toBe(500);
        expect(await (await scene.get(TWO)).json()).toEqual({ a: 2 });
      },
    ],
  ],
  ralph: [
    [
      'has no state resource, and takes statements',
      async () => {
        const scene = new Scene('ralph');
        expect((await scene.get()).status).toBe(404);
        expect((await scene.put('{"a":1}', CREATE)).status).toBe(404);
        expect((await scene.post([statement()])).status).toBe(200);
      },
    ],
    [
      'is not heard by a page of another origin',
      async () => {
        const scene = new Scene('ralph', false);
        await expect(scene.post([statement()])).rejects.toThrow(TypeError);
        expect(scene.lrs.requests).toEqual([]);
      },
    ],
  ],
  'html-200': [
    [
      'has a page in place of a document, stores none, and takes statements',
      async () => {
        const scene = new Scene('html-200');
        const read = await scene.get();
        expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/html']);
        expect(await read.text()).toMatch(/^<!doctype html>/);
        expect((await scene.put('{"a":1}', CREATE)).status).toBe(200);
        expect(scene.lrs.states.size).toBe(0);
        expect((await scene.post([statement()])).status).toBe(200);
      },
    ],
  ],
  'double-encoded': [
    [
      'gives a document back as JSON in a JSON string',
      async () => {
        const scene = new Scene('double-encoded');
        await scene.put('{"a":1}', CREATE);
        expect(await (await scene.get()).json()).toBe('{"a":1}');
      },
    ],
  ],
};

describe.each(LRS_BEHAVIOURS)('$name', ({ name, source }) => {
  it('has its source', () => expect(source).toMatch(/^\w.{20,}\.$/));

  it.each(CLAIMS[name] ?? [])('%s', (_, proof) => proof());
});

it('every claim belongs to a row, and every row has one', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(LRS_BEHAVIOURS.map(({ name }) => name).sort());
});

describe('a page that goes', () => {
  const late = (scene: Scene, said: string[], init: RequestInit = {}): void => {
    scene.post([statement()], init).then(
      () => said.push('answered'),
      () => said.push('failed'),
    );
  };

  it('is heard in its last moment where it asked to be, and hears nothing itself', async () => {
    const scene = new Scene('plain');
    const said: string[] = [];
    scene.page.onLeave((event) => {
      if (event !== 'pagehide') return;
      late(scene, said, { keepalive: true });
      late(scene, said);
    });
    scene.page.leave();
    await expect.poll(() => scene.lrs.statements.length).toBe(1);
    expect(said).toEqual([]);
    late(scene, said, { keepalive: true });
    expect(scene.lrs.requests.length).toBe(1);
  });

  it('sends no more than 64 KiB so', async () => {
    const scene = new Scene('plain');
    const large = [{ ...statement(), result: { response: 'é'.repeat(40_000) } }];
    await expect(scene.post(large, { keepalive: true })).rejects.toThrow(TypeError);
    expect((await scene.post(large)).status).toBe(200);
  });

  it('may be heard later than the page that comes after it', async () => {
    const scene = new Scene('plain');
    scene.lrs.network.beacons = 'held';
    scene.page.onLeave((event) => {
      if (event !== 'pagehide') return;
      void scene.ask(stateOf(ONE), { method: 'PUT', body: '{"a":"old"}', keepalive: true });
    });
    scene.page.leave();
    scene.page = connectLrs(scene.lrs, { sameOrigin: true });
    await scene.put('{"a":"new"}');
    expect(await (await scene.get()).json()).toEqual({ a: 'new' });
    scene.lrs.network.deliver();
    expect(await (await scene.get()).json()).toEqual({ a: 'old' });
  });
});

it('over HTTP it behaves as in node', async () => {
  const lrs = await serveLrs(createLrs(lrsBehaviourOf('adl-lrs')));
  const put = (body: string): Promise<number> =>
    fetch(`${lrs.endpoint}${stateOf(ONE)}`, {
      method: 'PUT',
      headers: { Authorization: lrs.auth, 'X-Experience-API-Version': '1.0.3', ...CREATE },
      body,
    }).then(({ status }) => status);
  expect(await Promise.all([put('{"a":1}'), put('{"a":2}')])).toEqual([204, 204]);
  expect(await put('{"a":3}')).toBe(500);
  lrs.network.go('error-500');
  expect(await put('{"a":4}')).toBe(500);
  lrs.network.go('down');
  await expect(put('{"a":5}')).rejects.toThrow(TypeError);
  await lrs.close();
});
