import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/course/outcome/outcome.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { createLmsCalls } from '../../../src/tracking/scorm/calls.ts';
import { createResultReport, type ResultReport } from '../../../src/tracking/scorm/result.ts';
import { type Scorm12Behaviour, type StrictScorm12, strictScorm12 } from '../../support/strict-scorm12.ts';

const STATUS = 'cmi.core.lesson_status';
const RAW = 'cmi.core.score.raw';

class Report {
  readonly lms: StrictScorm12;
  readonly result: ResultReport;
  readonly #calls;

  constructor(behaviour: Scorm12Behaviour = {}, stored: Record<string, string> = {}) {
    this.lms = strictScorm12({ behaviour, stored });
    this.#calls = createLmsCalls(this.lms as never, SCORM12);
    this.#calls.initialize();
    this.result = createResultReport(this.#calls, SCORM12);
    this.result.known(SCORM12.status.read(this.#calls.get));
  }

  reach(outcome: Partial<Outcome>, score?: number, isOver = false): void {
    const whole: Outcome = {
      completion: 'incomplete',
      success: 'undecided',
      report: 'completed',
      ...outcome,
    };
    this.result.reached({ outcome: whole, isOver, score });
  }

  pass(score = 9000): void {
    this.reach({ completion: 'completed', success: 'passed' }, score);
  }

  commit(mayWash = true): void {
    this.result.send(mayWash);
    if (this.#calls.commit()) this.result.told();
    else this.result.failed();
  }

  commitAll(): number {
    let commits = 0;
    for (; this.result.waiting && commits < 10; commits++) this.commit();
    return commits;
  }

  get(element: string): string | undefined {
    return this.lms.stored[element];
  }

  sets(element: string): string[] {
    return this.lms.calls.flatMap(([call, at, value = '']) =>
      call === 'LMSSetValue' && at === element ? [value] : [],
    );
  }
}

describe('a course under way', () => {
  it('is said to be so once, with the first commit', () => {
    const report = new Report();
    report.reach({});
    for (let n = 0; n < 4; n++) report.commit();
    expect(report.sets(STATUS)).toEqual(['incomplete']);
    expect(report.sets(RAW)).toEqual([]);
  });

  it.each(['incomplete', 'failed', 'completed', 'passed'])(
    'is not said to be so where the LMS holds %s',
    (status) => {
      const report = new Report({}, { [STATUS]: status });
      report.reach({});
      for (let n = 0; n < 4; n++) report.commit();
      expect(report.sets(STATUS)).toEqual([]);
      expect(report.get(STATUS)).toBe(status);
    },
  );

  it('is said to be so again where the first commit failed', () => {
    const report = new Report({ commit: 'false', dropsFailedCommit: true });
    report.reach({});
    report.commit();
    report.lms.behaviour.commit = undefined;
    report.commit();
    report.commit();
    expect(report.get(STATUS)).toBe('incomplete');
    expect(report.sets(STATUS)).toEqual(['incomplete', 'incomplete']);
  });
});

describe('what was reached', () => {
  it('is told with its score before its status, once', () => {
    const report = new Report();
    report.pass();
    expect(report.result.waiting).toBe(true);
    report.commit();
    expect(report.result.waiting).toBe(false);
    for (let n = 0; n < 3; n++) report.commit();
    const order = report.lms.calls.filter(([call]) => call === 'LMSSetValue').map(([, element]) => element);
    expect(order).toEqual(['cmi.core.score.min', 'cmi.core.score.max', RAW, STATUS]);
    expect([report.get(RAW), report.get(STATUS)]).toEqual(['90', 'passed']);
  });

  it('is told again with a better score', () => {
    const report = new Report();
    report.pass(7000);
    report.commit();
    report.pass(9550);
    report.commit();
    expect(report.sets(RAW)).toEqual(['70', '95.5']);
  });

  it.each<[held: string, Partial<Outcome>, told: string[]]>([
    ['passed', { completion: 'completed' }, []],
    ['passed', { success: 'failed' }, []],
    ['completed', { success: 'failed' }, []],
    ['completed', { completion: 'completed', success: 'passed' }, ['passed']],
    ['failed', { completion: 'completed', success: 'passed' }, ['passed']],
    ['incomplete', { completion: 'completed' }, ['completed']],
  ])('is never below what the LMS holds: %s, then %j', (held, outcome, told) => {
    const report = new Report({}, { [STATUS]: held, [RAW]: '80' });
    report.reach(outcome, 1000, true);
    expect(report.result.waiting).toBe(told.length > 0);
    report.commitAll();
    expect(report.sets(STATUS)).toEqual(told);
    expect(report.sets(RAW)).toEqual(told.map(() => '10'));
  });

  it.each([
    [false, 'incomplete', []],
    [true, 'failed', ['30']],
  ])('failed, with nothing left to do: %s, is told as %s', (isOver, status, scores) => {
    const report = new Report();
    report.reach({ success: 'failed' }, 3000, isOver);
    report.commit();
    expect(report.get(STATUS)).toBe(status);
    expect(report.sets(RAW)).toEqual(scores);
  });

  it('was read back: nothing is told', () => {
    const report = new Report({}, { [STATUS]: 'passed' });
    report.pass();
    report.result.seen();
    expect(report.result.waiting).toBe(false);
  });

  it('was read back, and the LMS plainly holds less: it is told', () => {
    const report = new Report({}, { [STATUS]: 'incomplete' });
    report.pass();
    report.result.seen();
    expect(report.result.waiting).toBe(true);
  });
});

describe('an LMS that forgets the status with each commit', () => {
  const forgetful: Scorm12Behaviour = { readsAtLoad: true, statusResets: true };

  it('is told that the course is under way with each', () => {
    const report = new Report(forgetful);
    report.reach({});
    for (let n = 0; n < 6; n++) report.commit();
    expect(report.sets(STATUS).length).toBeGreaterThanOrEqual(4);
    expect(report.get(STATUS)).toBe('incomplete');
  });

  it('is told again what was reached, with its score', () => {
    const report = new Report(forgetful);
    report.reach({});
    for (let n = 0; n < 4; n++) report.commit();
    report.pass();
    for (let n = 0; n < 4; n++) report.commit();
    expect(report.get(STATUS)).toBe('passed');
    expect(report.sets(STATUS).filter((status) => status === 'passed')).toHaveLength(4);
  });

  it('is told what it held, and never less', () => {
    const report = new Report(forgetful, { [STATUS]: 'passed' });
    report.reach({});
    for (let n = 0; n < 5; n++) report.commit();
    expect(new Set(report.sets(STATUS))).toEqual(new Set(['passed']));
    expect(report.get(STATUS)).toBe('passed');
  });
});

describe('a commit that may be lost', () => {
  const lossy: [string, Scorm12Behaviour][] = [
    ['keeps what it was told', {}],
    ['takes it for sent', { forgetsFailedCommit: true }],
    ['drops it', { dropsFailedCommit: true }],
    ['sends what differs from the last one', { carries: 'differences' }],
  ];
  it.each(lossy)('is set again, where the LMS %s', (_, behaviour) => {
    const report = new Report({ ...behaviour, commit: 'false' });
    report.pass();
    report.commit();
    report.lms.behaviour.commit = undefined;
    expect(report.result.waiting).toBe(true);
    expect(report.commitAll()).toBe(2);
    expect([report.get(RAW), report.get(STATUS)]).toEqual(['90', 'passed']);
    expect(report.result.waiting).toBe(false);
  });

  it.each([
    ['downwards', undefined, '90', '89.99'],
    ['downwards at the top', 10_000, '100', '99.99'],
    ['upwards at the bottom', 0, '0', '0.01'],
  ])('is washed by the next number, %s, and a status that is no lie', (_, score, right, washed) => {
    const report = new Report();
    report.pass(score);
    report.commit();
    report.result.failed();
    report.commitAll();
    expect(report.sets(RAW)).toEqual([right, washed, right]);
    expect(report.sets(STATUS)).toEqual(['passed', 'completed', 'passed']);
    expect(report.lms.offences).toEqual([]);
  });

  it.each(lossy)(
    'is right in the next commit after a wash that may be lost too, where the LMS %s',
    (_, behaviour) => {
      const report = new Report({ ...behaviour, commit: 'false' });
      report.pass();
      report.commit();
      report.commit();
      report.lms.behaviour.commit = undefined;
      expect(report.commitAll()).toBe(1);
      expect([report.get(RAW), report.get(STATUS)]).toEqual(['90', 'passed']);
    },
  );

  it('arrives whole where an LMS compares numbers as such with what it last sent', () => {
    const report = new Report({ carries: 'differences', commit: 'false', dropsFailedCommit: true });
    report.pass();
    report.commit();
    report.lms.behaviour.commit = undefined;
    report.commitAll();
    const score = ['raw', 'min', 'max'].map((name) => report.get(`cmi.core.score.${name}`));
    expect([...score, report.get(STATUS)]).toEqual(['90', '0', '100', 'passed']);
  });

  it('is not washed where no other commit surely follows, but as soon as one does', () => {
    const report = new Report();
    report.pass();
    report.commit();
    report.result.failed();
    report.commit(false);
    expect(report.sets(RAW)).toEqual(['90', '90']);
    expect(report.result.waiting).toBe(false);
    report.commit();
    report.commit();
    expect(report.sets(RAW).slice(2)).toEqual(['89.99', '90']);
  });

  it('is none once it was checked', () => {
    const report = new Report();
    report.pass();
    report.commit();
    report.result.checked();
    report.result.failed();
    expect(report.result.waiting).toBe(false);
  });
});

it('that is refused for good stops nothing else', () => {
  const report = new Report({ refuses: { elements: 'score', code: '401' } });
  report.pass();
  expect(report.result.send(true)).toBe(true);
});

it('that is refused for now is tried again', () => {
  const report = new Report({ set: 'false' });
  report.pass();
  expect(report.result.send(true)).toBe(false);
});
