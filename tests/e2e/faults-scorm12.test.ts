/**
 * What an LMS can do to a SCORM 1.2 package while a learner works, and what the LMS holds after the next visit. Each
 * fault and each cut at each step is played in tests/tracking/scorm/outages.test.ts, each state that is none of this
 * course in hostile-states.test.ts beside it; a browser plays one of each kind, for what it alone has: requests that
 * block and beacons, pages that go in four ways, its storage, and what the learner reads and hears.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import type { Classroom, Visit, VisitOptions } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
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
  stateOf,
} from '../support/faults.ts';
import { cutInTexts, hostileStates } from '../support/hostile-states.ts';
import type { Scorm12Behaviour } from '../support/strict-scorm12.ts';
import { openStory } from './open-story.ts';
import { heading, isChosen } from './story.ts';

const PACKAGE = 'story';
const COURSE = 'test-course';

let classroom: Classroom;
let course: CourseTest;
let learners = 0;

beforeAll(async () => {
  ({ classroom, course } = await openStory('scorm12', PACKAGE));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** Nobody else's work is there. */
const newLearner = (): string => `learner-${++learners}`;
const held = (learner: string): Record<string, string> => classroom.host.committed(PACKAGE, learner);

/** Index, key and result of each answer that a trainer reads; placeholders are none. */
function interactionsOf(learner: string): unknown[][] {
  return [...classroom.host.lms(PACKAGE).report(learner)]
    .filter(([, { result }]) => result !== '')
    .map(([index, { id, type, result }]) => [index, id, type, result]);
}

/** The text has three indexes, of which this one fills the first. */
const ALL_INTERACTIONS = [
  [0, 'start/welcome/benefit', 'choice', 'correct'],
  [1, 'start/welcome/employers', 'fill-in', 'neutral'],
  [4, 'start/case/obstacles', 'choice', 'correct'],
];

/** The whole story stands at the LMS, each answer once. */
async function expectAllAtLms(learner: string): Promise<void> {
  await expect
    .poll(() => held(learner))
    .toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
  // What was lost is told with other values first, and right at once behind it.
  await expect.poll(() => interactionsOf(learner)).toEqual(ALL_INTERACTIONS);
  expectWholeState(held(learner)['cmi.suspend_data'] ?? '');
}

interface LastingFault {
  title: string;
  steps: Step[];
  behaviour: Scorm12Behaviour;
  /** Undefined where nothing is at risk. */
  sentence: string | undefined;
}

const LASTING: LastingFault[] = [
  {
    // Nobody has named the learner.
    title: 'answers "false" to everything',
    steps: ['open', 'leave'],
    behaviour: { initialize: 'false', get: 'false', set: 'false', commit: 'false', finish: 'false' },
    sentence: en.offline,
  },
  {
    title: 'throws at everything',
    steps: ['answer'],
    behaviour: { initialize: 'throw', get: 'throw', set: 'throw', commit: 'throw', finish: 'throw' },
    sentence: en.offline,
  },
  {
    title: 'commits nothing and forgets what a failed commit carried',
    steps: ['write'],
    behaviour: { commit: 'false', finish: 'false', dropsFailedCommit: true },
    sentence: en.offline,
  },
  {
    // A call's own answer decides: nobody can know, and the next visit tells all again.
    title: 'says "true" with an error, and commits nothing',
    steps: ['finish'],
    behaviour: { commit: 'silent', finish: 'false' },
    sentence: undefined,
  },
  {
    title: 'blocks the page at each commit',
    steps: ['open'],
    behaviour: { blocks: 300 },
    sentence: undefined,
  },
  {
    title: 'refuses the saved state',
    steps: ['page'],
    behaviour: { refuses: { elements: 'suspend_data', code: '405' } },
    sentence: en.offline,
  },
];

const cases = LASTING.flatMap((fault) => fault.steps.map((step) => ({ ...fault, step })));

describe('an LMS that fails from one step on', () => {
  it.each(cases)('$title, from $step on', async ({ step, behaviour, sentence }) => {
    const context = await computer(classroom);
    const learner = newLearner();
    const options: VisitOptions = { context, learner, ...(step === 'open' ? { behaviour } : {}) };
    const first = await classroom.visit(PACKAGE, options);
    await play(first.frame, ['open', 'leave'], async (next) => {
      await letSend(context);
      if (next === step) await first.behave(behaviour);
    });
    if (sentence !== undefined && step !== 'leave') await expectTold(first.frame, sentence);
    else expect(await sentences(first.frame)).toEqual([]);

    // In the same tab: an LMS that never answered named no learner, so only the tab tells whose work it is.
    const second = await classroom.visit(PACKAGE, { context, learner, page: first.page });
    await heading(second.frame, 'The end');
    await letSend(context);
    await expectAllAtLms(learner);
    expect(await sentences(second.frame)).toEqual([]);
    await context.close();
  });
});

const VANISH = 'for (const name of Object.keys(window.API)) delete window.API[name]; delete window.API';

/** Ends a visit without a word to the package. */
const CUTS: [string, Step, (visit: Visit) => Promise<void>][] = [
  ['the frame is closed', 'write', ({ page }) => page.evaluate("document.querySelector('iframe').remove()")],
  ['the LMS shows another page', 'answer', async ({ page }) => void (await page.goto('about:blank'))],
  ['the window is closed', 'finish', (visit) => visit.leave()],
  ['the tab crashes', 'open', ({ page }) => crash(page)],
  ['the tab crashes', 'page', ({ page }) => crash(page)],
];

describe('a visit that is cut', () => {
  it.each(CUTS)('%s right after %s', async (_, step, cut) => {
    const context = await computer(classroom);
    const learner = newLearner();
    const first = await classroom.visit(PACKAGE, { context, learner });
    await play(first.frame, ['open', step]);
    await cut(first);

    const second = await classroom.visit(PACKAGE, { context, learner });
    await finishStep(second.frame, step);
    await play(second.frame, [step, 'leave']);
    await second.leave();
    await expectAllAtLms(learner);
    await context.close();
  });
});

describe('a run-time that comes and goes', () => {
  it('offers its API only later', async () => {
    const context = await computer(classroom);
    const learner = newLearner();
    const opened = await classroom.visit(PACKAGE, { context, learner, apiAfter: 600 });
    await play(opened.frame, ['open', 'leave'], () => letSend(context));
    expect(await sentences(opened.frame)).toEqual([]);
    await opened.leave();
    await expectAllAtLms(learner);
    await context.close();
  });

  it.each(['answer', 'page', 'finish'] as Step[])(
    'vanishes from %s on, and is there at the next visit',
    async (step) => {
      const context = await computer(classroom);
      const learner = newLearner();
      const first = await classroom.visit(PACKAGE, { context, learner });
      await play(first.frame, ['open', 'leave'], async (next) => {
        await letSend(context);
        if (next === step) await first.page.evaluate(VANISH);
      });
      await expectTold(first.frame, en.offline);
      await first.page.close();
      const second = await classroom.visit(PACKAGE, { context, learner });
      await heading(second.frame, 'The end');
      await letSend(context);
      await expectAllAtLms(learner);
      await context.close();
    },
  );

  it('vanishes, and another takes its place in the same visit', async () => {
    const context = await computer(classroom);
    const learner = newLearner();
    const opened = await classroom.visit(PACKAGE, { context, learner });
    await play(opened.frame, ['open', 'write']);
    await letSend(context);
    await opened.page.evaluate(VANISH);
    await play(opened.frame, ['write', 'finish']);
    await letSend(context);
    await expectTold(opened.frame, en.offline);
    await opened.page.evaluate('offer()');
    await letSend(context, 20_000);
    await expectAllAtLms(learner);
    await expect.poll(() => sentences(opened.frame)).toEqual([]);
    await context.close();
  });
});

describe('a state that is none of this course', () => {
  it.each(["another course's", '1 MB of letters'] as const)(
    '%s: told, left alone until the learner acts, and the course opens',
    async (title) => {
      const given = hostileStates(COURSE)[title];
      const context = await computer(classroom);
      const learner = newLearner();
      const behaviour = { givesSuspendData: given };
      const first = await classroom.visit(PACKAGE, { context, learner, behaviour, staysAtStart: true });
      await heading(first.frame, 'A test course');
      await letSend(context);
      await expectTold(first.frame, en.stateUnreadable);
      await first.leave();
      expect(held(learner)['cmi.suspend_data']).toBeUndefined();

      const second = await classroom.visit(PACKAGE, { context, learner, behaviour });
      await play(second.frame, ['open', 'leave']);
      await letSend(context);
      await expectAllAtLms(learner);
      await context.close();
    },
  );

  it('that was cut in its texts gives back all else, and says so', async () => {
    const context = await computer(classroom);
    const behaviour = { givesSuspendData: cutInTexts(COURSE) };
    const opened = await classroom.visit(PACKAGE, { context, learner: newLearner(), behaviour });
    await expectTold(opened.frame, en.textsLost);
    await expect.poll(() => isChosen(opened.frame, 'Apprentices who fit the job')).toBe(true);
    await context.close();
  });
});

describe('commits', () => {
  const commitTimes = ({ page }: Visit): Promise<number[]> => page.evaluate('API.commitTimes');

  it('are one an action where the learner takes time', async () => {
    const context = await computer(classroom);
    const opened = await classroom.visit(PACKAGE, { context, learner: newLearner() });
    await letSend(context);
    let before = (await commitTimes(opened)).length;
    await play(opened.frame, ['open', 'leave'], async (step) => {
      await letSend(context);
      const now = (await commitTimes(opened)).length;
      // The last step answers and turns the page.
      expect(now - before, `before ${step}`).toBeLessThanOrEqual(step === 'leave' ? 2 : 1);
      before = now;
    });
    await context.close();
  });

  it('are two seconds apart where the learner hurries, but for leaving', async () => {
    const context = await computer(classroom);
    const learner = newLearner();
    const opened = await classroom.visit(PACKAGE, { context, learner });
    await play(opened.frame, ['open', 'leave']);
    await letSend(context);
    const times = await commitTimes(opened);
    expect(times.length).toBeGreaterThan(1);
    const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1999);
    await opened.leave();
    await expectAllAtLms(learner);
    await context.close();
  });
});

it('two tabs of one learner keep what each of them knows', async () => {
  const context = await computer(classroom);
  const learner = newLearner();
  const first = await classroom.visit(PACKAGE, { context, learner });
  const second = await classroom.visit(PACKAGE, { context, learner });
  await play(first.frame, ['open', 'write']);
  await letSend(context);
  await play(second.frame, ['write', 'page']);
  await letSend(context);
  await second.leave();
  // The tab that knows less is the last to say something.
  await first.leave();
  await expect.poll(() => held(learner)['cmi.core.lesson_location']).toBe('start/welcome');
  const state = stateOf(held(learner)['cmi.suspend_data'] ?? '');
  expect([...state.lessons].sort()).toEqual([1, 2]);
  expect([...state.answers.keys()].sort()).toEqual([1, 2]);
  await context.close();
});
