import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { watchRequests } from '../../../src/tracking/scorm/requests.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import { strictScorm12 } from '../../support/strict-scorm12.ts';
import { samplePackage, surroundingsOf, visit } from '../../support/tracking.ts';

const ORIGIN = 'https://lms.example';

/** An LMS's page whose browser notes its requests. */
class Page {
  #hear: ((list: { getEntries(): unknown[] }) => void) | undefined;
  #noted: unknown[] = [];
  readonly window: object;

  constructor(own: object = {}) {
    const page = this;
    this.window = {
      ...own,
      location: { origin: ORIGIN },
      PerformanceObserver: class {
        constructor(hear: (list: { getEntries(): unknown[] }) => void) {
          page.#hear = hear;
        }
        observe(): void {}
        takeRecords(): unknown[] {
          return page.#noted.splice(0);
        }
      },
    };
  }

  /** Noted, not yet told. */
  note(responseStatus: number | undefined, initiatorType = 'xmlhttprequest', origin = ORIGIN): void {
    this.#noted.push({ name: `${origin}/store`, initiatorType, responseStatus });
  }

  tell(): void {
    const entries = this.#noted.splice(0);
    this.#hear?.({ getEntries: () => entries });
  }
}

describe('requests of an LMS’s page', () => {
  it('are told as unanswered once, whether they were noted just now or before', () => {
    const page = new Page();
    const hasLost = watchRequests(page.window);
    page.note(200);
    expect(hasLost()).toBe(false);
    page.note(0);
    expect(hasLost()).toBe(true);
    expect(hasLost()).toBe(false);
    page.note(0, 'fetch');
    page.tell();
    expect(hasLost()).toBe(true);
  });

  it('that the server refuses have an answer', () => {
    const page = new Page();
    const hasLost = watchRequests(page.window);
    page.note(200);
    page.note(500);
    expect(hasLost()).toBe(false);
  });

  it.each([
    ['to another host', 0, 'xmlhttprequest', 'https://lms.example.org'],
    ['for a picture', 0, 'img', ORIGIN],
    ['by a beacon', 0, 'beacon', ORIGIN],
    ['in a browser that says nothing of answers', undefined, 'xmlhttprequest', ORIGIN],
  ])('%s are not counted', (_, status, kind, origin) => {
    const page = new Page();
    const hasLost = watchRequests(page.window);
    page.note(200);
    page.note(status, kind, origin);
    expect(hasLost()).toBe(false);
  });

  it('are not believed unanswered where the browser was never seen to know of an answer', () => {
    const page = new Page();
    const hasLost = watchRequests(page.window);
    page.note(0);
    page.note(0);
    expect(hasLost()).toBe(false);
  });

  it('are unknown where the browser or the window tells nothing', () => {
    expect(watchRequests({})()).toBe(false);
    expect(watchRequests(undefined)()).toBe(false);
  });
});

describe('a commit that is answered "true" though its request met no server', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told as not sent, and sent again', async () => {
    const lms = strictScorm12({ behaviour: { carries: 'differences' } });
    let status = 200;
    const commit = lms.LMSCommit;
    const page = new Page({
      API: Object.assign(lms, {
        LMSCommit(value: string) {
          page.note(status);
          if (status > 0) return commit.call(lms, value);
          lms.behaviour.commit = 'false';
          lms.behaviour.dropsFailedCommit = true;
          commit.call(lms, value);
          delete lms.behaviour.commit;
          return 'true';
        },
      }),
    });
    const learner = await visit(
      createScormSession(samplePackage(), SCORM12, surroundingsOf({ window: page.window })),
    );
    await vi.advanceTimersByTimeAsync(4000);
    expect(learner.statuses.at(-1)).toBe('saved');
    status = 0;
    learner.choose(['fit'], 1);
    learner.pass();
    await vi.advanceTimersByTimeAsync(2500);
    expect(learner.statuses.at(-1)).toBe('offline');
    status = 200;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(learner.statuses.at(-1)).toBe('saved');
    expect(lms.stored).toMatchObject({
      'cmi.interactions.0.result': 'correct',
      'cmi.core.score.raw': '100',
      'cmi.core.lesson_status': 'passed',
    });
  });
});
