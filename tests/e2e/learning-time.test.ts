/** How long a learner worked, as the LMS and the LRS hear of it; the browser's clock is moved by hand. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { fakeLrs } from '../support/fake-lrs.ts';
import { goOn } from './story.ts';

const HOUR = 3_600_000;
/** Seconds that the test itself may take, which count as well. */
const SLOW = 60;

const FILES = {
  'course.yaml': courseYaml(`rules:
  transcript-present: { level: off, reason: Nobody listens }
`),
  '01-start/01-listen.md': '---\ntitle: Listen\n---\n\n::audio[A chime]{src=../assets/chime.mp3}\n',
  '01-start/02-read.md': '---\ntitle: Read\n---\n\nThe second lesson.\n',
  '01-start/03-ask.md': `---
title: Ask
---

:::choice{#alone attempts=2}
Which one?

- [x] Right
- [ ] Wrong
:::

:::likert{#views}
How far do you agree?

- Time is short
- Rules are many
:::

${'It is a long way to the quiz.\n\n'.repeat(80)}

::::quiz[The quiz]{#quiz}

:::choice{#first}
The first?

- [x] Yes
- [ ] No
:::

:::choice{#second}
The second?

- [x] Yes
- [ ] No
:::
::::
`,
  'assets/chime.mp3': readFileSync('courses/getting-started/assets/chime.mp3'),
};

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ error /);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

async function movedClock(): Promise<BrowserContext> {
  const context = await classroom.browser.newContext({ viewport: { width: 1000, height: 800 } });
  await context.clock.install();
  return context;
}

const pass = (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000);

/** Another tab is in front, or this one again. */
function setVisibility(frame: Frame, state: 'hidden' | 'visible'): Promise<void> {
  return frame.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

const heard = (frame: Frame): Promise<void> =>
  frame
    .locator('audio')
    .evaluate(
      (audio) =>
        new Promise<void>((resolve) => audio.addEventListener('timeupdate', () => resolve(), { once: true })),
    );

/** Two minutes of work, then a pause that is too short to end the session, ten minutes of listening, another tab, a day back, and a minute of work. */
async function studyTogether18Minutes({ page, frame }: Visit): Promise<void> {
  await pass(page, 2);
  await frame.getByRole('heading', { level: 1 }).hover();
  await pass(page, 27);
  await frame.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    audio.loop = true;
    await audio.play();
  });
  for (let time = 0; time < 5; time++) {
    await heard(frame);
    await pass(page, 2);
  }
  await heard(frame);
  await frame.locator('audio').evaluate((audio: HTMLAudioElement) => audio.pause());
  await setVisibility(frame, 'hidden');
  await pass(page, 27);
  await setVisibility(frame, 'visible');
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) - 24 * HOUR);
  await goOn(frame, 'Read');
  await pass(page, 1);
}

it('leaves out what was idle or hidden, in SCORM 1.2', async () => {
  await classroom.host.add('time', course.zip('test-course-en-scorm12.zip'));
  const visit = await classroom.visit('time', { context: await movedClock() });
  await studyTogether18Minutes(visit);
  await visit.frame.getByRole('button', { name: 'Save and exit' }).click();
  await expect.poll(() => classroom.host.committed('time')['cmi.core.session_time']).toBeDefined();
  const [hours, minutes, seconds] = (classroom.host.committed('time')['cmi.core.session_time'] ?? '')
    .split(':')
    .map(Number);
  expectAbout((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), 18);
});

it('leaves out what was idle or hidden, in xAPI', async () => {
  const lrs = await fakeLrs();
  await classroom.host.add('time-xapi', course.zip('test-course-en-xapi.zip'));
  const launch = { endpoint: lrs.endpoint, auth: lrs.auth, actor: '{"mbox":"mailto:ada@example.org"}' };
  const query = `?${new URLSearchParams(launch)}`;
  const visit = await classroom.visit('time-xapi', { query, context: await movedClock() });
  await studyTogether18Minutes(visit);
  await visit.frame.getByRole('button', { name: 'Save and exit' }).click();
  const durations = (verb: string): number[] =>
    lrs.statements.flatMap((one) =>
      one.verb.id.endsWith(`/${verb}`) ? [secondsOf(one.result.duration)] : [],
    );
  await expect.poll(() => durations('terminated').length).toBe(1);
  const [listened, read] = durations('experienced');
  expectAbout(listened, 17);
  expectAbout(read, 1);
  expectAbout(durations('terminated')[0], 18);
  expect(lrs.problems).toEqual([]);
  await lrs.close();
});

it('is told of each question by itself, while the learner works on it in sight', async () => {
  const lrs = await fakeLrs();
  await classroom.host.add('time-asked', course.zip('test-course-en-xapi.zip'));
  const launch = { endpoint: lrs.endpoint, auth: lrs.auth, actor: '{"mbox":"mailto:ada@example.org"}' };
  const query = `?${new URLSearchParams(launch)}`;
  const { page, frame } = await classroom.visit('time-asked', { query, context: await movedClock() });
  await goOn(frame, 'Read');
  await goOn(frame, 'Ask');
  const block = (id: string) => frame.locator(`[id$=":${id}"]`);
  const tick = (id: string, option: string) =>
    block(id).getByRole('radio', { name: option, exact: true }).check();

  await pass(page, 4);
  await tick('alone', 'Wrong');
  await pass(page, 1);
  await setVisibility(frame, 'hidden');
  await pass(page, 3);
  await setVisibility(frame, 'visible');
  await block('alone').getByRole('button', { name: 'Check' }).click();
  await pass(page, 2);
  await block('alone').getByRole('button', { name: 'Try again' }).click();
  await tick('alone', 'Right');
  await block('alone').getByRole('button', { name: 'Check' }).click();

  const rows = block('views').getByRole('radiogroup');
  await rows.nth(0).getByRole('radio').first().check();
  await pass(page, 3);
  await rows.nth(1).getByRole('radio').first().check();

  await frame.locator('.quiz-begin button').click();
  await tick('first', 'Yes');
  await pass(page, 1);
  await tick('second', 'Yes');
  await pass(page, 2);
  await frame.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('scroll', () => resolve(), { once: true });
        scrollTo(0, 0);
      }),
  );
  await pass(page, 4);
  await frame.getByRole('button', { name: 'Hand in' }).click();
  await frame.getByRole('button', { name: 'Save and exit' }).click();

  const answered = () => lrs.statements.filter(({ verb }) => verb.id.endsWith('/answered'));
  await expect.poll(() => answered().length).toBe(6);
  const told = answered().map(({ object, result }) => {
    const minutes = Math.floor(secondsOf(result.duration) / 60);
    return `${object.id.split('#').at(-1)} ${minutes}`;
  });
  expect(told).toEqual([
    'alone 1',
    'alone 2',
    'views.time-is-short 3',
    'views.rules-are-many 0',
    'first 1',
    'second 2',
  ]);
  expect(lrs.problems).toEqual([]);
  await lrs.close();
});

function expectAbout(seconds: number | undefined, minutes: number): void {
  expect(seconds).toBeGreaterThanOrEqual(minutes * 60);
  expect(seconds).toBeLessThan(minutes * 60 + SLOW);
}

function secondsOf(duration: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?([\d.]+)S$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
