/** Lessons that are replaced in an open page: every activity with its answer, and whatever else the learner has there. */
import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { answerAll, everyActivity, LESSONS, turnTo } from '../support/every-activity.ts';
import { asFiles, previewIn } from '../support/replacing.ts';

const FILES = [
  '01-begin/01-things-to-open.md',
  '01-begin/02-choices.md',
  '02-words/01-words-and-numbers.md',
  '02-words/02-pairs-and-orders.md',
  '03-own/01-yours.md',
  '03-own/02-final-test.md',
];

let room: Classroom;

beforeAll(async () => {
  room = await openClassroom();
});
afterAll(() => room?.close());

/** What a learner reads of their work in a lesson: each control, each verdict, each count. */
function workIn(frame: Frame, lesson: string): Promise<string[]> {
  return frame.locator(`[id="${lesson}"]`).evaluate((article) => {
    const shown = (element: Element) => (element as HTMLElement).checkVisibility();
    const fields = [...article.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ type, name, value, checked, disabled, readOnly }) =>
        [type, name, value, checked, disabled, readOnly].join(),
    );
    const words = [
      ...article.querySelectorAll(
        '.verdict, .tries, .kept-status, .count, .watched, .quiz-count, .quiz-verdict, .quiz-score, .pause-state, .order, [role=tab]',
      ),
    ].filter(shown);
    return [...fields, ...words.map((element) => (element as HTMLElement).innerText)];
  });
}

const RESPONSE = /^cmi\.interactions\.\d+\.student_response$/;

it('every activity keeps what was answered, and nothing is told twice', async () => {
  const name = 'every-activity-en-scorm12.zip';
  const course = await everyActivity({}, '-t', 'scorm12');
  const before = asFiles(await course.files(name));
  const context = await room.browser.newContext({ viewport: { width: 1000, height: 800 }, hasTouch: true });
  const show = await previewIn(context, before);
  await room.host.add('every', course.zip(name));
  const { frame, calls, page, offences } = await room.visit('every', { context });
  await frame.evaluate(() => Object.assign(window, { same: true }));
  const responses = async (): Promise<string[]> =>
    (await calls()).filter(([, element = '']) => RESPONSE.test(element)).map(String);
  for (const file of FILES) {
    const text = await readFile(`${course.folder}/${file}`, 'utf8');
    await course.write(file, `${text}\nWritten just now.\n`);
  }
  await course.buildOnce('-t', 'scorm12');
  const after = asFiles(await course.files(name));
  const turns = [before, after];
  for (const lesson of LESSONS) {
    const article = await turnTo(frame, lesson);
    await answerAll(article);
    const work = await workIn(frame, lesson);
    const told = await responses();
    const shown = turns.reverse()[0];
    if (shown !== undefined) await show(frame, shown);
    expect(await workIn(frame, lesson), lesson).toEqual(work);
    await expect.poll(() => article.getByText('Written just now.').count()).toBe(shown === after ? 1 : 0);
    // What was still being waited for may come now, and nothing that was told comes again.
    const since = (await responses()).slice(told.length);
    expect(since.filter((one) => told.includes(one))).toEqual([]);
  }
  expect(await frame.evaluate(() => 'same' in window)).toBe(true);
  expect((await calls()).filter(([call]) => call === 'LMSInitialize')).toHaveLength(1);
  expect(await offences()).toEqual([]);
  await page.close();
  await course.remove();
});
