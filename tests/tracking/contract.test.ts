/** One learner's story, told by every tracker to every LMS and LRS we have; read back from their side. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterEach, describe, expect, it } from 'vitest';
import { createCmi5Lms } from '../../src/fakes/lrs/cmi5-lms.ts';
import { decodeState, type SavedState } from '../../src/state/codec.ts';
import { SCORM12 } from '../../src/targets/scorm12/dialect.ts';
import { SCORM2004 } from '../../src/targets/scorm2004/dialect.ts';
import { createCmi5 } from '../../src/tracking/cmi5/cmi5.ts';
import { createXapi } from '../../src/tracking/lrs/xapi.ts';
import { createNone } from '../../src/tracking/none.ts';
import { createScormSession } from '../../src/tracking/scorm/session.ts';
import type { Tracking } from '../../src/tracking/tracking.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { strictScorm12 } from '../support/strict-scorm12.ts';
import { strictScorm2004 } from '../support/strict-scorm2004.ts';
import {
  COURSE,
  playStory,
  samplePackage,
  surroundingsOf,
  verbOf,
  visit,
  XAPI_TIMING,
} from '../support/tracking.ts';

/** What a trainer can read after the story. */
interface Report {
  completed: boolean;
  passed: boolean;
  /** Scaled 0…1. */
  score: number;
  answers: { id: string; response: string; correct: boolean | undefined }[];
}

interface Platform {
  /** Opens the course, for the first time or again. */
  open(): Tracking;
  /** Undefined where nothing is reported. */
  report(): Report | undefined;
  close(): Promise<void>;
}

function strict(): Platform {
  const around = surroundingsOf();
  let lms = strictScorm12({ behaviour: { mastery: 60 } });
  return {
    open() {
      lms = strictScorm12({ behaviour: { mastery: 60 }, stored: lms.stored });
      return createScormSession(samplePackage(), SCORM12, { ...around, window: { parent: { API: lms } } });
    },
    report() {
      expect(lms.offences).toEqual([]);
      return scormReport((element) => lms.stored[element]);
    },
    close: async () => {},
  };
}

function scormAgain(): Platform {
  const around = surroundingsOf();
  let api: Scorm12API | undefined;
  return {
    open() {
      const held = api?.cmi;
      api = new Scorm12API({ autocommit: false, logLevel: 5 });
      api.cmi.core.student_id = 'ada';
      api.cmi.core.student_name = 'Lovelace, Ada';
      if (held !== undefined) {
        api.cmi.suspend_data = held.suspend_data;
        api.cmi.core.lesson_status = held.core.lesson_status;
      }
      return createScormSession(samplePackage(), SCORM12, { ...around, window: { API: api } });
    },
    report() {
      const cmi = JSON.parse(JSON.stringify(api?.cmi)) as Record<string, unknown>;
      return scormReport((element) => dig({ cmi }, element));
    },
    close: async () => {},
  };
}

function strict2004(): Platform {
  const around = surroundingsOf();
  let lms = strictScorm2004();
  return {
    open() {
      // What is completed would open for review only.
      lms = strictScorm2004({ behaviour: { mode: 'normal' }, stored: lms.stored });
      return createScormSession(samplePackage(), SCORM2004, {
        ...around,
        window: { parent: { API_1484_11: lms } },
      });
    },
    report() {
      expect(lms.offences).toEqual([]);
      expect(lms.stored['adl.nav.request']).toBe('suspendAll');
      return scorm2004Report((element) => lms.stored[element]);
    },
    close: async () => {},
  };
}

function scormAgain2004(): Platform {
  const around = surroundingsOf();
  let api: Scorm2004API | undefined;
  return {
    open() {
      const held = api?.cmi;
      api = new Scorm2004API({ autocommit: false, logLevel: 5 });
      api.cmi.learner_id = 'ada';
      api.cmi.learner_name = 'Lovelace, Ada';
      if (held !== undefined) {
        api.cmi.suspend_data = held.suspend_data;
        api.cmi.completion_status = held.completion_status;
        api.cmi.success_status = held.success_status;
      }
      return createScormSession(samplePackage(), SCORM2004, { ...around, window: { API_1484_11: api } });
    },
    report() {
      const cmi = JSON.parse(JSON.stringify(api?.cmi)) as Record<string, unknown>;
      return scorm2004Report((element) => dig({ cmi }, element));
    },
    close: async () => {},
  };
}

function scorm2004Report(get: (element: string) => string | undefined): Report {
  return {
    completed: get('cmi.completion_status') === 'completed',
    passed: get('cmi.success_status') === 'passed',
    score: Number(get('cmi.score.scaled')),
    answers: answersOf(get, 'learner_response'),
  };
}

/** Reads `cmi.interactions.0.id` out of scorm-again's own copy of its data. */
function dig(data: unknown, element: string): string | undefined {
  const found = element.split('.').reduce<unknown>((at, name) => {
    const holder = (at ?? {}) as Record<string, unknown>;
    const list = (holder.childArray ?? holder) as Record<string, unknown>;
    return list[name];
  }, data);
  return found === undefined || found === '' ? undefined : String(found);
}

function answersOf(get: (element: string) => string | undefined, name: string): Report['answers'] {
  const answers: Report['answers'] = [];
  for (let n = 0; get(`cmi.interactions.${n}.id`) !== undefined; n++) {
    const response = get(`cmi.interactions.${n}.${name}`);
    // What keeps the place of a question that is not answered.
    if (response === undefined) continue;
    const result = get(`cmi.interactions.${n}.result`);
    answers.push({
      id: get(`cmi.interactions.${n}.id`) ?? '',
      response,
      correct: result === 'neutral' ? undefined : result === 'correct',
    });
  }
  return answers;
}

function scormReport(get: (element: string) => string | undefined): Report {
  const status = get('cmi.core.lesson_status');
  return {
    completed: status === 'passed' || status === 'completed',
    passed: status === 'passed',
    score: Number(get('cmi.core.score.raw')) / Number(get('cmi.core.score.max')),
    answers: answersOf(get, 'student_response'),
  };
}

async function lrs(): Promise<Platform> {
  const server = await fakeLrs();
  const around = surroundingsOf();
  const query = new URLSearchParams({
    endpoint: server.endpoint,
    auth: server.auth,
    actor: '{"mbox":"mailto:a@b.c"}',
  });
  return {
    open: () =>
      createXapi(samplePackage(), {
        ...around,
        address: { search: `?${query}`, replace: () => {}, storage: undefined, key: '' },
        fetch,
        timing: XAPI_TIMING,
      }),
    report: () => lrsReport(server),
    close: () => server.close(),
  };
}

async function cmi5(): Promise<Platform> {
  const server = await fakeLrs();
  const lms = createCmi5Lms(server, { masteryScore: 0.6 });
  const around = surroundingsOf();
  return {
    open: () =>
      createCmi5(samplePackage(), {
        ...around,
        address: { search: lms.launch(), replace: () => {}, storage: undefined, key: '' },
        fetch,
        timing: XAPI_TIMING,
      }),
    report: () => lrsReport(server),
    close: () => server.close(),
  };
}

function lrsReport(server: FakeLrs): Report {
  expect(server.problems).toEqual([]);
  const by = (name: string): { result?: never; object?: never }[] =>
    server.statements.filter((one) => verbOf(one) === name);
  const [passed] = by('passed') as { result: { score: { scaled: number } } }[];
  return {
    completed: by('completed').length === 1,
    passed: passed !== undefined,
    score: passed?.result.score.scaled ?? Number.NaN,
    answers: by('answered').map(
      ({
        object,
        result,
      }: {
        object?: { id: string };
        result?: { response: string; success?: boolean };
      }) => ({
        id: object?.id.split('/').slice(-2).join('/').replace('#', '/') ?? '',
        response: result?.response ?? '',
        correct: result?.success,
      }),
    ),
  };
}

function alone(): Platform {
  const around = surroundingsOf();
  return { open: () => createNone(samplePackage(), around), report: () => undefined, close: async () => {} };
}

function site(): Platform {
  const around = surroundingsOf();
  return {
    open: () => createNone(samplePackage(), around, 'at-home'),
    report: () => undefined,
    close: async () => {},
  };
}

const [WRONG, RIGHT] = [false, true];

/** SCORM 1.2 has one place for each question, an LRS keeps each try. */
const PLATFORMS: [string, () => Platform | Promise<Platform>, [response: string, correct?: boolean][]][] = [
  ['scorm12 to the strict fake', strict, [['a', RIGHT], ['Ana ＆ Co, 50 ％ more']]],
  ['scorm12 to scorm-again', scormAgain, [['a', RIGHT], ['Ana ＆ Co, 50 ％ more']]],
  ['scorm2004 to the strict fake', strict2004, [['fit', RIGHT], ['Ana & Co, 50 % more']]],
  ['scorm2004 to scorm-again', scormAgain2004, [['fit', RIGHT], ['Ana & Co, 50 % more']]],
  ['xapi to the LRS', lrs, [['cheap', WRONG], ['fit', RIGHT], ['Ana & Co, 50 % more']]],
  ['cmi5 to its LMS', cmi5, [['cheap', WRONG], ['fit', RIGHT], ['Ana & Co, 50 % more']]],
  ['none', alone, []],
  ['web to its browser', site, []],
];

describe.each(PLATFORMS)('%s', (_, make, answers) => {
  let platform: Platform | undefined;
  afterEach(async () => platform?.close());

  it('reports what the learner did', async () => {
    platform = await make();
    await playStory(platform.open());
    const expected: Report = {
      completed: true,
      passed: true,
      score: 1,
      answers: answers.map(([response, correct]) => ({
        id: correct === undefined ? 'start/case/my-employers' : 'start/case/main-benefit',
        response,
        correct,
      })),
    };
    expect(platform.report()).toEqual(answers.length === 0 ? undefined : expected);
  });

  it('gives the learner everything back', async () => {
    platform = await make();
    const { state } = await playStory(platform.open());
    const learner = await visit(platform.open());
    const resumed = decodeState(learner.launch.state ?? '', COURSE) as {
      state: SavedState;
      lostTexts: number;
    };
    expect(resumed.lostTexts).toBe(0);
    expect(resumed.state.answers).toEqual(state.answers);
    expect(resumed.state.lessons).toEqual(new Set([1, 2]));
    expect(resumed.state.place).toBe(2);
    expect(resumed.state.language).toBe('es');
    expect(learner.launch.mode).toBe('normal');
    await learner.tracking.exit();
  });
});
