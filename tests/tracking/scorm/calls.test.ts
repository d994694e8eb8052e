import { describe, expect, it } from 'vitest';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import type { ScormApi } from '../../../src/tracking/scorm/api-search.ts';
import { createLmsCalls, type LmsCalls, MAX_COMMIT_BYTES } from '../../../src/tracking/scorm/calls.ts';

/** A run-time that takes everything, but for what is given. */
function runTime(overrides: Partial<ScormApi> = {}): ScormApi & { sets: string[] } {
  const sets: string[] = [];
  const api = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: () => '',
    LMSSetValue: (element: string, value: string) => {
      sets.push(`${element}=${value}`);
      return 'true';
    },
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    ...overrides,
  };
  return Object.assign(api as unknown as ScormApi, { sets });
}

const callsOf = (overrides: Partial<ScormApi> = {}): LmsCalls => createLmsCalls(runTime(overrides), SCORM12);

describe('a value', () => {
  it.each(['', ' ', 'null', 'NULL', 'undefined', 'None', ' none ', null, undefined])(
    '%j is nothing',
    (value) => {
      const calls = callsOf({ LMSGetValue: () => value });
      expect(calls.get('cmi.core.student_id')).toBe('');
      expect(calls.read('cmi.suspend_data')).toBe('');
    },
  );

  it.each([
    ['a number', 3, '3'],
    ['a `String` object', new String('ada'), 'ada'],
    ['a `String` object of a word for nothing', new String('null'), ''],
    ['a name that begins like one', 'nullius', 'nullius'],
    ['a name with blanks around it', ' Ada ', ' Ada '],
  ])('%s comes as text', (_, value, text) => {
    expect(callsOf({ LMSGetValue: () => value }).get('cmi.core.student_name')).toBe(text);
  });

  it('that cannot be asked for is unknown, as opposed to empty', () => {
    const calls = callsOf({
      LMSGetValue: () => {
        throw new Error('gone');
      },
    });
    expect(calls.read('cmi.suspend_data')).toBeUndefined();
    expect(calls.get('cmi.suspend_data')).toBe('');
  });
});

describe('a call', () => {
  it.each([
    ['"true"', 'true', true],
    ['true', true, true],
    ['"TRUE "', 'TRUE ', true],
    ['1', 1, true],
    ['"1"', '1', true],
    ['nothing at all', undefined, true],
    ['a `String` object', new String('true'), true],
    ['"false"', 'false', false],
    ['false', false, false],
    ['" False"', ' False', false],
    ['0', 0, false],
    ['"0"', '0', false],
    ['a `String` object that says no', new String('false'), false],
  ])('that answers %s', (_, answer, isDone) => {
    expect(callsOf({ LMSCommit: () => answer }).commit()).toBe(isDone);
    expect(callsOf({ LMSSetValue: () => answer }).set('cmi.suspend_data', 'x')).toBe(isDone);
    expect(callsOf({ LMSFinish: () => answer }).finish()).toBe(isDone);
  });

  it.each(['101', '201', '301', '999'])('that answers "true" is one, with the error %s left over', (code) => {
    const calls = callsOf({ LMSGetLastError: () => code });
    expect([calls.initialize(), calls.set('cmi.suspend_data', 'x'), calls.commit()]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('that throws is refused, and nothing of it gets out', () => {
    const calls = callsOf({
      LMSCommit: () => {
        throw new Error('no line');
      },
    });
    expect(calls.commit()).toBe(false);
    expect(calls.error).toBe(101);
    expect(calls.isRefusal()).toBe(false);
  });

  it.each([
    ['201', true],
    ['401', true],
    ['405', true],
    ['351', true],
    ['301', false],
    ['101', false],
    ['0', false],
    ['', false],
    ['none', false],
  ])('refused with %j tells whether that is for good', (code, isRefusal) => {
    const calls = callsOf({ LMSSetValue: () => 'false', LMSGetLastError: () => code });
    calls.set('cmi.interactions.0.id', 'a');
    expect(calls.isRefusal()).toBe(isRefusal);
  });

  it.each([
    ['is missing', undefined],
    [
      'throws',
      () => {
        throw new Error('gone');
      },
    ],
  ])('is explained in general where LMSGetLastError %s', (_, lastError) => {
    const calls = callsOf({ LMSSetValue: () => 'false', LMSGetLastError: lastError as never });
    expect(calls.set('cmi.suspend_data', 'x')).toBe(false);
    expect([calls.error, calls.isRefusal(), calls.reason()]).toEqual([101, false, 0]);
  });

  it('is made as a method of its run-time', () => {
    const asked: unknown[] = [];
    const api = runTime({
      LMSCommit(this: unknown) {
        asked.push(this);
        return 'true';
      },
    });
    createLmsCalls(api, SCORM12).commit();
    expect(asked).toEqual([api]);
  });

  it('that the run-time has lost is refused', () => {
    const api = runTime();
    const calls = createLmsCalls(api, SCORM12);
    Reflect.deleteProperty(api, 'LMSCommit');
    expect(calls.commit()).toBe(false);
  });

  it('goes to the run-time that the page around has made anew', () => {
    let now = runTime();
    const calls = createLmsCalls(now, SCORM12, () => now);
    now.LMSCommit = () => {
      throw new Error('of a page that is gone');
    };
    now = runTime();
    expect(calls.commit()).toBe(false);
    expect(calls.commit()).toBe(true);
  });
});

describe('LMSInitialize', () => {
  it.each([
    ['the learner can be read', '101', 'ada', true],
    ['nothing can be read', '101', '', false],
    ['the error is another', '201', 'ada', false],
  ])('that answers "false" where %s', (_, code, learner, isOpen) => {
    const calls = callsOf({
      LMSInitialize: () => 'false',
      LMSGetLastError: () => code,
      LMSGetValue: () => learner,
    });
    expect(calls.initialize()).toBe(isOpen);
  });
});

describe('a commit', () => {
  it('carries each value once, and the next one what it needs by itself', () => {
    const api = runTime();
    const calls = createLmsCalls(api, SCORM12);
    calls.set('a', '1');
    calls.set('a', '1');
    calls.set('a', '2');
    calls.commit();
    calls.set('a', '2');
    expect(api.sets).toEqual(['a=1', 'a=2', 'a=2']);
  });

  it('has room for 60 KiB of UTF-8, elements included', () => {
    const calls = callsOf();
    expect(MAX_COMMIT_BYTES).toBeLessThan(64 * 1024);
    calls.set('ab', 'ψ€😀');
    expect(calls.room).toBe(MAX_COMMIT_BYTES - 2 - 2 - 3 - 4);
    calls.commit();
    expect(calls.room).toBe(MAX_COMMIT_BYTES);
  });

  it('tries again what was refused', () => {
    let answer = 'false';
    const api = runTime({ LMSSetValue: () => answer });
    const calls = createLmsCalls(api, SCORM12);
    expect(calls.set('a', '1')).toBe(false);
    expect(calls.room).toBe(MAX_COMMIT_BYTES);
    answer = 'true';
    expect(calls.set('a', '1')).toBe(true);
  });
});
