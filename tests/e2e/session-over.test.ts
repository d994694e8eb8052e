/** A learner whose session at the LMS ends under the open course, as after a lunch break. */
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import type { Classroom } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { computer, expectTold, letSend, stateOf } from '../support/faults.ts';
import { openStory } from './open-story.ts';
import { choose, isChosen, write } from './story.ts';

const PACKAGE = 'story';
const RIGHT = 'Apprentices who fit the job';

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  ({ classroom, course } = await openStory('scorm12', PACKAGE));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const text = (frame: Frame): Promise<string> => frame.getByRole('textbox').inputValue();

it('reads that the course must be opened again, signed in elsewhere or not, and then finds all of the work', async () => {
  const { network } = classroom.host;
  const held = () => classroom.host.committed(PACKAGE);
  const context = await computer(classroom);
  const open = () => classroom.visit(PACKAGE, { system: 'moodle', context });
  const opened = await open();
  await choose(opened.frame, RIGHT);
  await letSend(context);
  await expect.poll(() => stateOf(held()['cmi.suspend_data'] ?? '').answers.size).toBe(1);

  network.go('html-200', 'lms');
  network.go('sent-away', 'content');
  await write(opened.frame, 'Two bakeries');
  await letSend(context);
  await expectTold(opened.frame, en.denied);

  network.go('says-nothing', 'lms');
  network.go('up', 'content');
  await write(opened.frame, 'Two bakeries and a mill');
  await letSend(context, 60_000);
  await expectTold(opened.frame, en.denied);
  await opened.leave();

  network.go('up');
  const again = await open();
  await expect.poll(() => isChosen(again.frame, RIGHT)).toBe(true);
  expect(await text(again.frame)).toBe('Two bakeries and a mill');
  await letSend(context);
  await expect.poll(() => stateOf(held()['cmi.suspend_data'] ?? '').answers.size).toBe(2);
  await context.close();
});
