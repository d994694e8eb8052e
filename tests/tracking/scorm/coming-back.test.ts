/** A SCORM session whose LMS comes late, whose line goes, or whose learner goes and comes back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../../../src/tracking/surroundings.ts';
import { strictScorm12 } from '../../support/strict-scorm12.ts';
import { Classroom } from './support/classroom.ts';

const MINUTE = 60_000;
const STATUS = 'cmi.core.lesson_status';
const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an LMS that comes late', () => {
  /** A page in a frame: somebody stands around it. */
  const framed = (parent: Record<string, unknown> = {}): { window: { parent: Record<string, unknown> } } => ({
    window: { parent },
  });

  async function opened(classroom: Classroom, more: Partial<Surroundings>) {
    const visiting = classroom.open(more);
    await vi.advanceTimersByTimeAsync(2100);
    return visiting;
  }

  it('is told all that was done before it came', async () => {
    const classroom = new Classroom();
    const around = framed();
    const learner = await opened(classroom, around);
    learner.lesson(1);
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    expect(learner.statuses.at(-1)).toBe('local');
    around.window.parent.API = classroom.lms;
    await vi.advanceTimersByTimeAsync(5000);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(classroom.state()?.answers.size).toBe(1);
    expect(classroom.state()?.attempt?.tag).toBeGreaterThan(0);
    expect(classroom.get(STATUS)).toBe('passed');
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
  });

  it('is found an hour later too', async () => {
    const classroom = new Classroom();
    const around = framed();
    const learner = await opened(classroom, around);
    learner.choose(['fit'], 1);
    for (let n = 0; n < 4; n++) {
      learner.time.pass(15 * MINUTE);
      await vi.advanceTimersByTimeAsync(15 * MINUTE);
    }
    around.window.parent.API = classroom.lms;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(classroom.state()?.answers.size).toBe(1);
  });

  it('has what it holds of this attempt joined, and the page shows it by beginning anew', async () => {
    const classroom = new Classroom();
    const before = await classroom.open();
    before.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    await before.tracking.exit();
    classroom.kill();
    const around = framed();
    let reloads = 0;
    const learner = await opened(classroom, { ...around, reload: () => void reloads++ });
    learner.choose(['fit'], 1);
    await soon();
    around.window.parent.API = classroom.lms;
    await vi.advanceTimersByTimeAsync(5000);
    expect([...(classroom.state()?.answers.keys() ?? [])].sort()).toEqual([1, 5]);
    expect(reloads).toBe(1);
    learner.tracking.close();
    expect(classroom.count('LMSFinish')).toBe(0);
  });

  it('never came: its work is offered at the next visit, not joined', async () => {
    const classroom = new Classroom();
    const learner = await opened(classroom, framed());
    learner.choose(['fit'], 1);
    await soon();
    classroom.kill();
    const next = await classroom.open();
    expect(next.state.answers.size).toBe(0);
    expect(next.launch.earlier).toMatchObject([{ unsent: true }]);
    await soon();
    expect(classroom.state()?.answers.size).toBe(0);
  });
});

describe('a learner who was away', () => {
  async function away(more: Partial<Surroundings> = {}) {
    const classroom = new Classroom();
    const learner = await classroom.open(more);
    learner.choose(['fit'], 1);
    await soon();
    for (let n = 0; n < 35; n++) {
      learner.time.rest(MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    return { room: classroom, learner };
  }

  it('for half an hour finds the session ended properly: all told, finished, nothing sent afterwards', async () => {
    const { room: classroom, learner } = await away();
    expect(learner.statuses.at(-1)).toBe('asleep');
    expect(classroom.count('LMSFinish')).toBe(1);
    expect(classroom.state()?.answers.size).toBe(1);
    const before = classroom.lms.calls.length;
    learner.choose(['cheap'], 2);
    learner.tracking.flush();
    learner.tracking.close();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(classroom.lms.calls.length).toBe(before);
  });

  it('is told what is still to be sent where there was no line at the end', async () => {
    const classroom = new Classroom();
    let isGone = false;
    const head = async (): Promise<{ status: number }> => {
      if (isGone) throw new TypeError('no network');
      return { status: 200 };
    };
    const learner = await classroom.open({ head });
    learner.choose(['fit'], 1);
    await soon();
    isGone = true;
    learner.put(5, { kind: 'choice', tries: 1, chosen: [2] });
    for (let n = 0; n < 35; n++) {
      learner.time.rest(MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(learner.syncs.at(-1)).toMatchObject({ status: 'asleep', waiting: 2 });
  });

  it('goes on where the window that holds the API may be begun anew', async () => {
    const classroom = new Classroom();
    let reloads = 0;
    const parent = { API: classroom.lms, location: { reload: () => void reloads++ } };
    const learner = await classroom.open({ window: { parent } });
    for (let n = 0; n < 35; n++) {
      learner.time.rest(MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    learner.tracking.wake();
    expect([reloads, learner.statuses.at(-1)]).toEqual([1, 'asleep']);
  });

  it('is asked to open the course again where it may not', async () => {
    const { learner } = await away();
    learner.tracking.wake();
    expect(learner.statuses.at(-1)).toBe('ended');
  });

  it('while the computer slept finds that nothing was written blindly', async () => {
    const classroom = new Classroom();
    let elapsed = 0;
    const clock = { elapsed: () => elapsed, now: () => Date.now() };
    const learner = await classroom.open({ clock });
    learner.choose(['fit'], 1);
    await soon();
    const before = classroom.lms.calls.length;
    elapsed += 8 * 60 * MINUTE;
    await vi.advanceTimersByTimeAsync(MINUTE);
    learner.tracking.close();
    expect(classroom.lms.calls.length).toBe(before);
    expect(learner.statuses.at(-1)).toBe('asleep');
  });

  it('is none who works, or whose film plays', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    for (let n = 0; n < 90; n++) {
      learner.time.pass(MINUTE);
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(learner.statuses).not.toContain('asleep');
    expect(classroom.count('LMSFinish')).toBe(0);
  });
});

describe('a line that goes', () => {
  class Network {
    isUp = true;
    isOnline = true;
    changed = (): void => {};
    readonly surroundings: Partial<Surroundings> = {
      head: async () => {
        if (!this.isUp) throw new TypeError('no answer');
        return { status: 200 };
      },
      isOnline: () => this.isOnline,
      onNetwork: (changed) => {
        this.changed = changed;
      },
    };
  }

  it('is told at once where the browser knows it, though the LMS says "true"; all is told anew once it is back', async () => {
    const classroom = new Classroom();
    const network = new Network();
    const learner = await classroom.open(network.surroundings);
    await soon();
    classroom.lms.behaviour.commit = 'lost';
    network.isUp = false;
    network.isOnline = false;
    network.changed();
    learner.choose(['fit'], 1);
    learner.pass();
    await soon();
    expect(learner.statuses.at(-1)).toBe('offline');
    const commits = classroom.count('LMSCommit');
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(classroom.count('LMSCommit')).toBe(commits);
    expect(classroom.records.map(({ told }) => told)).toEqual(['never']);
    delete classroom.lms.behaviour.commit;
    network.isUp = true;
    network.isOnline = true;
    network.changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect([classroom.get(STATUS), classroom.get('cmi.interactions.0.result')]).toEqual([
      'passed',
      'correct',
    ]);
    expect(classroom.state()?.answers.size).toBe(1);
  });

  it('is no line that failed where the server answers: an LMS that refuses time and again may yet take it', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open(new Network().surroundings);
    await soon();
    classroom.lms.behaviour.commit = 'false';
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('offline');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(learner.statuses.at(-1)).toBe('offline');
    delete classroom.lms.behaviour.commit;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('is found within a minute where the browser does not know it', async () => {
    const classroom = new Classroom();
    const network = new Network();
    const learner = await classroom.open(network.surroundings);
    await soon();
    classroom.lms.behaviour.commit = 'lost';
    network.isUp = false;
    for (let n = 0; n < 31; n++) {
      learner.reflect(`word ${n}`);
      await soon();
    }
    expect(learner.statuses.at(-1)).toBe('offline');
    delete classroom.lms.behaviour.commit;
    network.isUp = true;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(classroom.state()?.answers.get(2)).toEqual({ kind: 'text', text: 'word 30' });
    expect(classroom.get('cmi.interactions.2.student_response')).toBe('word 30');
  });

  it('loses nothing to a killed tab: the next start tells it', async () => {
    const classroom = new Classroom();
    const network = new Network();
    const learner = await classroom.open(network.surroundings);
    await soon();
    classroom.lms.behaviour.commit = 'lost';
    learner.choose(['fit'], 1);
    learner.reflect('words');
    await soon();
    classroom.kill({});
    const again = await classroom.open();
    expect([...again.state.answers.keys()].sort()).toEqual([1, 2]);
    await soon();
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
    expect(classroom.get('cmi.interactions.2.student_response')).toBe('words');
  });
});

describe('a session at the LMS that is over', () => {
  async function over() {
    const classroom = new Classroom();
    let status = 200;
    const learner = await classroom.open({ head: async () => ({ status }) });
    await soon();
    classroom.lms.behaviour.commit = 'false';
    const answer = (next: number): void => {
      status = next;
    };
    return { room: classroom, learner, answer };
  }

  it('is told as that, also after signing in again elsewhere, until a commit is taken', async () => {
    const { room: classroom, learner, answer } = await over();
    answer(0);
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('denied');
    answer(200);
    learner.reflect('words');
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(learner.statuses.at(-1)).toBe('denied');
    delete classroom.lms.behaviour.commit;
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    expect(learner.statuses.at(-1)).toBe('saved');
  });

  it('is not said of an LMS that refuses while its files come', async () => {
    const { learner } = await over();
    learner.choose(['fit'], 1);
    await soon();
    expect(learner.statuses.at(-1)).toBe('offline');
  });
});

describe('earlier work', () => {
  /** A first attempt that was told, and the page of a second one. */
  async function second(more: Partial<Surroundings> = {}) {
    const classroom = new Classroom();
    const first = await classroom.open();
    first.choose(['fit'], 1);
    await first.tracking.exit();
    classroom.kill();
    classroom.lms = strictScorm12();
    return { room: classroom, learner: await classroom.open(more) };
  }

  it('is joined with this attempt when the learner asks for it, and told at the start that follows', async () => {
    let reloads = 0;
    const { room: classroom, learner } = await second({ reload: () => void reloads++ });
    expect(learner.state.answers.size).toBe(0);
    const { tag } = classroom.state()?.attempt ?? {};
    await learner.tracking.adopt(learner.launch.earlier[0]?.id ?? '');
    expect(reloads).toBe(1);
    learner.tracking.close();
    expect(classroom.count('LMSFinish')).toBe(0);
    classroom.kill();
    const again = await classroom.open();
    expect(again.state.answers.size).toBe(1);
    expect(again.launch.earlier).toEqual([]);
    await soon();
    expect(classroom.state()?.attempt?.tag).toBe(tag);
    expect(classroom.get('cmi.interactions.0.result')).toBe('correct');
  });

  it('of which nothing is known is not joined', async () => {
    let reloads = 0;
    const { learner } = await second({ reload: () => void reloads++ });
    await learner.tracking.adopt('of another page');
    expect(reloads).toBe(0);
  });

  it('leaves this device when the learner asks for it', async () => {
    const { room: classroom, learner } = await second();
    await learner.tracking.forget();
    expect(classroom.disk.records.size).toBe(0);
    classroom.kill();
    expect((await classroom.open()).launch.earlier).toEqual([]);
  });
});
