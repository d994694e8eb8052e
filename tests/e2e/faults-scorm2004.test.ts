/**
 * A failing LMS of SCORM 2004 in a browser: what the page, its requests and its end make of it. All faults at all steps
 * are played in node (tests/tracking/scorm/outages.test.ts), more of them in a browser with SCORM 1.2.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import type { Classroom } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import {
  computer,
  crash,
  expectTold,
  expectWholeState,
  finishStep,
  letSend,
  play,
  sentences,
} from '../support/faults.ts';
import { openStory } from './open-story.ts';
import { heading } from './story.ts';

const PACKAGE = 'story-2004';
let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  ({ classroom, course } = await openStory('scorm2004', PACKAGE));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const held = (learner: string): Record<string, string> => classroom.host.committed(PACKAGE, learner);

async function expectAllAtLms(learner: string): Promise<void> {
  await expect
    .poll(() => held(learner))
    .toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.raw': '100',
      'cmi.exit': 'suspend',
    });
  const report = [...classroom.host.lms(PACKAGE).report(learner)].filter(([, { result }]) => result !== '');
  expect(report.map(([index, { id, type, result }]) => [index, id, type, result])).toEqual([
    [0, 'start/welcome/benefit', 'choice', 'correct'],
    [1, 'start/welcome/employers', 'long-fill-in', 'neutral'],
    [4, 'start/case/obstacles', 'choice', 'correct'],
  ]);
  expectWholeState(held(learner)['cmi.suspend_data'] ?? '');
}

it('an LMS that commits nothing from the text on, and forgets it, has all after the next visit', async () => {
  const context = await computer(classroom);
  const learner = 'forgotten';
  const first = await classroom.visit(PACKAGE, { context, learner });
  await play(first.frame, ['open', 'leave'], async (next) => {
    await letSend(context);
    if (next === 'write') await first.behave({ commit: 'false', finish: 'false', dropsFailedCommit: true });
  });
  await expectTold(first.frame, en.offline);
  await first.leave();
  const second = await classroom.visit(PACKAGE, { context, learner });
  await heading(second.frame, 'The end');
  await letSend(context);
  await expectAllAtLms(learner);
  expect(await sentences(second.frame)).toEqual([]);
  await context.close();
});

it('a tab that crashes right after a page, without a word to the LMS, is gone on with whole', async () => {
  const context = await computer(classroom);
  const learner = 'crashed';
  const first = await classroom.visit(PACKAGE, { context, learner });
  await play(first.frame, ['open', 'page']);
  await crash(first.page);
  const second = await classroom.visit(PACKAGE, { context, learner });
  await finishStep(second.frame, 'page');
  await play(second.frame, ['page', 'leave']);
  expect(await second.offences()).toEqual([]);
  await second.leave();
  await expectAllAtLms(learner);
  await context.close();
});
