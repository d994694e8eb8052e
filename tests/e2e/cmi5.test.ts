/** A cmi5 package in a real browser, launched as an LMS launches it; what the LMS holds is checked by its rules. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Cmi5Lms, createCmi5Lms } from '../../src/fakes/lrs/cmi5-lms.ts';
import type { Classroom } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { standInClock } from '../support/page-clock.ts';
import { openStory } from './open-story.ts';
import { playToTheEnd } from './story.ts';

const PACKAGE = 'story-cmi5';

let classroom: Classroom;
let course: CourseTest;
let lrs: FakeLrs;
let lms: Cmi5Lms;
beforeAll(async () => {
  ({ classroom, course } = await openStory('cmi5', PACKAGE));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});
beforeEach(async () => {
  lrs = await fakeLrs();
  lms = createCmi5Lms(lrs, { masteryScore: 0.6 });
});
afterEach(() => lrs.close());

const verbs = (): string[] => lrs.statements.map(({ verb }) => String(verb.id).split('/').at(-1) ?? '');

it('a course is played to its end and leads back to the LMS, with every rule kept', async () => {
  const context = await classroom.browser.newContext({ viewport: { width: 1000, height: 800 } });
  await standInClock(context, 50);
  const back = new URL('/back', lrs.endpoint).href;
  const query = lms.launch({ returnURL: back });
  const { page, frame } = await classroom.visit(PACKAGE, { query, context });
  await playToTheEnd(frame);
  await frame.getByRole('button', { name: 'Save and exit' }).click();
  await expect.poll(() => page.frames().some((one) => one.url() === back)).toBe(true);
  expect(lrs.problems).toEqual([]);
  expect(verbs()[0]).toBe('initialized');
  expect(verbs().at(-1)).toBe('terminated');
  expect(verbs()).toEqual(expect.arrayContaining(['answered', 'completed', 'passed']));
  await context.close();
});
