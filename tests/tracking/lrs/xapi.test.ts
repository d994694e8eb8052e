import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeState, emptyState, encodeState, type SavedState } from '../../../src/state/codec.ts';
import type { XapiSurroundings } from '../../../src/tracking/lrs/surroundings.ts';
import { createXapi } from '../../../src/tracking/lrs/xapi.ts';
import { type FakeLrs, type Fault, fakeLrs } from '../../support/fake-lrs.ts';
import {
  COURSE,
  type Disk,
  disk,
  isMilestone,
  locks,
  samplePackage,
  surroundingsOf,
  type Visit,
  visit,
  XAPI_TIMING,
} from '../../support/tracking.ts';
import { type Entry, entriesOf } from './support/entries.ts';

const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';
const ACTIVITY = 'https://lms.example/activity/7';
const ACTOR = { objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' };

let lrs: FakeLrs;
let scene: Room;
beforeEach(async () => {
  lrs = await fakeLrs();
  scene = new Room();
});
afterEach(async () => {
  scene.kill();
  await lrs.close();
});

/** Milliseconds: an LRS that hangs is not waited for long. */
const IMPATIENT = 150;

/** A browser in which the course is launched; its network can be cut with the tab. */
class Room {
  readonly disk: Disk = disk();
  readonly locks = locks();
  readonly session = new Map<string, string>();
  #network = new AbortController();
  readonly replaced: string[] = [];
  readonly keepalive: number[] = [];
  /** Milliseconds for which the page waits for an answer. */
  patience = XAPI_TIMING.timeout;

  surroundings(search = this.search()): XapiSurroundings {
    const network = this.#network;
    return {
      ...surroundingsOf({
        site: 'https://content.example/course/',
        openStore: async () => this.disk,
        locks: this.locks,
      }),
      address: {
        search,
        replace: (query) => this.replaced.push(query),
        storage: {
          getItem: (key) => this.session.get(key) ?? null,
          setItem: (key, value) => void this.session.set(key, value),
        },
        key: 'launch',
      },
      fetch: async (url, request) => {
        if (network.signal.aborted) throw new TypeError('network is gone');
        if (request?.keepalive === true) this.keepalive.push(Buffer.byteLength(String(request.body)));
        const signal = AbortSignal.any([network.signal, ...(request?.signal ? [request.signal] : [])]);
        return fetch(url, { ...request, signal });
      },
      timing: { ...XAPI_TIMING, timeout: this.patience, startWait: this.patience },
    };
  }

  search(extra: Record<string, string> = {}): string {
    const query = {
      endpoint: lrs.endpoint,
      auth: lrs.auth,
      actor: JSON.stringify(ACTOR),
      registration: REGISTRATION,
    };
    return `?${new URLSearchParams({ ...query, activity_id: ACTIVITY, ...extra })}`;
  }

  open(search?: string): Promise<Visit> {
    return visit(createXapi(samplePackage(), this.surroundings(search)));
  }

  /** The tab is killed: what was on its way may have arrived, nothing more leaves. */
  kill(): void {
    this.#network.abort();
    this.#network = new AbortController();
    this.locks.release();
  }
}

/** All but what was reached on the way. */
const statements = () => lrs.statements.filter((one) => !isMilestone(one));
const verbs = (): string[] => statements().map(({ verb }) => String(verb.id).split('/').at(-1) ?? '');
const status = (learner: Visit, expected: string): Promise<void> =>
  expect.poll(() => learner.statuses.at(-1)).toBe(expected);
const saved = (learner: Visit): Promise<void> => status(learner, 'saved');

function stateAtLrs(): SavedState | undefined {
  const [document] = [...lrs.states.values()];
  const text = (document?.body as { state?: string } | undefined)?.state ?? '';
  const decoded = decodeState(text, COURSE);
  return 'state' in decoded ? decoded.state : undefined;
}

function journal(): Entry[] {
  return entriesOf(scene.disk.records);
}

/** Nothing is left to send, and the work stays on this device. */
function expectTold(): Promise<void> {
  const told = { told: true, waiting: [], refused: [], state: expect.stringMatching(/./) };
  return expect.poll(journal).toEqual([expect.objectContaining(told)]);
}

describe('the launch', () => {
  it('removes credentials before the first request, and keeps them for a reload', async () => {
    const surroundings = scene.surroundings();
    let asked = 0;
    const send = surroundings.fetch;
    surroundings.fetch = (...request) => {
      asked++;
      expect(scene.replaced).toEqual(['']);
      return send(...request);
    };
    const learner = await visit(createXapi(samplePackage(), surroundings));
    expect(asked).toBeGreaterThan(0);
    expect(learner.launch).toMatchObject({
      learner: { id: 'mailto:ada@example.org', name: 'Ada' },
      mode: 'normal',
      state: undefined,
    });
    await saved(learner);
    scene.kill();
    const again = await scene.open('');
    expect(again.launch.state).toBeDefined();
  });

  it('without an LRS saves locally and says so', async () => {
    const learner = await scene.open('');
    learner.choose(['fit'], 1);
    await learner.tracking.exit();
    expect(learner.statuses).toContain('local');
    expect(lrs.requests).toEqual([]);
    scene.kill();
    expect((await scene.open('')).state.answers.size).toBe(1);
  });

  it('goes round the browser’s cache for reading alone: any more would cost a preflight each', async () => {
    const surroundings = scene.surroundings();
    const asked: [method: string, cache: string | undefined][] = [];
    const send = surroundings.fetch;
    surroundings.fetch = (url, request) => {
      asked.push([request?.method ?? 'GET', request?.cache]);
      return send(url, request);
    };
    const learner = await visit(createXapi(samplePackage(), surroundings));
    learner.choose(['fit'], 1);
    await saved(learner);
    const methods = new Set(asked.map(([method]) => method));
    expect([...methods].sort()).toEqual(['GET', 'POST', 'PUT']);
    for (const [method, cache] of asked)
      expect([method, cache ?? '']).toEqual([method, method === 'GET' ? 'no-store' : '']);
  });

  it('joins the endpoint by one slash', async () => {
    const learner = await scene.open(scene.search({ endpoint: `${lrs.endpoint}//` }));
    await saved(learner);
    expect(lrs.requests.every(({ path }) => /^\/xapi\/(statements|activities\/state)/.test(path))).toBe(true);
  });

  it('asks a fetch address once, and keeps its token for a reload', async () => {
    let asked = 0;
    const surroundings = (): XapiSurroundings => {
      const around = scene.surroundings(
        asked === 0 ? scene.search({ auth: '', fetch: 'https://lms.example/token' }) : '',
      );
      const send = around.fetch;
      around.fetch = async (url, request) => {
        if (url !== 'https://lms.example/token') return send(url, request);
        asked++;
        expect(request?.method).toBe('POST');
        return Response.json({ 'auth-token': lrs.auth.replace('Basic ', '') });
      };
      return around;
    };
    await saved(await visit(createXapi(samplePackage(), surroundings())));
    scene.kill();
    await saved(await visit(createXapi(samplePackage(), surroundings())));
    expect(asked).toBe(1);
  });

  it('tells that a fetch address gave no token', async () => {
    const around = scene.surroundings(scene.search({ auth: '', fetch: 'https://lms.example/token' }));
    around.fetch = async () => Response.json({ 'error-code': '1', 'error-text': 'used' });
    const learner = await visit(createXapi(samplePackage(), around));
    await status(learner, 'denied');
  });
});

describe('the story of a learner', () => {
  it('arrives in order', async () => {
    const learner = await scene.open();
    learner.lesson(1);
    learner.choose(['cheap'], 1);
    learner.lesson(2);
    learner.pass();
    await learner.tracking.exit();
    expect(verbs()).toEqual([
      'initialized',
      'progressed',
      'answered',
      'experienced',
      'progressed',
      'completed',
      'passed',
      'experienced',
      'terminated',
    ]);
    expect(lrs.problems).toEqual([]);
    await expectTold();
    expect(stateAtLrs()).toMatchObject({
      completion: 'completed',
      success: 'passed',
      place: 2,
      language: 'es',
    });
  });

  it('is suspended and resumed while it is not at its end', async () => {
    const learner = await scene.open();
    learner.lesson(1);
    await learner.tracking.exit();
    scene.kill();
    const again = await scene.open();
    expect(again.state.lessons).toEqual(new Set([1]));
    again.tracking.close();
    await expect.poll(() => verbs().filter((verb) => verb === 'terminated').length).toBe(2);
    expect(verbs()).toEqual([
      'initialized',
      'progressed',
      'experienced',
      'suspended',
      'terminated',
      'initialized',
      'resumed',
      'suspended',
      'terminated',
    ]);
  });

  it('reports completion and success once, in later visits neither', async () => {
    const learner = await scene.open();
    learner.pass();
    learner.pass();
    await learner.tracking.exit();
    scene.kill();
    const again = await scene.open();
    again.pass();
    await again.tracking.exit();
    expect(verbs().filter((verb) => verb === 'completed' || verb === 'passed')).toEqual([
      'completed',
      'passed',
    ]);
    expect(verbs().slice(-2)).toEqual(['resumed', 'terminated']);
  });

  it('reports a better score after passing, and no worse or equal one', async () => {
    const learner = await scene.open();
    for (const raw of [3, 5, 5, 4]) {
      learner.tracking.score({ scaled: raw / 5, raw, max: 5 });
      learner.tracking.finish({ completion: 'completed', success: 'passed', report: 'completed' });
    }
    await learner.tracking.exit();
    const passed = lrs.statements.filter(({ verb }) => verb.id.endsWith('/passed'));
    expect(passed.map(({ result }) => result.score.scaled)).toEqual([0.6, 1]);
  });

  it.each([
    [
      ['failed', 'passed'],
      ['failed', 'passed'],
    ],
    [['failed', 'failed'], ['failed']],
    [['passed', 'failed'], ['passed']],
  ] as const)('success %j is reported as %j', async (steps, expected) => {
    const learner = await scene.open();
    for (const success of steps) {
      learner.tracking.score({ scaled: 0.5, raw: 1, max: 2 });
      learner.tracking.finish({ completion: 'incomplete', success, report: 'completed' });
    }
    await learner.tracking.exit();
    expect(verbs().filter((verb) => verb === 'passed' || verb === 'failed')).toEqual(expected);
    expect(
      lrs.statements.find(({ verb }) => verb.id.endsWith('ed') && verb.id.includes(expected[0])).result.score,
    ).toEqual({
      scaled: 0.5,
      raw: 1,
      min: 0,
      max: 2,
    });
  });

  it('reports passed for a course without a pass mark that asks for it', async () => {
    const learner = await scene.open();
    learner.tracking.finish({ completion: 'completed', success: 'undecided', report: 'passed' });
    await learner.tracking.exit();
    expect(verbs().slice(1, 3)).toEqual(['completed', 'passed']);
    expect(stateAtLrs()?.success).toBe('undecided');
  });

  it('begins a new session when the page comes back', async () => {
    const learner = await scene.open();
    learner.tracking.close();
    learner.lesson(1);
    await learner.tracking.exit();
    expect(verbs()).toEqual([
      'initialized',
      'suspended',
      'terminated',
      'initialized',
      'resumed',
      'progressed',
      'experienced',
      'suspended',
      'terminated',
    ]);
  });
});

describe('learning time', () => {
  const durations = (verb: string) =>
    statements().flatMap((one) => (one.verb.id.endsWith(`/${verb}`) ? [one.result.duration] : []));

  it('of each visit to a lesson is told when it is left', async () => {
    const learner = await scene.open();
    const { time } = learner;
    learner.lesson(1);
    time.pass(90_000, 'welcome');
    learner.lesson(2);
    time.pass(600_000, 'case');
    learner.lesson(2);
    learner.lesson(1);
    time.pass(5000, 'welcome');
    await learner.tracking.exit();
    expect(durations('experienced')).toEqual(['PT1M30S', 'PT10M0S', 'PT5S']);
    expect(lrs.problems).toEqual([]);
  });

  it('of the session is told with its end, that of all sessions with what was reached', async () => {
    const first = await scene.open();
    first.state.activeSeconds = 3600;
    first.lesson(1);
    first.time.pass(3_600_000, 'welcome');
    await first.tracking.exit();
    const learner = await scene.open();
    learner.time.pass(60_000, 'case');
    learner.state.activeSeconds += 60;
    learner.lesson(2);
    learner.pass();
    learner.time.pass(60_000, 'case');
    await learner.tracking.exit();
    expect(['completed', 'passed', 'terminated'].map(durations)).toEqual([
      ['PT1H1M0S'],
      ['PT1H1M0S'],
      ['PT1H0S', 'PT2M0S'],
    ]);
  });

  it('of a page that comes back belongs to the new session', async () => {
    const learner = await scene.open();
    learner.lesson(1);
    learner.time.pass(60_000, 'welcome');
    learner.tracking.close();
    learner.time.pass(1000, 'welcome');
    learner.choose(['fit'], 1);
    learner.time.pass(30_000, 'welcome');
    await learner.tracking.exit();
    for (const verb of ['experienced', 'suspended', 'terminated'])
      expect(durations(verb), verb).toEqual(['PT1M0S', 'PT30S']);
    expect(verbs().at(-1)).toBe('terminated');
  });

  it('in the lesson in sight outlives a killed tab, and is told once', async () => {
    const learner = await scene.open();
    learner.lesson(1);
    learner.time.pass(40_000, 'welcome');
    learner.choose(['fit'], 1);
    await saved(learner);
    learner.time.pass(20_000, 'welcome');
    learner.tracking.flush();
    await expect.poll(() => journal()[0]?.waiting[0]?.result?.duration).toBe('PT1M0S');
    expect(journal()).toMatchObject([{ told: true, waiting: [{}] }]);
    scene.kill();
    const again = await scene.open();
    await saved(again);
    expect(durations('experienced')).toEqual(['PT1M0S']);
    expect(again.state.answers.size).toBe(1);
    expect(verbs()).toEqual([
      'initialized',
      'progressed',
      'answered',
      'experienced',
      'initialized',
      'resumed',
    ]);
    expect(lrs.problems).toEqual([]);
  });
});

it('says how much waits, and when all was kept', async () => {
  const learner = await scene.open();
  await saved(learner);
  expect(learner.syncs.at(-1)).toEqual({
    status: 'saved',
    waiting: 0,
    savedAt: expect.any(Number),
    channels: [
      { name: 'state', status: 'saved', count: 0 },
      { name: 'answers', status: 'saved', count: 0 },
      { name: 'result', status: 'saved', count: 0 },
    ],
  });
  lrs.outage = { status: 503 };
  learner.choose(['cheap'], 1);
  learner.choose(['fit'], 2);
  await status(learner, 'offline');
  expect(learner.syncs.at(-1)).toMatchObject({ waiting: 3 });
  lrs.outage = undefined;
  await saved(learner);
  expect(learner.syncs.at(-1)?.waiting).toBe(0);
});

describe('leaving', () => {
  it('sends what is left so that it outlives the page, terminated last', async () => {
    const learner = await scene.open();
    await saved(learner);
    learner.choose(['fit'], 1);
    learner.tracking.flush();
    learner.tracking.close();
    learner.tracking.flush();
    await expect.poll(() => verbs().at(-1)).toBe('terminated');
    expect(verbs()).toEqual(['initialized', 'answered', 'suspended', 'terminated']);
    await expect.poll(() => stateAtLrs()?.answers.size).toBe(1);
    expect(scene.keepalive.length).toBeGreaterThan(0);
    await expectTold();
  });

  it('uses keepalive for nothing while the page stays', async () => {
    const learner = await scene.open();
    learner.choose(['fit'], 1);
    await saved(learner);
    expect(verbs()).toContain('answered');
    expect(scene.keepalive).toEqual([]);
  });

  it('keeps all bodies together below 60 KiB, and the rest for the next start', async () => {
    const learner = await scene.open();
    await saved(learner);
    lrs.outage = { status: 503 };
    for (let number = 1; number <= 100; number++) learner.choose(['fit'], number);
    await status(learner, 'offline');
    learner.tracking.close();
    expect(scene.keepalive.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60 * 1024);
    scene.kill();
    lrs.outage = undefined;
    const again = await scene.open();
    await again.tracking.exit();
    expect(verbs().filter((verb) => verb === 'answered').length).toBe(100);
    expect(verbs().slice(101)).toEqual([
      'suspended',
      'terminated',
      'initialized',
      'resumed',
      'suspended',
      'terminated',
    ]);
    expect(lrs.problems).toEqual([]);
  });
});

describe('an LRS that fails', () => {
  const passing: [string, Fault[]][] = [
    ['429 with Retry-After', [{ status: 429, retryAfter: '0' }]],
    ['500 three times', [{ status: 500 }, { status: 500 }, { status: 500 }]],
    ['503', [{ status: 503 }]],
    ['the connection drops', [{ drop: true }, { drop: true }]],
    [
      'the connection drops after storing',
      [
        { drop: true, stores: true },
        { status: 500, stores: true },
      ],
    ],
    ['no answer', [{ hang: true }]],
    ['no answer after storing', [{ hang: true, stores: true, when: 'statements' }]],
    ['409 for a batch that it has', [{ status: 409, stores: true, when: 'statements' }]],
    [
      '409 for each of them too',
      [409, 409, 409, 409, 409].map((status) => ({ status, stores: true, when: 'statements' })),
    ],
    ['413 for a batch', [{ status: 413, when: 'statements' }]],
    ['412 for the state', [{ status: 412, when: 'state' }]],
  ];
  it.each(passing)('%s: everything arrives once, in order', async (_, faults) => {
    if (faults.some((fault) => 'hang' in fault)) scene.patience = IMPATIENT;
    const learner = await scene.open();
    await saved(learner);
    lrs.faults.push(...faults);
    learner.lesson(1);
    learner.choose(['cheap'], 1);
    learner.choose(['fit'], 2);
    await saved(learner);
    await expect.poll(() => stateAtLrs()?.answers.size).toBe(1);
    expect(verbs()).toEqual(['initialized', 'progressed', 'answered', 'answered']);
    await expect.poll(() => journal().map(({ told }) => told)).toEqual([true]);
    expect(
      statements()
        .slice(2)
        .map(({ result }) => result.response),
    ).toEqual(['cheap', 'fit']);
    expect(lrs.problems).toEqual([]);
  });

  it.each([{ status: 500 }, { drop: true }, { hang: true }] as Fault[])(
    '%j from the start: the course opens and says so',
    async (outage) => {
      lrs.outage = outage;
      if ('hang' in outage) scene.patience = IMPATIENT;
      const learner = await scene.open();
      expect(learner.launch.state).toBeUndefined();
      learner.choose(['fit'], 1);
      await status(learner, 'offline');
      expect(journal()[0]?.waiting.length).toBe(2);
      lrs.outage = undefined;
      await saved(learner);
      expect(verbs()).toEqual(['initialized', 'answered']);
      expect(lrs.problems).toEqual([]);
    },
  );

  it('found late with a state of its own: nothing of it is overwritten', async () => {
    const first = await scene.open();
    first.lesson(1);
    first.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    await first.tracking.exit();
    scene.kill();
    lrs.outage = { status: 503 };
    scene.disk.records.clear();
    const learner = await scene.open();
    expect(learner.launch.state).toBeUndefined();
    learner.lesson(2);
    learner.tracking.flush();
    await status(learner, 'offline');
    lrs.outage = undefined;
    await learner.tracking.exit();
    await expect.poll(() => stateAtLrs()?.lessons).toEqual(new Set([1, 2]));
    expect(stateAtLrs()?.answers.get(5)).toEqual({ kind: 'choice', tries: 1, chosen: [2] });
  });

  it.each([401, 403])('%d: told, nothing more is sent, all is kept for the next launch', async (code) => {
    const learner = await scene.open();
    await saved(learner);
    lrs.outage = { status: code };
    learner.choose(['fit'], 1);
    await status(learner, 'denied');
    const asked = lrs.requests.length;
    learner.choose(['cheap'], 2);
    learner.tracking.flush();
    await learner.tracking.exit();
    expect(lrs.requests.length).toBe(asked);
    expect(learner.statuses.at(-1)).toBe('denied');
    scene.kill();
    lrs.outage = undefined;
    const again = await scene.open();
    expect(again.state.answers.get(1)).toMatchObject({ tries: 2 });
    await again.tracking.exit();
    expect(verbs()).toEqual([
      'initialized',
      'answered',
      'answered',
      'suspended',
      'terminated',
      'initialized',
      'resumed',
      'suspended',
      'terminated',
    ]);
    expect(lrs.problems).toEqual([]);
  });

  it('is given the time it asks for', async () => {
    const learner = await scene.open();
    await saved(learner);
    lrs.faults.push({ status: 429, retryAfter: '1', when: 'statements' });
    const from = performance.now();
    const asked = lrs.requests.length;
    learner.choose(['fit'], 1);
    await saved(learner);
    const posts = lrs.requests.slice(asked).filter(({ method }) => method === 'POST');
    expect(posts.map(({ status }) => status)).toEqual([429, 200]);
    expect(performance.now() - from).toBeGreaterThan(990);
  });

  it('refuses one statement: the others arrive, and it is kept aside', async () => {
    lrs.poisoned = ({ result }) => result?.response === 'funded';
    const learner = await scene.open();
    learner.choose(['cheap'], 1);
    learner.choose(['funded'], 2);
    learner.choose(['fit'], 3);
    await saved(learner);
    expect(lrs.statements.slice(1).map(({ result }) => result.response)).toEqual(['cheap', 'fit']);
    await expect.poll(() => journal()[0]?.waiting).toEqual([]);
    expect(journal()[0]?.refused.map(({ result }) => result?.response)).toEqual(['funded']);
  });

  it('offers a refused statement once more at the next visit, and no longer', async () => {
    lrs.poisoned = ({ result }) => result?.response === 'funded';
    const learner = await scene.open();
    learner.choose(['funded'], 1);
    learner.choose(['fit'], 2);
    await saved(learner);
    scene.kill();
    const sent = (): number => lrs.requests.filter(({ body }) => body.includes('"response":"funded"')).length;
    const before = sent();
    const second = await scene.open();
    await saved(second);
    expect(sent()).toBeGreaterThan(before);
    await expect.poll(() => journal().flatMap(({ refused }) => refused)).toEqual([]);
  });

  it('sends at most 25 statements together', async () => {
    lrs.outage = { status: 503 };
    const learner = await scene.open();
    for (let number = 1; number <= 60; number++) learner.choose(['fit'], number);
    await status(learner, 'offline');
    lrs.outage = undefined;
    await saved(learner);
    const batches = lrs.requests.filter(({ method, status }) => method === 'POST' && status === 200);
    expect(batches.map(({ body }) => JSON.parse(body).length)).toEqual([25, 25, 11]);
  });
});

describe('a killed tab', () => {
  it('loses nothing and doubles nothing', async () => {
    const learner = await scene.open();
    await saved(learner);
    lrs.outage = { hang: true, stores: true };
    learner.choose(['cheap'], 1);
    learner.choose(['fit'], 2);
    await expect.poll(() => verbs()).toContain('answered');
    scene.kill();
    lrs.outage = undefined;
    const again = await scene.open();
    expect(again.state.answers.get(1)).toEqual({ kind: 'choice', tries: 2, chosen: [1] });
    await again.tracking.exit();
    expect(verbs().slice(0, 3)).toEqual(['initialized', 'answered', 'answered']);
    expect(verbs().filter((verb) => verb === 'answered').length).toBe(2);
    await expectTold();
    expect(lrs.problems).toEqual([]);
  });

  it('leaves its statements, not its state, to a launch with another registration', async () => {
    lrs.outage = { status: 503 };
    const learner = await scene.open();
    learner.choose(['fit'], 1);
    await status(learner, 'offline');
    scene.kill();
    lrs.outage = undefined;
    const other = 'c0ffee00-5b6a-4b2e-9b6c-2f9a1e4d7c10';
    const again = await scene.open(scene.search({ registration: other }));
    expect(again.launch.state).toBeUndefined();
    await saved(again);
    expect(lrs.statements.map(({ context }) => context.registration)).toEqual([
      REGISTRATION,
      REGISTRATION,
      other,
    ]);
  });

  it('shows another learner at the same PC nothing', async () => {
    lrs.outage = { status: 503 };
    const learner = await scene.open();
    learner.choose(['fit'], 1);
    await status(learner, 'offline');
    scene.kill();
    lrs.outage = undefined;
    const grace = JSON.stringify({ mbox: 'mailto:grace@example.org' });
    const other = await scene.open(scene.search({ actor: grace }));
    expect(other.state.answers.size).toBe(0);
    await saved(other);
    expect(verbs()).toEqual(['initialized']);
  });
});

describe('two tabs', () => {
  it('each send what is theirs, and join their states', async () => {
    const first = await scene.open();
    await saved(first);
    const second = await scene.open();
    await saved(second);
    first.lesson(1);
    second.lesson(2);
    await Promise.all([saved(first), saved(second)]);
    first.choose(['fit'], 1);
    await saved(first);
    expect(stateAtLrs()?.lessons).toEqual(new Set([1, 2]));
    expect(stateAtLrs()?.answers.size).toBe(1);
    expect(verbs().filter((verb) => verb === 'answered').length).toBe(1);
    expect(lrs.problems).toEqual([]);
  });

  it('work with an LRS that shows no ETag', async () => {
    lrs.exposesEtag = false;
    const learner = await scene.open();
    learner.choose(['fit'], 1);
    await saved(learner);
    learner.choose(['cheap'], 2);
    await saved(learner);
    expect(stateAtLrs()?.answers.get(1)).toMatchObject({ tries: 2 });
  });
});

describe('the state document', () => {
  it('is a JSON object under the launch’s activity, agent and registration', async () => {
    await saved(await scene.open());
    const put = lrs.requests.find(({ method }) => method === 'PUT');
    const query = new URLSearchParams(put?.path.split('?')[1]);
    expect(Object.fromEntries(query)).toEqual({
      activityId: ACTIVITY,
      agent: JSON.stringify(ACTOR),
      registration: REGISTRATION,
      stateId: 'coursewright',
    });
    expect(JSON.parse(put?.body ?? '')).toEqual({ version: 1, state: expect.any(String) });
  });

  it('of another course is handed on as it is', async () => {
    const foreign = encodeState(emptyState('another', 'en'));
    await saved(await scene.open());
    const [key] = [...lrs.states.keys()];
    lrs.states.set(key ?? '', { body: { version: 1, state: foreign }, etag: '"x"' });
    scene.kill();
    expect((await scene.open()).launch.state).toBe(foreign);
  });

  it.each([
    ['a document of another shape', { success: true }],
    ['a document of a version to come', { version: 2, state: 'x' }],
    ['a list', [{ version: 1, state: 'x' }]],
  ])('is left alone where %s lies, and the learner is told', async (_, body) => {
    await saved(await scene.open());
    const [key] = [...lrs.states.keys()];
    lrs.states.set(key ?? '', { body, etag: '"x"' });
    scene.kill();
    scene.disk.records.clear();
    const learner = await scene.open();
    expect(learner.launch.state).toBeUndefined();
    learner.choose(['fit'], 1);
    await status(learner, 'offline');
    await expect.poll(() => verbs()).toContain('answered');
    expect(lrs.states.get(key ?? '')?.body).toEqual(body);
  });

  it('that is empty counts as none', async () => {
    await saved(await scene.open());
    const [key] = [...lrs.states.keys()];
    lrs.states.set(key ?? '', { body: {}, etag: '"x"' });
    scene.kill();
    const learner = await scene.open();
    learner.choose(['fit'], 1);
    await saved(learner);
    expect(stateAtLrs()?.answers.size).toBe(1);
  });
});
