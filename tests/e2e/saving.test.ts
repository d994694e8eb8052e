/**
 * What happens to ordinary learners in real LMSs, each as the shortest story in a real browser: what the page
 * says, what the LMS holds in the end, and what a trainer reads there.
 */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import type { Classroom, Visit, VisitOptions } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { computer, crash, expectTold, letSend, sentences, stateOf } from '../support/faults.ts';
import { openStory } from './open-story.ts';
import { choose, goBack, goOn, heading, isChosen, NASTY_TEXT, playOn, playToTheEnd, write } from './story.ts';

const PACKAGE = 'story';
const RIGHT = 'Apprentices who fit the job';
const MINUTE = 60_000;
const [BENEFIT, EMPLOYERS, OBSTACLES] = [0, 1, 4];

let classroom: Classroom;
let course: CourseTest;
let learners = 0;
const computers: BrowserContext[] = [];

beforeAll(async () => {
  ({ classroom, course } = await openStory('scorm12', PACKAGE));
});
afterEach(async () => {
  classroom.host.network.go('up');
  await Promise.all(computers.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** Nobody else's work is there. */
const newLearner = (): string => `learner-${++learners}`;

async function newComputer(): Promise<BrowserContext> {
  const context = await computer(classroom);
  computers.push(context);
  return context;
}

const open = (options: VisitOptions): Promise<Visit> =>
  classroom.visit(PACKAGE, { system: 'moodle', ...options });
const held = (learner: string): Record<string, string> => classroom.host.committed(PACKAGE, learner);

/** Index → response of each answer that a trainer reads; placeholders are none. */
function report(learner: string): Record<number, string> {
  const rows = [...classroom.host.lms(PACKAGE).report(learner)];
  return Object.fromEntries(
    rows.filter(([, { result }]) => result !== '').map(([index, { response }]) => [index, response]),
  );
}

/** Time passes in steps in which a server can answer, as it does for a learner who waits. */
function eventually<T>(
  { clock }: BrowserContext,
  look: () => T | Promise<T>,
): ReturnType<typeof expect.poll<T>> {
  return expect.poll(
    async () => {
      await clock.runFor(500);
      return look();
    },
    { interval: 10 },
  );
}

const text = (frame: Frame): Promise<string> => frame.getByRole('textbox').inputValue();
const chip = (frame: Frame): Promise<string | null> => frame.locator('#saving').getAttribute('data-status');

const named = async ({ calls }: Visit, call: string): Promise<number> =>
  (await calls()).filter(([name]) => name === call).length;

async function openRecord(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: en.outline }).click();
  await frame.getByRole('link', { name: en.myRecord }).click();
  await frame.getByRole('button', { name: en.forget }).waitFor();
}

describe('an LMS that does not do as it should', () => {
  it('offers its run-time after five seconds: the work goes over to it', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner, system: 'late-api' });
    await choose(opened.frame, RIGHT);
    await write(opened.frame, NASTY_TEXT);
    await eventually(context, () => opened.page.evaluate('typeof window.API')).toBe('object');
    await eventually(context, () => held(learner)['cmi.core.lesson_status']).toBe('incomplete');
    await eventually(context, () => Object.keys(report(learner))).toEqual(['0', '1']);
    await eventually(context, () => chip(opened.frame)).toBe('saved');
    await opened.leave();
    const again = await open({ context, learner, system: 'strict' });
    await expect.poll(() => isChosen(again.frame, RIGHT)).toBe(true);
    expect(await text(again.frame)).toBe(NASTY_TEXT);
  });

  it('says "null" for nothing: a learner begins as anybody, and the next one at the computer sees nothing', async () => {
    const context = await newComputer();
    const first = newLearner();
    const opened = await open({ context, learner: first, system: 'words-as-values' });
    expect(await sentences(opened.frame)).toEqual([]);
    await expect.poll(() => held(first)['cmi.core.lesson_status']).toBe('incomplete');
    await opened.behave({ commit: 'false' });
    await write(opened.frame, NASTY_TEXT);
    await letSend(context);
    await expectTold(opened.frame, en.offline);
    await opened.leave();
    const next = await open({ context, learner: newLearner(), system: 'words-as-values' });
    expect(await text(next.frame)).toBe('');
    await openRecord(next.frame);
    await expect.poll(() => next.frame.getByText(en.earlierWork).count()).toBe(0);
  });

  it('answers 500 once: all of it reaches the trainer without another action', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    await letSend(context);
    classroom.host.network.go('error-500', 'lms');
    await playToTheEnd(opened.frame);
    await letSend(context);
    await expectTold(opened.frame, en.offline);
    classroom.host.network.go('up');
    await eventually(context, () => chip(opened.frame)).toBe('saved');
    expect(report(learner)).toEqual({ [BENEFIT]: 'a', [OBSTACLES]: 'a,b' });
    expect(held(learner)).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
  });
});

describe('a page that goes', () => {
  it.each([
    ['taken out of the page', "document.querySelector('iframe').remove()"],
    ['sent to another address', "document.querySelector('iframe').src = 'about:blank'"],
  ])('is %s while the learner types: the words arrive, and no second session begins', async (_, end) => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    await letSend(context);
    await opened.frame.getByRole('textbox').pressSequentially('Two bakeries');
    await opened.page.evaluate(end);
    await expect.poll(() => report(learner)).toEqual({ [EMPLOYERS]: 'Two bakeries' });
    await letSend(context);
    expect(await named(opened, 'LMSInitialize')).toBe(1);
    expect(await named(opened, 'LMSFinish')).toBe(1);
    expect((await opened.calls()).at(-1)?.[0]).toBe('LMSFinish');
    const again = await open({ context, learner });
    expect(await text(again.frame)).toBe('Two bakeries');
  });

  it('is killed while the learner types without a pause: all but the last two seconds are there', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    const words = 'One bakery and one joinery that take a learner each year. ';
    await opened.frame.getByRole('textbox').focus();
    for (const letter of words) {
      await opened.page.keyboard.type(letter);
      await letSend(context, 150);
    }
    await crash(opened.page);
    const again = await open({ context, learner });
    const found = await text(again.frame);
    expect(words.startsWith(found)).toBe(true);
    expect(found.length).toBeGreaterThanOrEqual(words.length - 14);
    await letSend(context);
    await expect.poll(() => report(learner)[EMPLOYERS]).toBe(found.trim());
  });
});

describe('the network goes, and the LMS still says "true"', () => {
  it('the learner reads so within ten seconds; the tab is killed; the next visit has all, and the trainer', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    await letSend(context);
    await context.setOffline(true);
    await choose(opened.frame, RIGHT);
    await write(opened.frame, NASTY_TEXT);
    await letSend(context, 9000);
    await expectTold(opened.frame, en.offline);
    expect(await chip(opened.frame)).toBe('offline');
    await crash(opened.page);
    expect(report(learner)).toEqual({});

    await context.setOffline(false);
    const again = await open({ context, learner });
    await expect.poll(() => isChosen(again.frame, RIGHT)).toBe(true);
    expect(await text(again.frame)).toBe(NASTY_TEXT);
    await letSend(context);
    await expect.poll(() => Object.keys(report(learner))).toEqual(['0', '1']);
    expect(stateOf(held(learner)['cmi.suspend_data'] ?? '').answers.size).toBe(2);
    await expect.poll(() => chip(again.frame)).toBe('saved');
  });

  it('where the browser does not know it, within a minute; and once it is back, all arrives in the same page', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    await letSend(context);
    classroom.host.network.go('down');
    await choose(opened.frame, RIGHT);
    await letSend(context, MINUTE);
    await write(opened.frame, NASTY_TEXT);
    await letSend(context, 3000);
    await expectTold(opened.frame, en.offline);
    classroom.host.network.go('up');
    await eventually(context, () => chip(opened.frame)).toBe('saved');
    expect(Object.keys(report(learner))).toEqual(['0', '1']);
    expect(await sentences(opened.frame)).toEqual([]);
  });
});

it('a preview says that nothing is saved, and leaves the course to be taken', async () => {
  const [context, learner] = [await newComputer(), newLearner()];
  const preview = await open({ context, learner, mode: 'browse' });
  await preview.frame.getByText(en.preview).first().waitFor();
  await expect.poll(() => preview.frame.locator('#saving').isHidden()).toBe(true);
  await goOn(preview.frame, 'A case');
  await preview.leave();
  await expect.poll(() => held(learner)['cmi.core.lesson_status']).toBe('browsed');
  expect(held(learner)['cmi.suspend_data']).toBeUndefined();
  expect(report(learner)).toEqual({});

  const real = await open({ context, learner });
  expect(await sentences(real.frame)).toEqual([]);
  await playToTheEnd(real.frame);
  await letSend(context);
  await expect.poll(() => held(learner)['cmi.core.lesson_status']).toBe('passed');
});

describe('the course is open twice', () => {
  it('in two tabs: each answer has its place in the report', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const first = await open({ context, learner });
    const second = await open({ context, learner });
    await choose(first.frame, RIGHT);
    await letSend(context);
    await goOn(second.frame, 'A case');
    await playOn(second.frame);
    await letSend(context);
    await second.leave();
    await first.leave();
    await expect.poll(() => report(learner)).toEqual({ [BENEFIT]: 'a', [OBSTACLES]: 'a,b' });
    const again = await open({ context, learner });
    await heading(again.frame, 'The end');
    await letSend(context);
    await expect
      .poll(() => [...stateOf(held(learner)['cmi.suspend_data'] ?? '').answers.keys()].sort())
      .toEqual([1, 3]);
  });

  it('on two machines, one left open: what the other did comes back from its own browser', async () => {
    const learner = newLearner();
    const [school, home] = [await newComputer(), await newComputer()];
    const left = await open({ context: school, learner });
    const other = await open({ context: home, learner });
    await choose(other.frame, RIGHT);
    await write(other.frame, NASTY_TEXT);
    await letSend(home);
    await other.leave();
    await goOn(left.frame, 'A case');
    await letSend(school);
    await left.leave();
    const again = await open({ context: home, learner });
    await goBack(again.frame, 'Welcome');
    await expect.poll(() => isChosen(again.frame, RIGHT)).toBe(true);
    expect(await text(again.frame)).toBe(NASTY_TEXT);
    await letSend(home);
    await again.leave();
    const state = (): Set<number> => stateOf(held(learner)['cmi.suspend_data'] ?? '').lessons;
    await expect.poll(state).toEqual(new Set([1, 2]));
    expect(Object.keys(report(learner))).toEqual(['0', '1']);
  });

  it('a tab left open takes back no "passed", after a failed commit neither', async () => {
    const learner = newLearner();
    const [school, home] = [await newComputer(), await newComputer()];
    const left = await open({ context: school, learner, system: 'strict' });
    await letSend(school);
    const evening = await open({ context: home, learner, system: 'strict' });
    await playToTheEnd(evening.frame);
    await letSend(home);
    await evening.leave();
    await expect.poll(() => held(learner)['cmi.core.lesson_status']).toBe('passed');

    classroom.host.network.go('error-500', 'lms');
    await goOn(left.frame, 'A case');
    await letSend(school);
    classroom.host.network.go('up');
    await eventually(school, () => chip(left.frame)).toBe('saved');
    await left.leave();
    const result = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' };
    expect(held(learner)).toMatchObject(result);

    const again = await open({ context: home, learner, system: 'strict' });
    await letSend(home);
    await again.leave();
    expect(held(learner)).toMatchObject(result);
    expect(stateOf(held(learner)['cmi.suspend_data'] ?? '')).toMatchObject({
      success: 'passed',
      score: 10_000,
    });
  });
});

describe('a new attempt', () => {
  it.each(['moodle', 'sync-refused-on-leaving'])(
    'begins empty in %s, and the earlier work is offered in the record',
    async (system) => {
      const [context, learner] = [await newComputer(), newLearner()];
      const first = await open({ context, learner, system });
      await playToTheEnd(first.frame);
      await letSend(context);
      await expect.poll(() => held(learner)['cmi.core.lesson_status']).toBe('passed');
      await first.leave();
      classroom.host.lms(PACKAGE).newAttempt(learner);

      const second = await open({ context, learner, system });
      await heading(second.frame, 'Welcome');
      await expect.poll(() => isChosen(second.frame, RIGHT)).toBe(false);
      await letSend(context);
      expect(held(learner)['cmi.core.lesson_status']).toBe('incomplete');
      expect(held(learner)['cmi.core.score.raw']).toBeUndefined();
      expect(report(learner)).toEqual({});
      await openRecord(second.frame);
      await second.frame.getByRole('heading', { name: en.earlierWork }).waitFor();
    },
  );
});

describe('half an hour away', () => {
  const paused = (frame: Frame) => frame.getByRole('dialog', { name: en.asleep });

  /** The LMS's page starts anew, and the course in it. */
  async function wake({ page, frame }: Visit): Promise<Frame> {
    const started = page.waitForEvent('load');
    await paused(frame).getByRole('button').click();
    await started;
    return packageIn(page);
  }

  async function packageIn(page: Page): Promise<Frame> {
    const frame = page.frames().find((one) => one.url().includes('/content/'));
    if (frame === undefined) throw new Error('the package has no frame');
    await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    return frame;
  }

  it('ends the session with all of the work, and going on reads what other devices did', async () => {
    const learner = newLearner();
    const [school, home] = [await newComputer(), await newComputer()];
    const opened = await open({ context: school, learner });
    await choose(opened.frame, RIGHT);
    await letSend(school, 31 * MINUTE);
    // The clock runs ahead of the computer: what still waits for its disk is looked at again a minute later.
    const isPaused = async (): Promise<boolean> => {
      await letSend(school, MINUTE);
      return paused(opened.frame).isVisible();
    };
    await expect.poll(isPaused).toBe(true);
    expect(await named(opened, 'LMSFinish')).toBe(1);
    expect(report(learner)).toEqual({ [BENEFIT]: 'a' });

    const other = await open({ context: home, learner });
    await write(other.frame, NASTY_TEXT);
    await letSend(home);
    await other.leave();
    const frame = await wake(opened);
    await expect.poll(() => isChosen(frame, RIGHT)).toBe(true);
    expect(await text(frame)).toBe(NASTY_TEXT);
  });

  it('of a computer that slept writes nothing', async () => {
    const [context, learner] = [await newComputer(), newLearner()];
    const opened = await open({ context, learner });
    await choose(opened.frame, RIGHT);
    await letSend(context);
    const before = (await opened.calls()).length;
    await context.clock.fastForward(40 * MINUTE);
    await paused(opened.frame).waitFor();
    expect(await opened.calls()).toHaveLength(before);
    const frame = await wake(opened);
    await expect.poll(() => isChosen(frame, RIGHT)).toBe(true);
  });
});

it('a classroom computer forgets a learner who asks for it, and says first what is on it alone', async () => {
  const [context, learner] = [await newComputer(), newLearner()];
  const first = await open({ context, learner });
  await choose(first.frame, RIGHT);
  await letSend(context);
  await first.leave();
  classroom.host.lms(PACKAGE).newAttempt(learner);
  const second = await open({ context, learner });
  await letSend(context);
  await second.behave({ commit: 'false' });
  await write(second.frame, NASTY_TEXT);
  await letSend(context);
  await openRecord(second.frame);
  await second.frame.getByRole('heading', { name: en.earlierWork }).waitFor();
  await second.frame.getByRole('button', { name: en.forget }).click();
  const dialog = second.frame.getByRole('dialog', { name: en.forget });
  await dialog.getByText(en.forgetFirst).waitFor();
  await expect.poll(() => dialog.getByRole('listitem').count()).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: en.forgetNow }).click();
  await second.frame.getByText(en.forgetDone).first().waitFor();
  await second.page.close();

  const third = await open({ context, learner });
  expect(await text(third.frame)).toBe('');
  await openRecord(third.frame);
  await expect.poll(() => third.frame.getByText(en.earlierWork).count()).toBe(0);
});
