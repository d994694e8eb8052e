/**
 * What an LRS can do to an xAPI package while a learner works, and what the LRS holds after the next visit. Each
 * fault and each cut at each step is played in tests/tracking/lrs/outages.test.ts, each state that is none of this
 * course in hostile-states.test.ts beside it; a browser plays one of each kind, for what it alone has: connections
 * that break or hang, requests that outlive the page, its storage, and what the learner reads and hears.
 */
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type FakeLrs, type Fault, fakeLrs, type Sent } from '../support/fake-lrs.ts';
import {
  computer,
  crash,
  expectTold,
  expectWholeState,
  finishStep,
  letSend,
  play,
  type Step,
  sentences,
} from '../support/faults.ts';
import { cutInTexts, hostileStates } from '../support/hostile-states.ts';
import { verbOf } from '../support/tracking.ts';
import { heading, isChosen, NASTY_TEXT, STORY_FILES } from './story.ts';

const PACKAGE = 'story';
const COURSE = 'test-course';
const ACTIVITY = 'https://lms.example/activity/7';
const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';
const ACTOR = { objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' };
const STATE_KEY = `${ACTIVITY} ${JSON.stringify(ACTOR)} ${REGISTRATION} coursewright`;

let classroom: Classroom;
let course: CourseTest;
let lrs: FakeLrs;
let context: BrowserContext;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(STORY_FILES);
  expect((await course.buildOnce('-t', 'xapi')).code).toBe(0);
  await classroom.host.add(PACKAGE, course.zip('test-course-en-xapi.zip'));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});
beforeEach(async () => {
  lrs = await fakeLrs();
  context = await computer(classroom);
});
afterEach(async () => {
  await context.close();
  await lrs.close();
});

function launch(options: { staysAtStart?: true } = {}): Promise<Visit> {
  const query = { endpoint: lrs.endpoint, auth: lrs.auth, actor: JSON.stringify(ACTOR) };
  const parameters = new URLSearchParams({ ...query, registration: REGISTRATION, activity_id: ACTIVITY });
  return classroom.visit(PACKAGE, { query: `?${parameters}`, context, ...options });
}

const count = (verb: string): number => lrs.statements.filter((one) => verbOf(one) === verb).length;
const at = ({ timestamp }: Sent): number => Date.parse(timestamp);
const inTime = (): Sent[] => [...lrs.statements].sort((a, b) => at(a) - at(b));
const responses = (): string[] =>
  inTime().flatMap((one) => (verbOf(one) === 'answered' ? [one.result.response] : []));
const lastWords = (): boolean => lrs.requests.some(({ body }) => body.includes('/verbs/terminated'));
const document = (): string =>
  (lrs.states.get(STATE_KEY)?.body as { state?: string } | undefined)?.state ?? '';

/**
 * The whole story stands at the LRS: each statement once, in the order in which things happened. What an LRS
 * refused for its content is offered again at the next visit: then it is `late`, and only its time is in order.
 */
async function expectAllAtLrs(late = false): Promise<void> {
  await expect.poll(() => responses().length).toBe(3);
  await expect.poll(() => [count('completed'), count('passed')]).toEqual([1, 1]);
  expect(responses()).toEqual(['apprentices-who-fit-the-job', NASTY_TEXT, 'time[,]two-vocabularies']);
  expect(lrs.statements.find((one) => verbOf(one) === 'passed').result.score.scaled).toBe(1);
  if (!late) expect(lrs.statements.map(at)).toEqual(inTime().map(at));
  expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(lrs.statements.length);
  expect(lrs.problems).toEqual([]);
  await expect.poll(document).not.toBe('');
  await expect.poll(() => wholeStateProblem()).toBeUndefined();
}

function wholeStateProblem(): unknown {
  try {
    expectWholeState(document());
    return undefined;
  } catch (problem) {
    return problem;
  }
}

interface Outage {
  title: string;
  steps: Step[];
  fault: Fault;
  sentence: string | undefined;
}

const OUTAGES: Outage[] = [
  { title: 'drops every connection', steps: ['open', 'write'], fault: { drop: true }, sentence: en.offline },
  {
    title: 'answers 500 after storing',
    steps: ['leave'],
    fault: { status: 500, stores: true },
    sentence: en.offline,
  },
  { title: 'answers 401', steps: ['answer'], fault: { status: 401 }, sentence: en.denied },
  { title: 'answers 413', steps: ['finish'], fault: { status: 413 }, sentence: en.offline },
  {
    title: 'hangs after storing',
    steps: ['write'],
    fault: { hang: true, stores: true },
    sentence: en.offline,
  },
  { title: 'answers late', steps: ['page'], fault: { late: 700 }, sentence: undefined },
];
const cases = OUTAGES.flatMap((outage) => outage.steps.map((step) => ({ ...outage, step })));

describe('an LRS that fails from one step on', () => {
  it.each(cases)('$title, from $step on', async ({ step, fault, sentence }) => {
    if (step === 'open') lrs.outage = fault;
    const first = await launch();
    await play(first.frame, ['open', 'leave'], async (next) => {
      await letSend(context);
      if (next === step) lrs.outage = fault;
    });
    if (step !== 'leave') {
      await letSend(context, 'hang' in fault ? 25_000 : undefined);
      if (sentence === undefined) expect(await sentences(first.frame)).toEqual([]);
      else await expectTold(first.frame, sentence);
    }
    await first.leave();
    // The last words of the page may reach the LRS after the page is gone: they meet the fault too.
    if (sentence !== en.denied) await expect.poll(lastWords).toBe(true);
    lrs.outage = undefined;

    const second = await launch();
    await heading(second.frame, 'The end');
    await letSend(context);
    await expectAllAtLrs('status' in fault && [409, 413].includes(fault.status));
    expect(await sentences(second.frame)).toEqual([]);
  });

  // Half an hour without a sign of the learner would end the session.
  it('answers 503 for 25 minutes, and gets all in the same visit', async () => {
    const opened = await launch();
    await letSend(context);
    lrs.outage = { status: 503 };
    await play(opened.frame, ['open', 'leave']);
    await letSend(context);
    await expectTold(opened.frame, en.offline);
    await context.clock.fastForward(25 * 60_000);
    lrs.outage = undefined;
    // The answer to a try of that time may still be on its way, and puts the next one off; steps shorter than
    // the patience with a request leave each answer the time to come.
    const arrived = (): Promise<number> => letSend(context, 4000).then(() => responses().length);
    await expect.poll(arrived, { interval: 200 }).toBe(3);
    await expectAllAtLrs();
    await expect.poll(() => sentences(opened.frame)).toEqual([]);
  });

  it('is left alone for as long as it asks', async () => {
    const opened = await launch();
    await letSend(context);
    lrs.outage = { status: 429, retryAfter: '120' };
    await play(opened.frame, ['open', 'write']);
    await letSend(context);
    await expectTold(opened.frame, en.offline);
    const asked = lrs.requests.length;
    await letSend(context, 100_000);
    expect(lrs.requests.length).toBe(asked);
    lrs.outage = undefined;
    await letSend(context, 30_000);
    await expect.poll(responses).toHaveLength(2);
  });
});

const CUTS: [string, Step, (visit: Visit) => Promise<void>][] = [
  ['the frame is closed', 'write', ({ page }) => page.evaluate("document.querySelector('iframe').remove()")],
  ['the tab crashes', 'open', ({ page }) => crash(page)],
  ['the tab crashes', 'page', ({ page }) => crash(page)],
];

describe('a visit that is cut', () => {
  it.each(CUTS)('%s right after %s', async (_, step, cut) => {
    const first = await launch();
    await play(first.frame, ['open', step]);
    await cut(first);

    const second = await launch();
    await finishStep(second.frame, step);
    await play(second.frame, [step, 'leave']);
    await second.leave();
    await expectAllAtLrs();
  });
});

describe('a state document that is none of this course', () => {
  const hold = (state: unknown): void => void lrs.states.set(STATE_KEY, { body: state, etag: '"1"' });

  it.each(["another course's", '1 MB of letters'] as const)(
    '%s: told, left alone until the learner acts, and the course opens',
    async (title) => {
      const body = { version: 1, state: hostileStates(COURSE)[title] };
      hold(body);
      const first = await launch({ staysAtStart: true });
      await heading(first.frame, 'A test course');
      await letSend(context);
      await expectTold(first.frame, en.stateUnreadable);
      await first.leave();
      expect(lrs.states.get(STATE_KEY)?.body).toEqual(body);

      const second = await launch();
      await play(second.frame, ['open', 'leave']);
      await letSend(context);
      await expectAllAtLrs();
    },
  );

  it.each([
    ['without a state', { success: true }],
    ['with a number', { state: 7 }],
  ])('%s is no answer: told, and left alone', async (_, body) => {
    hold(body);
    const opened = await launch();
    await heading(opened.frame, 'Welcome');
    await expectTold(opened.frame, en.offline);
    await play(opened.frame, ['open', 'answer']);
    await letSend(context);
    await expect.poll(responses).toHaveLength(1);
    expect(lrs.states.get(STATE_KEY)?.body).toEqual(body);
  });

  it('that was cut in its texts gives back all else, and says so', async () => {
    hold({ version: 1, state: cutInTexts(COURSE) });
    const opened = await launch();
    await expectTold(opened.frame, en.textsLost);
    await expect.poll(() => isChosen(opened.frame, 'Apprentices who fit the job')).toBe(true);
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['back', -3_600_000],
    ['ahead', 86_400_000],
  ])('%s in the middle of the story', async (_, jump) => {
    const first = await launch();
    await play(first.frame, ['open', 'write']);
    await context.clock.setSystemTime(Date.now() + jump);
    await play(first.frame, ['write', 'leave']);
    await first.leave();
    const second = await launch();
    await heading(second.frame, 'The end');
    await letSend(context);
    await expect.poll(() => count('passed')).toBe(1);
    const { statements } = lrs;
    const firstVisit = statements.slice(
      0,
      statements.findLastIndex((one) => verbOf(one) === 'initialized'),
    );
    const times = firstVisit.map(({ timestamp }) => Date.parse(timestamp));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const { result } of statements)
      if (result?.duration) expect(result.duration).toMatch(/^PT\d+(\.\d+)?S$/);
  });
});
