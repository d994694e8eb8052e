import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/course/model/interaction.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { createLmsCalls, MAX_COMMIT_BYTES } from '../../../src/tracking/scorm/calls.ts';
import { createInteractions, type Interactions } from '../../../src/tracking/scorm/interactions.ts';
import type { KeptInteraction } from '../../../src/tracking/scorm/kept-interactions.ts';
import type { Slot } from '../../../src/tracking/scorm/slots.ts';
import { prose } from '../../support/prose.ts';
import { type Scorm12Behaviour, type StrictScorm12, strictScorm12 } from '../../support/strict-scorm12.ts';
import { answerTo, REFLECTION } from '../../support/tracking.ts';

/** Seven choices, then forty parts of a text. */
const SLOTS: Slot[] = [
  ...Array.from({ length: 7 }, (_, n) => ({ key: `q${n}`, type: 'choice' })),
  ...Array.from({ length: 40 }, (_, n) => ({ key: n === 0 ? 'text' : `text.${n + 1}`, type: 'fill-in' })),
];
const TEXT = 7;

class Report {
  readonly lms: StrictScorm12;
  readonly state = new Map<string, Response>();
  readonly kept = new Map<number, KeptInteraction>();
  readonly interactions: Interactions;
  hasCompany = false;
  readonly #calls;
  #commit = 0;

  constructor(behaviour: Scorm12Behaviour = {}, slots = SLOTS, stored: Record<string, string> = {}) {
    this.lms = strictScorm12({ behaviour, stored });
    this.#calls = createLmsCalls(this.lms as never, SCORM12);
    this.#calls.initialize();
    this.interactions = createInteractions({
      lms: this.#calls,
      dialect: SCORM12,
      slots: () => ({ list: slots, indexes: new Map(slots.map(({ key }, index) => [key, index])) }),
      answered: () => [...this.state.values()],
      keep: (index, kept) => void (kept ? this.kept.set(index, kept) : this.kept.delete(index)),
      hasCompany: () => this.hasCompany,
    });
    this.interactions.opened();
  }

  answer(key: string, response: string[] = ['fit']): void {
    const given = answerTo(response, { key });
    this.state.set(key, { ...given, latency: 0, at: 0 });
    this.interactions.add(given);
  }

  write(text: string): void {
    const given = { ...REFLECTION, key: 'text', response: [text] };
    this.state.set('text', { ...given, latency: 0, at: 0 });
    this.interactions.add(given);
  }

  /** One commit, as the session makes it, in so many bytes. */
  commit(room = this.#calls.room, mayWash = true): boolean {
    const isSet = this.interactions.send(room, mayWash);
    if (!this.#calls.commit()) {
      this.interactions.failed();
      return false;
    }
    this.interactions.told(++this.#commit);
    return isSet;
  }

  commitAll(): number {
    let commits = 0;
    for (; this.interactions.waiting > 0 && commits < 50; commits++) this.commit();
    return commits;
  }

  get(index: number, name: string): string | undefined {
    return this.lms.stored[`cmi.interactions.${index}.${name}`];
  }

  get ids(): (string | undefined)[] {
    return SLOTS.map((_, index) => this.get(index, 'id')).filter((id) => id !== undefined);
  }

  sets(index: number, name: string): string[] {
    return this.lms.calls.flatMap(([call, element, value = '']) =>
      call === 'LMSSetValue' && element === `cmi.interactions.${index}.${name}` ? [value] : [],
    );
  }
}

describe('at the index of its question', () => {
  it('a later try takes the place of an earlier one', () => {
    const report = new Report();
    report.answer('q0', ['cheap']);
    report.commit();
    report.answer('q0', ['fit']);
    report.commit();
    expect(report.ids).toEqual(['q0']);
    expect([report.get(0, 'result'), report.get(0, 'student_response')]).toEqual(['correct', 'a']);
    expect(report.lms.offences).toEqual([]);
  });

  it('nothing is told of what has no index in this release', () => {
    const report = new Report();
    report.answer('gone');
    expect(report.interactions.waiting).toBe(0);
  });

  it('what was answered before comes with it whole, once a session', () => {
    const report = new Report();
    for (const key of ['q1', 'q3']) report.state.set(key, answerTo(['cheap'], { key }));
    report.answer('q2');
    report.commit();
    expect([1, 2, 3].map((index) => report.get(index, 'student_response'))).toEqual(['b', 'a', 'b']);
    report.answer('q2', ['funded']);
    report.commit();
    expect(report.sets(1, 'id')).toHaveLength(1);
    expect(report.sets(2, 'id')).toHaveLength(2);
  });

  it('the moment and the time taken are told while the state still says the same answer', () => {
    const report = new Report();
    report.answer('q0');
    report.commit();
    expect(report.get(0, 'latency')).toBe('0000:00:04.25');
    report.answer('q0', ['cheap']);
    report.state.set('q0', answerTo(['funded'], { key: 'q0', latency: 0 }));
    report.commit();
    expect([report.get(0, 'student_response'), report.get(0, 'latency')]).toEqual(['c', '0000:00:00.00']);
  });
});

describe('a list that takes no gaps', () => {
  const LISTS: [string, Scorm12Behaviour][] = [
    ['and counts', {}],
    ['and does not count', { noCount: true }],
    ['and tells another error', { noCount: true, gapCode: '351' }],
  ];

  it.each(LISTS)('%s: placeholders of id and type stand before, up to the index needed', (_, behaviour) => {
    const report = new Report(behaviour);
    report.answer('q3');
    expect(report.commit()).toBe(true);
    expect(report.ids).toEqual(['q0', 'q1', 'q2', 'q3']);
    expect(report.get(2, 'type')).toBe('choice');
    expect(report.get(2, 'student_response')).toBeUndefined();
    expect(report.get(3, 'result')).toBe('correct');
    expect(report.interactions.waiting).toBe(0);
    report.answer('q1');
    report.answer('q5');
    report.commit();
    expect(report.ids).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    expect([report.get(1, 'result'), report.get(3, 'result')]).toEqual(['correct', 'correct']);
    expect(report.interactions.refused).toEqual([]);
  });

  it('is never given one where it counts', () => {
    const report = new Report();
    report.answer('q6');
    report.answer('q2');
    report.commit();
    expect(report.lms.offences).toEqual([]);
  });

  it('that came back from an earlier visit is not set again', () => {
    const stored = Object.fromEntries(
      [0, 1, 2].flatMap((n) => [
        [`cmi.interactions.${n}.id`, `q${n}`],
        [`cmi.interactions.${n}.type`, 'choice'],
      ]),
    );
    const report = new Report({}, SLOTS, stored);
    report.answer('q4');
    report.commit();
    expect([0, 3].map((index) => report.sets(index, 'id'))).toEqual([[], ['q3']]);
  });

  it('is filled again where a failed commit emptied it', () => {
    const report = new Report({ commit: 'false', dropsFailedCommit: true });
    report.answer('q2');
    expect(report.commit()).toBe(false);
    report.lms.behaviour.commit = undefined;
    report.commitAll();
    expect(report.ids).toEqual(['q0', 'q1', 'q2']);
    expect([0, 1, 2].map((index) => report.get(index, 'type'))).toEqual(['choice', 'choice', 'choice']);
    expect(report.get(2, 'result')).toBe('correct');
  });

  it('of hundreds is filled in commits below 60 KiB', () => {
    const lesson = `start/${'long-name-'.repeat(20)}`;
    const slots = Array.from({ length: 300 }, (_, n) => ({ key: `${lesson}/q${n}`, type: 'choice' }));
    const report = new Report({}, slots);
    report.answer(`${lesson}/q299`);
    expect(report.commitAll()).toBeGreaterThan(1);
    expect(Math.max(...report.lms.commitBytes)).toBeLessThan(MAX_COMMIT_BYTES);
    expect(report.get(299, 'result')).toBe('correct');
    expect(report.lms.offences).toEqual([]);
  });
});

describe('a commit that may be lost', () => {
  const lossy: [string, Scorm12Behaviour][] = [
    ['keeps what it was told', {}],
    ['takes it for sent', { forgetsFailedCommit: true }],
    ['drops it', { dropsFailedCommit: true }],
    ['sends what differs from the last one, arrived or not', { carries: 'differences' }],
  ];
  it.each(lossy)('is set again, where the LMS %s', (_, behaviour) => {
    const report = new Report({ ...behaviour, commit: 'false' });
    report.answer('q0');
    report.write('words');
    report.commit();
    report.lms.behaviour.commit = undefined;
    report.commitAll();
    expect([report.get(0, 'result'), report.get(0, 'weighting')]).toEqual(['correct', '2']);
    expect([report.get(TEXT, 'id'), report.get(TEXT, 'student_response')]).toEqual(['text', 'words']);
    expect(report.get(3, 'id')).toBe('q3');
    expect(report.interactions.waiting).toBe(0);
  });

  it.each(lossy)(
    'is right in the next commit after a wash that may be lost too, where the LMS %s',
    (_, behaviour) => {
      const report = new Report({ ...behaviour, commit: 'false' });
      report.answer('q0');
      report.write('words');
      report.commit();
      report.commit();
      report.lms.behaviour.commit = undefined;
      report.commit();
      expect([report.get(0, 'result'), report.get(0, 'weighting')]).toEqual(['correct', '2']);
      expect([report.get(TEXT, 'id'), report.get(TEXT, 'student_response')]).toEqual(['text', 'words']);
      expect(report.interactions.waiting).toBe(0);
    },
  );

  it('is washed: each value goes out as another first, in a commit of its own', () => {
    const report = new Report();
    report.answer('q0');
    report.commit();
    report.interactions.failed();
    expect(report.interactions.waiting).toBe(1);
    report.commit();
    expect(report.get(0, 'id')).not.toBe('q0');
    expect(report.interactions.waiting).toBe(1);
    report.commit();
    expect(report.get(0, 'id')).toBe('q0');
    expect(report.interactions.waiting).toBe(0);
    for (const name of ['id', 'type', 'time', 'weighting', 'student_response', 'result', 'latency']) {
      const [first, washed, again] = report.sets(0, name);
      expect(again).toBe(first);
      expect(washed).not.toBe(first);
    }
    expect(report.lms.offences).toEqual([]);
  });

  it('is not washed where no other commit surely follows, but as soon as one does', () => {
    const report = new Report();
    report.answer('q0');
    report.commit();
    report.interactions.failed();
    report.commit(undefined, false);
    expect(report.sets(0, 'id')).toEqual(['q0', 'q0']);
    expect(report.interactions.waiting).toBe(0);
    expect(report.kept.get(0)).toMatchObject({ commit: 0 });
    report.commit();
    report.commit();
    expect(report.sets(0, 'id').slice(2)).toEqual(['-', 'q0']);
  });

  it('is none once it was checked', () => {
    const report = new Report();
    report.answer('q0');
    report.commit();
    report.interactions.checked();
    report.interactions.failed();
    expect(report.interactions.waiting).toBe(0);
  });
});

describe('a text that was changed and not left before its page was killed', () => {
  /** Saved by a pause: the state says so, and nothing is reported. */
  function pauseWith(report: Report, text: string): void {
    report.state.set('text', { ...REFLECTION, key: 'text', response: [text], latency: 0, at: 0 });
    report.interactions.mark(['text']);
  }

  function nextPage(report: Report): Report {
    const next = new Report({}, SLOTS, report.lms.stored);
    for (const [key, response] of report.state) next.state.set(key, response);
    next.interactions.holds(next.state.values());
    next.interactions.takeOver(report.kept);
    next.commitAll();
    return next;
  }

  it.each([
    ['before it was checked', (report: Report) => report.interactions.checked(), () => {}],
    ['after it was checked', () => {}, (report: Report) => report.interactions.checked()],
  ])('is reported by the next page as the state says, changed %s', (_, before, after) => {
    const report = new Report();
    report.write('words');
    report.commitAll();
    before(report);
    pauseWith(report, 'other words');
    after(report);
    expect(nextPage(report).get(TEXT, 'student_response')).toBe('other words');
  });

  it('leaves no words of a longer one', () => {
    const report = new Report();
    report.write(prose(900));
    report.commitAll();
    report.interactions.checked();
    expect(report.get(TEXT + 3, 'student_response')).toContain('4/4');
    pauseWith(report, 'Short now.');
    const next = nextPage(report);
    expect([0, 1, 2, 3].map((part) => next.get(TEXT + part, 'student_response'))).toEqual([
      'Short now.',
      ...['–', '–', '–'],
    ]);
    expect(next.lms.offences).toEqual([]);
  });

  it('that has grown again is whole', () => {
    const report = new Report();
    report.write(prose(900));
    report.commitAll();
    pauseWith(report, 'Short now.');
    pauseWith(report, prose(700));
    const next = nextPage(report);
    expect(next.get(TEXT + 1, 'student_response')).toContain('2/3');
    expect(next.get(TEXT + 3, 'student_response')).toBe('–');
  });
});

describe('refused', () => {
  it('for what it is: told by name, and nothing else waits for it', () => {
    const report = new Report({ refuses: { elements: 'interactions\\.2\\.id', code: '405' } });
    report.answer('q0');
    report.answer('q1');
    report.answer('q2', ['cheap']);
    expect(report.commit()).toBe(true);
    expect(report.interactions.refused).toMatchObject([{ key: 'q2', response: ['cheap'] }]);
    expect(report.interactions.waiting).toBe(0);
    expect([0, 1].map((index) => report.get(index, 'result'))).toEqual(['correct', 'correct']);
  });

  it('all of them, by an LMS that has no interactions', () => {
    const report = new Report({ noInteractions: true });
    report.answer('q0');
    report.answer('q3');
    report.commitAll();
    expect(report.interactions.refused.map(({ key }) => key)).toEqual(['q0', 'q3']);
    expect(report.interactions.waiting).toBe(0);
  });

  it('again and again as a gap by an LMS that takes none at all: it comes to an end', () => {
    const report = new Report({ refuses: { elements: 'interactions\\.[1-9]', code: '201' } });
    report.answer('q6');
    report.commitAll();
    expect(report.interactions.waiting).toBe(0);
    expect(report.lms.calls.length).toBeLessThan(100);
  });

  it('in one of its elements: the others are told', () => {
    const report = new Report({ refuses: { elements: 'latency|weighting', code: '401' } });
    report.answer('q0');
    report.commit();
    expect([report.get(0, 'result'), report.interactions.refused]).toEqual(['correct', []]);
  });

  it('is no more once it is answered anew', () => {
    const report = new Report({ refuses: { elements: 'interactions', code: '405' } });
    report.answer('q0');
    report.commit();
    delete report.lms.behaviour.refuses;
    report.answer('q0', ['cheap']);
    report.commit();
    expect(report.interactions.refused).toEqual([]);
    expect(report.get(0, 'result')).toBe('wrong');
  });

  it('for a fault that may pass: waits', () => {
    const report = new Report({ set: 'false' });
    report.answer('q0');
    expect(report.commit()).toBe(false);
    expect(report.interactions.waiting).toBe(1);
    report.lms.behaviour.set = undefined;
    report.commitAll();
    expect(report.get(0, 'result')).toBe('correct');
  });
});

describe('a long text', () => {
  it('that becomes shorter leaves no words of the longer one', () => {
    const report = new Report();
    report.write(prose(1200));
    report.commit();
    expect(report.get(TEXT + 4, 'student_response')).toMatch(/^5\/5/);
    report.write('Short.');
    report.commit();
    const parts = [0, 1, 2, 3, 4, 5].map((part) => report.get(TEXT + part, 'student_response'));
    expect(parts).toEqual(['Short.', '–', '–', '–', '–', undefined]);
  });

  it.each(['is written in this session', 'was written where no LMS heard of it'])(
    'leaves none either where an earlier session told the longer one, and the shorter %s',
    (where) => {
      const report = new Report();
      const longer = { ...REFLECTION, key: 'text', response: [prose(600)], latency: 0, at: 0 };
      report.interactions.holds([longer]);
      if (where.startsWith('is')) report.write('Short.');
      else {
        report.state.set('text', { ...longer, response: ['Short.'] });
        report.interactions.owe(['text']);
      }
      report.commit();
      expect([0, 1, 2].map((part) => report.get(TEXT + part, 'student_response'))).toEqual([
        'Short.',
        '–',
        '–',
      ]);
    },
  );

  it('leaves room for the state in its commits', () => {
    const report = new Report();
    report.write(prose(6000));
    for (let n = 0; report.interactions.waiting > 0 && n < 50; n++) report.commit(12_000);
    expect(Math.max(...report.lms.commitBytes)).toBeLessThan(12_000);
    expect(report.get(TEXT + 20, 'student_response')).toMatch(/^21\//);
  });
});

describe('the journal', () => {
  it('keeps an interaction from its answer until it surely is there, with the number of its commit', () => {
    const report = new Report();
    report.answer('q1');
    expect([...report.kept]).toMatchObject([[1, { commit: 0, response: { key: 'q1' } }]]);
    report.commit();
    expect([...report.kept]).toMatchObject([[1, { commit: 1 }]]);
    report.interactions.checked();
    expect(report.kept.size).toBe(0);
  });

  it('keeps what is there while another page may replace it', () => {
    const report = new Report();
    report.hasCompany = true;
    report.answer('q1');
    report.commit();
    report.interactions.checked();
    expect([...report.kept]).toMatchObject([[1, { commit: 1 }]]);
    expect(report.interactions.waiting).toBe(0);
  });

  it('gives those of an earlier page back, which are told again', () => {
    const report = new Report();
    const response = answerTo(['cheap'], { key: 'q0' });
    report.interactions.takeOver(
      new Map<number, KeptInteraction>([
        [0, { commit: 7, response }],
        [1, { commit: 7, response: undefined }],
        [2000, { commit: 7, response }],
      ]),
    );
    expect([...report.kept.keys()]).toEqual([0, 1]);
    report.commitAll();
    expect(report.get(0, 'student_response')).toBe('b');
    expect(report.ids).toEqual(['q0', 'q1']);
    report.interactions.checked();
    expect(report.kept.size).toBe(0);
  });

  it('keeps what only kept its place too while it may hold another value', () => {
    const report = new Report();
    report.answer('q1');
    report.commit();
    expect([...report.kept.keys()]).toEqual([1]);
    report.interactions.failed();
    report.commit();
    expect([report.get(0, 'id'), [...report.kept.keys()]]).toEqual(['-', [1, 0]]);
    const again = new Report({}, SLOTS, report.lms.stored);
    again.state.set('q1', answerTo(['fit'], { key: 'q1' }));
    again.interactions.takeOver(report.kept);
    again.commitAll();
    expect(again.ids).toEqual(['q0', 'q1']);
    expect([0, 1].map((index) => again.get(index, 'type'))).toEqual(['choice', 'choice']);
  });

  it('gets what is owed, as the state says it', () => {
    const report = new Report();
    report.state.set('q0', answerTo(['funded'], { key: 'q0' }));
    report.state.set('q1', answerTo(['funded'], { key: 'q1' }));
    report.interactions.owe(['q1', 'q4']);
    expect([...report.kept.keys()]).toEqual([1]);
    report.commit();
    expect(report.get(1, 'student_response')).toBe('c');
  });
});
