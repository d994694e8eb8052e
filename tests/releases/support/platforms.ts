/** Where a learner's state waits between two visits, and what a trainer can read there. */
import { encodeState } from '../../../src/state/codec.ts';
import { createClock } from '../../../src/tracking/clock.ts';
import { createXapi } from '../../../src/tracking/lrs/xapi.ts';
import { createScorm12 } from '../../../src/tracking/scorm/session.ts';
import type { Surroundings } from '../../../src/tracking/surroundings.ts';
import type { Tracking } from '../../../src/tracking/tracking.ts';
import { lrsWithoutServer } from '../../support/fake-lrs.ts';
import { strictScorm12 } from '../../support/strict-scorm12.ts';
import { disk, XAPI_TIMING } from '../../support/tracking.ts';
import type { Release } from './release.ts';

export interface Platform {
  open(release: Release): Tracking;
  report(): { completed: boolean; passed: boolean };
  /** What the platform had to complain about. */
  offences(): string[];
}

/** With `otherBrowser` nothing but the platform knows the learner at the next visit. */
function surroundings(otherBrowser: boolean): () => Surroundings {
  let storage = disk();
  return () => {
    if (otherBrowser) storage = disk();
    const kept = storage;
    return {
      window: {},
      site: 'https://lms.example/',
      tab: 'tab',
      openStore: async () => kept,
      locks: undefined,
      clock: createClock(),
    };
  };
}

/** The saved state alone, as its codec writes it: no tracker, no LMS. */
export function codec(): Platform {
  let kept: string | undefined;
  const report = { completed: false, passed: false };
  return {
    open: () => ({
      onStatus: () => {},
      start: async () => ({ learner: { id: 'ada', name: 'Ada' }, mode: 'normal', state: kept, texts: {} }),
      save: (state) => {
        kept = encodeState(state);
      },
      lesson: () => {},
      answer: () => {},
      video: () => {},
      score: () => {},
      finish: ({ completion, success }) => {
        report.completed ||= completion === 'completed';
        report.passed ||= success === 'passed';
      },
      exit: async () => {},
      flush: () => {},
      close: () => {},
    }),
    report: () => report,
    offences: () => [],
  };
}

export function scorm12(otherBrowser: boolean): Platform {
  const around = surroundings(otherBrowser);
  const offences: string[] = [];
  let lms = strictScorm12();
  return {
    open({ data }) {
      offences.push(...lms.offences);
      lms = strictScorm12({ stored: lms.stored });
      return createScorm12(data, { ...around(), window: { parent: { API: lms } } });
    },
    report() {
      const status = lms.stored['cmi.core.lesson_status'] ?? '';
      return { completed: ['passed', 'completed'].includes(status), passed: status === 'passed' };
    },
    offences: () => [...offences, ...lms.offences],
  };
}

export function xapi(otherBrowser: boolean): Platform {
  const around = surroundings(otherBrowser);
  const lrs = lrsWithoutServer();
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: '{"mbox":"mailto:ada@example.org"}',
  });
  const said = (verb: string): number =>
    lrs.statements.filter(({ verb: { id } }) => id.endsWith(`/${verb}`)).length;
  return {
    open: ({ data }) =>
      createXapi(data, {
        ...around(),
        address: { search: `?${query}`, replace: () => {}, storage: undefined, key: '' },
        fetch: lrs.fetch,
        timing: XAPI_TIMING,
      }),
    report: () => ({ completed: said('completed') > 0, passed: said('passed') > 0 }),
    offences: () => [...lrs.problems, ...(said('completed') > 1 ? ['completed twice'] : [])],
  };
}
