/** The fakes that every other tracking test trusts: they refuse what the standards refuse. */
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../src/fakes/check-statement.ts';
import { fakeLrs } from '../support/fake-lrs.ts';
import { strictScorm12 } from '../support/strict-scorm12.ts';

describe('strictScorm12', () => {
  const rows: [element: string, value: string, error: string][] = [
    ['cmi.core.lesson_status', 'passed', '0'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.lesson_status', 'Passed', '405'],
    ['cmi.core.score.raw', '100', '0'],
    ['cmi.core.score.raw', '101', '405'],
    ['cmi.core.score.raw', '-1', '405'],
    ['cmi.core.score.scaled', '1', '401'],
    ['cmi.core.exit', 'suspend', '0'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.session_time', '0001:02:03.04', '0'],
    ['cmi.core.session_time', 'PT1H', '405'],
    ['cmi.core.session_time', '00:60:00', '405'],
    ['cmi.core.student_id', 'x', '403'],
    ['cmi.core.total_time', '0000:00:00', '403'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.interactions._count', '1', '402'],
    ['cmi.core.lesson_location', 'x'.repeat(255), '0'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.suspend_data', 'x'.repeat(4096), '0'],
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.interactions.0.id', 'a/b', '0'],
    ['cmi.interactions.0.id', 'a b', '405'],
    ['cmi.interactions.0.id', 'ä', '405'],
    ['cmi.interactions.1.id', 'gap', '201'],
    ['cmi.interactions.0.correct_responses.1.pattern', 'gap', '201'],
    ['cmi.interactions.0.type', 'long-fill-in', '405'],
    ['cmi.interactions.0.result', 'incorrect', '405'],
    ['cmi.interactions.0.time', '24:00:00', '405'],
    ['cmi.interactions.0.latency', '0000:00:04.25', '0'],
    ['cmi.interactions.0.learner_response', 'a', '401'],
    ['cmi.completion_status', 'completed', '401'],
    ['adl.nav.request', 'continue', '201'],
  ];
  it.each(rows)('LMSSetValue %s = %.20s → error %s', (element, value, error) => {
    const lms = strictScorm12();
    lms.LMSInitialize('');
    expect(lms.LMSSetValue(element, value)).toBe(error === '0' ? 'true' : 'false');
    expect(lms.LMSGetLastError()).toBe(error);
  });

  it.each([
    ['choice', 'a,c', 'true'],
    ['choice', 'fit', 'false'],
    ['true-false', 't', 'true'],
    ['true-false', 'true', 'false'],
    ['matching', 'a.1,b.1', 'true'],
    ['matching', 'a.1b.2', 'false'],
    ['sequencing', 'b,a,c', 'true'],
    ['numeric', '3.5', 'true'],
    ['numeric', 'three', 'false'],
    ['fill-in', 'x'.repeat(256), 'false'],
  ])('%s: %.10s → %s', (type, response, answer) => {
    const lms = strictScorm12();
    lms.LMSInitialize('');
    lms.LMSSetValue('cmi.interactions.0.id', 'q');
    lms.LMSSetValue('cmi.interactions.0.type', type);
    expect(lms.LMSSetValue('cmi.interactions.0.student_response', response)).toBe(answer);
  });

  it('answers nothing before LMSInitialize and after LMSFinish', () => {
    const lms = strictScorm12();
    const ask = (): string[] => [
      lms.LMSGetValue('cmi.suspend_data'),
      lms.LMSSetValue('cmi.suspend_data', 'x'),
      lms.LMSCommit(''),
      lms.LMSFinish(''),
    ];
    expect(ask()).toEqual(['', 'false', 'false', 'false']);
    expect(lms.LMSGetLastError()).toBe('301');
    expect(lms.LMSInitialize('')).toBe('true');
    expect(lms.LMSInitialize('')).toBe('false');
    expect(lms.LMSGetLastError()).toBe('101');
    expect(lms.LMSFinish('')).toBe('true');
    expect(ask()).toEqual(['', 'false', 'false', 'false']);
  });

  it('lets nobody read what is write only', () => {
    const lms = strictScorm12();
    lms.LMSInitialize('');
    expect(lms.LMSGetValue('cmi.core.exit')).toBe('');
    expect(lms.LMSGetLastError()).toBe('404');
  });

  it.each([
    [undefined, '80', 'incomplete', 'incomplete'],
    [60, '80', 'incomplete', 'passed'],
    [60, '59.9', 'completed', 'failed'],
    [60, undefined, 'incomplete', 'incomplete'],
    [60, undefined, undefined, 'completed'],
  ])('mastery %s, raw %s, status %s ends as %s', (mastery, raw, status, ends) => {
    const lms = strictScorm12({ behaviour: mastery === undefined ? {} : { mastery } });
    lms.LMSInitialize('');
    if (raw !== undefined) lms.LMSSetValue('cmi.core.score.raw', raw);
    if (status !== undefined) lms.LMSSetValue('cmi.core.lesson_status', status);
    lms.LMSFinish('');
    expect(lms.stored['cmi.core.lesson_status']).toBe(ends);
  });

  it('keeps nothing before a commit', () => {
    const lms = strictScorm12();
    lms.LMSInitialize('');
    lms.LMSSetValue('cmi.suspend_data', 'x');
    expect(lms.stored).toEqual({});
    lms.LMSCommit('');
    expect(lms.stored).toEqual({ 'cmi.suspend_data': 'x' });
  });

  it('adds up the time of visits, and of one visit takes the last', () => {
    const first = strictScorm12({ stored: { 'cmi.core.total_time': '0000:59:59.50' } });
    first.LMSInitialize('');
    first.LMSSetValue('cmi.core.session_time', '0000:00:01.50');
    first.LMSFinish('');
    expect(first.stored['cmi.core.total_time']).toBe('0001:00:01.00');
  });
});

const GOOD = {
  id: '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10',
  timestamp: '2026-05-05T10:20:30.123Z',
  actor: { objectType: 'Agent', mbox: 'mailto:ada@example.org' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
  object: {
    objectType: 'Activity',
    id: 'https://example.org/q',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'choice',
      choices: [{ id: 'a', description: { en: 'A' } }, { id: 'b' }],
      correctResponsesPattern: ['a[,]b'],
    },
  },
  result: {
    response: 'a',
    success: true,
    score: { scaled: 0.5, raw: 1, min: 0, max: 2 },
    duration: 'PT1.25S',
  },
  context: { registration: '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c11', language: 'pt-BR', platform: 'x' },
};

const matched = (response: string) => ({
  object: {
    ...GOOD.object,
    definition: {
      interactionType: 'matching',
      source: [{ id: 'a' }, { id: 'b' }],
      target: [{ id: 'x' }, { id: 'y' }],
      correctResponsesPattern: ['a[.]x[,]b[.]y'],
    },
  },
  result: { response },
});

describe('checkStatement', () => {
  it('finds nothing wrong with a good one', () => {
    expect(checkStatement(GOOD)).toEqual([]);
    expect(checkStatement({ ...GOOD, ...matched('b[.]x[,]a[.]x') })).toEqual([]);
  });

  type Change = (statement: Record<string, never>) => void;
  const faults: [string, (statement: typeof GOOD & Record<string, unknown>) => void][] = [
    ['an id that is no UUID', (s) => (s.id = '1')],
    ['a timestamp without a time zone', (s) => (s.timestamp = '2026-05-05T10:20:30.123')],
    ['no actor', (s) => Reflect.deleteProperty(s, 'actor')],
    ['an actor with two identifiers', (s) => Object.assign(s.actor, { openid: 'https://a.b' })],
    ['an mbox without mailto', (s) => (s.actor.mbox = 'ada@example.org')],
    ['a verb that is no IRI', (s) => (s.verb.id = 'answered')],
    ['a language map with a language that is none', (s) => Object.assign(s.verb.display, { en_US: 'x' })],
    ['an object id with a blank', (s) => (s.object.id = 'https://example.org/a b')],
    ['an unknown property', (s) => (s.extra = 1)],
    ['a null', (s) => Object.assign(s.result, { response: null })],
    ['an unknown interaction type', (s) => (s.object.definition.interactionType = 'mcq')],
    ['components of another type', (s) => Object.assign(s.object.definition, { scale: [{ id: 'x' }] })],
    ['one option twice', (s) => s.object.definition.choices.push({ id: 'a' })],
    ['an option with a blank', (s) => s.object.definition.choices.push({ id: 'a b' })],
    ['a pattern with an unknown option', (s) => s.object.definition.correctResponsesPattern.push('z')],
    ['a response with an unknown option', (s) => (s.result.response = 'z')],
    ['a source matched twice', (s) => Object.assign(s, matched('a[.]x[,]a[.]y'))],
    ['half a pair', (s) => Object.assign(s, matched('a[.]x[,]b'))],
    ['a pair of an unknown target', (s) => Object.assign(s, matched('a[.]z'))],
    ['a scaled score above 1', (s) => (s.result.score.scaled = 50)],
    ['a raw score above max', (s) => (s.result.score.raw = 3)],
    ['min and max alike', (s) => (s.result.score.max = 0)],
    ['a duration with milliseconds', (s) => (s.result.duration = 'PT1.255S')],
    ['a duration of SCORM 1.2', (s) => (s.result.duration = '0000:00:01.25')],
    ['an extension that is no IRI', (s) => Object.assign(s.result, { extensions: { progress: 1 } })],
    ['a registration that is no UUID', (s) => (s.context.registration = '7')],
    ['a language that is none', (s) => (s.context.language = 'pt_BR')],
    ['a parent without an id', (s) => Object.assign(s.context, { contextActivities: { parent: [{}] } })],
    [
      'an unknown group of activities',
      (s) => Object.assign(s.context, { contextActivities: { course: [] } }),
    ],
  ];
  it.each(faults)('finds %s', (_, spoil) => {
    const statement = structuredClone(GOOD);
    (spoil as unknown as Change)(statement as unknown as Record<string, never>);
    expect(checkStatement(statement)).not.toEqual([]);
  });
});

describe('fakeLrs', () => {
  it('outlives a browser that is killed while it sends', async () => {
    const lrs = await fakeLrs();
    const { port, pathname } = new URL(lrs.endpoint);
    const browser = connect(Number(port), '127.0.0.1');
    browser.write(`POST ${pathname}/statements HTTP/1.1\r\nHost: lrs\r\nContent-Length: 100\r\n\r\n[{`);
    await expect.poll(() => lrs.arriving).toBe(1);
    browser.resetAndDestroy();
    await expect.poll(() => lrs.arriving).toBe(0);
    expect(lrs.requests).toEqual([]);
    await lrs.close();
  });

  it('keeps the rules of the transport', async () => {
    const lrs = await fakeLrs();
    const headers = {
      Authorization: lrs.auth,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    };
    const post = (body: unknown, extra: Record<string, string> = {}): Promise<number> =>
      fetch(`${lrs.endpoint}/statements`, {
        method: 'POST',
        headers: { ...headers, ...extra },
        body: JSON.stringify(body),
      }).then((answer) => answer.status);
    const state = `${lrs.endpoint}/activities/state?activityId=urn:a&stateId=s&agent={"mbox":"mailto:a@b.c"}`;
    const put = (body: string, extra: Record<string, string> = {}): Promise<Response> =>
      fetch(state, { method: 'PUT', headers: { ...headers, ...extra }, body });

    expect(await post([GOOD])).toBe(200);
    expect(await post([GOOD])).toBe(200);
    expect(await post({ ...GOOD, timestamp: '2026-05-05T10:20:31.123Z' })).toBe(409);
    expect(
      await post([
        { ...GOOD, id: crypto.randomUUID() },
        { ...GOOD, id: 'x' },
      ]),
    ).toBe(400);
    expect(await post(GOOD, { Authorization: 'Basic x' })).toBe(401);
    expect(await post(GOOD, { 'X-Experience-API-Version': '' })).toBe(400);
    expect(lrs.statements.length).toBe(1);

    expect((await fetch(state, { headers })).status).toBe(404);
    const stored = await put('{"a":1}', { 'If-None-Match': '*' });
    expect(stored.status).toBe(204);
    expect((await put('{"a":2}', { 'If-None-Match': '*' })).status).toBe(412);
    expect((await put('{"a":2}', { 'If-Match': '"other"' })).status).toBe(412);
    expect((await put('{"a":2}', { 'If-Match': stored.headers.get('etag') ?? '' })).status).toBe(204);
    expect((await put('[1]')).status).toBe(400);
    expect(await (await fetch(state, { headers })).json()).toEqual({ a: 2 });
    expect((await fetch(state, { method: 'OPTIONS' })).headers.get('access-control-allow-headers')).toContain(
      'If-Match',
    );
    await lrs.close();
  });
});
