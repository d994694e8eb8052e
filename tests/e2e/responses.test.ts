/** What the page reports of every activity is what follows from the state that the LMS keeps. */
import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Response } from '../../src/course/model/interaction.ts';
import type { PackageData } from '../../src/course/model/package-data.ts';
import { responsesOf } from '../../src/course/outcome/responses.ts';
import { decodeState } from '../../src/state/codec.ts';
import { pruneState } from '../../src/state/prune.ts';
import type { CreateTracking } from '../../src/tracking/tracking.ts';
import { type Classroom, openClassroom, visit } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { answerAll, everyActivity, LESSONS, turnTo } from '../support/every-activity.ts';

const NAME = 'every-activity';
/** One question of it is checked, the other written only, and nothing is handed in. */
const PRACTICE = `---
title: Practice
---

::::quiz[Warm up]{#warm feedback=once points=0 shuffle=questions}

:::choice{#which}
Which is it?

- [ ] This
- [x] That
- [ ] Neither
:::

:::fill-in{#words}
They meet at the :blank[workshop]{#place}.
:::

::::
`;

let classroom: Classroom;
let course: CourseTest;
let data: PackageData;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await everyActivity({}, '-t', 'scorm12');
  await course.write('03-own/03-practice.md', PRACTICE);
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  const zip = course.zip('every-activity-en-scorm12.zip');
  await classroom.host.add(NAME, zip);
  const script = (await course.files('every-activity-en-scorm12.zip')).get('course.js')?.toString() ?? '';
  data = JSON.parse(script.slice(script.indexOf('=') + 1).replace(/;\s*$/, ''));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

interface Heard {
  coursewrightTracking?: CreateTracking;
  heard: Response[];
}

/** Notes what reaches the tracker. */
async function overhear(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const page = globalThis as unknown as Heard;
    page.heard = [];
    let create: CreateTracking | undefined;
    Object.defineProperty(page, 'coursewrightTracking', {
      get: () => create,
      set: (made: CreateTracking) => {
        create = (course) => {
          const tracking = made(course);
          const answer = tracking.answer.bind(tracking);
          tracking.answer = (response) => {
            page.heard.push(response);
            answer(response);
          };
          return tracking;
        };
      },
    });
  });
}

/** By key, the last of each, without its moment. */
function last(responses: readonly Response[]): Record<string, Omit<Response, 'latency' | 'at'>> {
  return Object.fromEntries(responses.map(({ latency, at, ...reply }) => [reply.key, reply]));
}

function kept(): Response[] {
  const read = decodeState(classroom.host.committed(NAME)['cmi.suspend_data'] ?? '', data.course.id);
  return 'state' in read ? responsesOf(data, pruneState(read.state, data), 0) : [];
}

async function playFilm(frame: Frame): Promise<void> {
  const article = await turnTo(frame, LESSONS[0] ?? '');
  await article.getByRole('button', { name: /^Play: A clip/ }).tap();
  await article.getByText('100% watched').waitFor();
  await expect
    .poll(() => article.locator('video').evaluate((video: HTMLVideoElement) => video.ended))
    .toBe(true);
}

async function practise(frame: Frame): Promise<void> {
  const article = await turnTo(frame, 'own/practice');
  await article.getByRole('radio').first().tap();
  const question = article.locator('.question', { has: frame.getByRole('radio') });
  await question.getByRole('button', { name: 'Check' }).tap();
  await article.getByRole('textbox').fill('workshop');
  await article.getByRole('textbox').blur();
}

it('answers of every kind', async () => {
  const context = await classroom.browser.newContext({ hasTouch: true, reducedMotion: 'reduce' });
  await overhear(context);
  const { frame, offences, leave } = await visit(context, classroom.host, NAME, { width: 800, height: 800 });
  await playFilm(frame);
  for (const lesson of LESSONS.slice(1)) {
    const article = await turnTo(frame, lesson);
    await answerAll(article);
    if (lesson === 'own/yours') await article.getByRole('button', { name: /^I have read/ }).tap();
  }
  await practise(frame);
  const heard = await frame.evaluate(() => (globalThis as unknown as Heard).heard);
  expect(await offences()).toEqual([]);
  await leave();

  const told = last(heard);
  expect(last(heard.filter(({ key }) => key.startsWith('own/practice')))).toMatchObject({
    'own/practice/which': { correct: false },
  });
  await expect.poll(() => last(kept())).toEqual(told);
  const types = new Set(kept().map(({ interaction }) => interaction.type));
  expect([...types].sort()).toEqual([
    'choice',
    'fill-in',
    'likert',
    'long-fill-in',
    'matching',
    'numeric',
    'sequencing',
    'true-false',
  ]);
  // Every block that reports, but the written question of the practice.
  const blocks = data.lessons.flatMap((lesson) =>
    lesson.blocks
      .filter(({ interaction, state }) => interaction !== undefined || state.kind === 'watch')
      .map(({ id }) => `${lesson.key}/${id}`),
  );
  const named = (block: string) =>
    Object.keys(told).some((key) => key === block || key.startsWith(`${block}.`));
  expect(blocks.filter((block) => !named(block))).toEqual(['own/practice/words']);
});
