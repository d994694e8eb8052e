/** Where a learner's state waits between two visits, and what a trainer can read there. */
import type { PackageData } from '../../../src/course/model/package-data.ts';
import { behaviourOf, lrsBehaviourOf } from '../../../src/fakes/behaviours.ts';
import { SCORM2004 as LMS2004 } from '../../../src/fakes/lms/scorm2004.ts';
import { createLmsServer, type LmsServer } from '../../../src/fakes/lms/server.ts';
import { createCmi5Lms } from '../../../src/fakes/lrs/cmi5-lms.ts';
import type { Lrs } from '../../../src/fakes/lrs/exchange.ts';
import { createLrs } from '../../../src/fakes/lrs/lrs.ts';
import { encodeState } from '../../../src/state/codec.ts';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { SCORM2004 } from '../../../src/targets/scorm2004/dialect.ts';
import { createObjectives } from '../../../src/targets/scorm2004/objectives.ts';
import { createCmi5 } from '../../../src/tracking/cmi5/cmi5.ts';
import { createXapi } from '../../../src/tracking/lrs/xapi.ts';
import { createScormSession, type ScormSurroundings } from '../../../src/tracking/scorm/session.ts';
import type { Surroundings } from '../../../src/tracking/surroundings.ts';
import type { Tracking } from '../../../src/tracking/tracking.ts';
import { openPage } from '../../support/lms/page.ts';
import { connectLrs } from '../../support/lrs/connect.ts';
import { disk, surroundingsOf, verbOf, XAPI_TIMING } from '../../support/tracking.ts';
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
    return surroundingsOf({ openStore: async () => kept });
  };
}

/** The saved state alone, as its codec writes it: no tracker, no LMS. */
export function codec(): Platform {
  let kept: string | undefined;
  const report = { completed: false, passed: false };
  return {
    open: () => ({
      onStatus: () => {},
      start: async () => ({
        learner: { id: 'ada', name: 'Ada' },
        mode: 'normal',
        state: kept,
        texts: {},
        earlier: [],
      }),
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
      wake: () => {},
      adopt: async () => {},
      forget: async () => {},
      refused: () => [],
      flush: () => {},
      close: () => {},
    }),
    report: () => report,
    offences: () => [],
  };
}

export function scorm12(otherBrowser: boolean): Platform {
  const lms = createLmsServer(behaviourOf('strict'));
  const status = (): string => lms.stored('ada')['cmi.core.lesson_status'] ?? '';
  return {
    ...scorm(lms, otherBrowser, (data, around) => createScormSession(data, SCORM12, around)),
    report: () => ({ completed: ['passed', 'completed'].includes(status()), passed: status() === 'passed' }),
  };
}

export function scorm2004(otherBrowser: boolean): Platform {
  const lms = createLmsServer(behaviourOf('strict'), undefined, LMS2004);
  return {
    ...scorm(lms, otherBrowser, (data, around) =>
      createScormSession(data, SCORM2004, { ...around, objectives: createObjectives }),
    ),
    report: () => ({
      completed: lms.stored('ada')['cmi.completion_status'] === 'completed',
      passed: lms.stored('ada')['cmi.success_status'] === 'passed',
    }),
  };
}

function scorm(
  lms: LmsServer,
  otherBrowser: boolean,
  track: (data: PackageData, around: ScormSurroundings) => Tracking,
): Omit<Platform, 'report'> {
  const around = surroundings(otherBrowser);
  const offences: string[][] = [];
  return {
    open({ data }) {
      const { window, api } = openPage(lms);
      offences.push(api.offences);
      return track(data, { ...around(), window });
    },
    offences: () => offences.flat(),
  };
}

/** Of one registration: a new release is launched as the old one was. */
export function cmi5(otherBrowser: boolean): Platform {
  const around = surroundings(otherBrowser);
  const lrs = createLrs(lrsBehaviourOf('plain'));
  const lms = createCmi5Lms(lrs);
  return {
    open: ({ data }) =>
      createCmi5(data, {
        ...around(),
        address: { search: lms.launch(), replace: () => {}, storage: undefined, key: '' },
        fetch: connectLrs(lrs, { sameOrigin: true }).fetch,
        timing: XAPI_TIMING,
      }),
    report: () => ({ completed: said(lrs, 'completed') > 0, passed: said(lrs, 'passed') > 0 }),
    offences: () => [...lrs.problems],
  };
}

/** How often it was said of the course. */
function said({ statements }: Lrs, name: string): number {
  return statements.filter((one) => verbOf(one) === name).length;
}

export function xapi(otherBrowser: boolean): Platform {
  const around = surroundings(otherBrowser);
  const lrs = createLrs(lrsBehaviourOf('plain'));
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: '{"mbox":"mailto:ada@example.org"}',
  });
  return {
    open: ({ data }) =>
      createXapi(data, {
        ...around(),
        address: { search: `?${query}`, replace: () => {}, storage: undefined, key: '' },
        fetch: connectLrs(lrs).fetch,
        timing: XAPI_TIMING,
      }),
    report: () => ({ completed: said(lrs, 'completed') > 0, passed: said(lrs, 'passed') > 0 }),
    offences: () => [...lrs.problems, ...(said(lrs, 'completed') > 1 ? ['completed twice'] : [])],
  };
}
