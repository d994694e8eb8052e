import { describe, expect, it } from 'vitest';
import { SCORM12 } from '../../src/fakes/lms/scorm12.ts';
import { type Call, CallLog, isFound } from '../../src/preview/page/inspector/call-log.ts';
import { requestCall } from '../../src/preview/page/inspector/request-call.ts';
import { type ApiHearer, watchApi } from '../../src/preview/page/inspector/watch-api.ts';

const call = (more: Partial<Call> = {}): Call => ({
  at: 0,
  name: 'LMSSetValue',
  about: '(cmi.core.exit, "suspend")',
  answer: 'true',
  error: '',
  took: 1,
  code: '0',
  ...more,
});

describe('the log of calls', () => {
  it('folds questions for the last error into the call that they follow', () => {
    const log = new CallLog();
    log.add(call());
    log.ask(call({ name: 'LMSGetLastError' }));
    log.ask(call({ name: 'LMSGetLastError' }));
    expect(log.entries).toMatchObject([{ name: 'LMSSetValue', asked: 2 }]);
  });

  it('shows one whose answer is not the error of that call', () => {
    const log = new CallLog();
    log.ask(call({ name: 'LMSGetLastError' }));
    log.add(call());
    log.ask(call({ name: 'LMSGetLastError', code: '101' }));
    expect(log.entries.map(({ name, asked }) => [name, asked])).toEqual([
      ['LMSGetLastError', 0],
      ['LMSSetValue', 0],
      ['LMSGetLastError', 0],
    ]);
  });

  it('keeps the last 2,000', () => {
    const log = new CallLog();
    for (let count = 0; count < 2100; count++) log.add(call());
    expect([log.entries.length, log.entries[0]?.number]).toEqual([2000, 101]);
    log.clear();
    expect(log.entries).toEqual([]);
  });

  it.each([
    ['', true],
    ['EXIT true', true],
    ['exit false', false],
  ])('is filtered by words: %s', (filter, found) => {
    expect(isFound({ ...call(), number: 1, asked: 0 }, filter)).toBe(found);
  });
});

describe('a watched run-time', () => {
  function watched(api: object): { calls: Call[]; asked: Call[]; set: string[]; got: string[] } {
    const heard = { calls: [] as Call[], asked: [] as Call[], set: [] as string[], got: [] as string[] };
    const hearer: ApiHearer = {
      call: (one) => heard.calls.push(one),
      asked: (one) => heard.asked.push(one),
      set: (element, value) => heard.set.push(`${element}=${value}`),
      got: (element, value) => heard.got.push(`${element}=${value}`),
      heard: () => {},
    };
    watchApi(api, SCORM12, hearer);
    return heard;
  }

  it('answers as before, and tells call, answer and error', () => {
    let code = '0';
    const api = {
      calls: [['left by the run-time']],
      LMSSetValue(element: string, _: string) {
        code = element === 'cmi.core.exit' ? '0' : '401';
        return String(code === '0');
      },
      LMSGetValue: () => 'ada',
      LMSGetLastError: () => code,
      LMSGetErrorString: (given: string) => (given === '401' ? 'Not implemented' : ''),
      LMSCommit(_: string): string {
        throw new Error('out of order');
      },
    };
    const { calls, asked, set, got } = watched(api);
    expect(api.LMSSetValue('cmi.core.exit', 'suspend')).toBe('true');
    expect(api.LMSSetValue('cmi.foo', 'x')).toBe('false');
    expect(api.LMSGetLastError()).toBe('401');
    expect(() => api.LMSCommit('')).toThrow('out of order');
    code = '0';
    expect(api.LMSGetValue()).toBe('ada');
    expect(calls.map(({ name, about, answer, error }) => [name, about, answer, error])).toEqual([
      ['LMSSetValue', '(cmi.core.exit, "suspend")', 'true', ''],
      ['LMSSetValue', '(cmi.foo, "x")', 'false', '401 Not implemented'],
      ['LMSCommit', '("")', 'Error: out of order', '401 Not implemented'],
      ['LMSGetValue', '()', 'ada', ''],
    ]);
    expect(asked.map(({ code: told }) => told)).toEqual(['401']);
    expect([set, got]).toEqual([['cmi.core.exit=suspend'], ['undefined=ada']]);
    expect(api.calls).toEqual([]);
  });

  it('may lack the question for the last error', () => {
    const api = { LMSInitialize: () => 'true' };
    const { calls } = watched(api);
    expect(api.LMSInitialize()).toBe('true');
    expect(calls).toMatchObject([{ name: 'LMSInitialize', answer: 'true', error: '' }]);
  });
});

describe('a request to an LRS', () => {
  const request = { number: 1, at: 5, method: 'GET', path: '/xapi/x?a=%7B+', took: 2, sent: 0, received: 9 };

  it.each([
    [{ status: 200 }, '200 · 0 B sent, 9 B received', ''],
    [{ status: 404 }, '404 · 0 B sent, 9 B received', ''],
    [{ status: 404, method: 'POST' }, '404 · 0 B sent, 9 B received', 'error 404'],
    [{ status: 0 }, 'no answer · 0 B sent, 9 B received', 'the connection broke'],
  ])('%j', (more, answer, error) => {
    expect(requestCall({ ...request, ...more })).toMatchObject({ about: ' /xapi/x?a={ ', answer, error });
  });
});
