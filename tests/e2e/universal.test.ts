/** One zip, launched by each of its standards: the LMS or LRS hears what it should, and no other tracker is loaded. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCmi5Lms } from '../../src/fakes/lrs/cmi5-lms.ts';
import type { Classroom } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { fakeLrs } from '../support/fake-lrs.ts';
import { openStory } from './open-story.ts';
import { playToTheEnd, saveAndExit } from './story.ts';

const PACKAGE = 'story-universal';

let classroom: Classroom;
let course: CourseTest;
beforeAll(async () => {
  ({ classroom, course } = await openStory('universal', PACKAGE));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** Plays the story; gives back the trackers that were asked for meanwhile. */
async function play(query?: string): Promise<string[]> {
  const before = classroom.host.requests.length;
  const visit = await classroom.visit(PACKAGE, query === undefined ? {} : { query });
  await playToTheEnd(visit.frame);
  await saveAndExit(visit.frame);
  if (query === undefined) expect(await visit.offences()).toEqual([]);
  await visit.leave();
  const asked = classroom.host.requests.slice(before).map((path) => path.split('/').at(-1) ?? '');
  return asked.filter((file) => /tracker|xapi/.test(file));
}

it('by an LMS with the API of SCORM, without a byte for xAPI', async () => {
  expect(await play()).toEqual(['tracker-scorm12.js']);
  expect(classroom.host.committed(PACKAGE)['cmi.core.lesson_status']).toBe('passed');
});

it('by an endpoint as xAPI, and with a fetch address as cmi5', async () => {
  const lrs = await fakeLrs();
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: '{"mbox":"mailto:a@b.c"}',
  });
  expect(await play(`?${query}`)).toEqual(['tracker-xapi.js']);
  const verbs = () => lrs.statements.map(({ verb }) => String(verb.id).split('/').at(-1) ?? '');
  expect(verbs()).toEqual(expect.arrayContaining(['initialized', 'answered', 'passed', 'terminated']));
  const before = lrs.statements.length;
  const lms = createCmi5Lms(lrs, { masteryScore: 0.6 });
  expect(await play(lms.launch())).toEqual(['tracker-cmi5.js']);
  expect(verbs().slice(before)[0]).toBe('initialized');
  expect(lrs.problems).toEqual([]);
  await lrs.close();
});

it('without its tracker the course does not begin, and says so', async () => {
  const page = await (await classroom.browser.newContext()).newPage();
  await page.route('**/tracker-*', (route) => route.abort());
  await page.goto(`${classroom.host.origin}/content/${PACKAGE}/index.html`);
  await page.getByText('so it cannot start').waitFor();
  await expect.poll(() => page.locator('html[data-ready]').count()).toBe(0);
});
