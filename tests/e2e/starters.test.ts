/** Starters of a reflection stand outside of its text until they are used; what a question says, it says once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const LESSON = `---
title: One
---

:::reflection{#mine max=60 starter="I will … | because …"}
Why?
:::

:::choice{#said}
Which? Choose all that apply.

- [x] This
- [x] That
- [ ] None
:::

:::choice{#unsaid}
Which?

- [x] This
- [x] That
- [ ] None
:::

:::fill-in{#blank attempts=2}
The :blank[workshop] trains.
:::
`;

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest({ '01-one/01-one.md': LESSON });
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  await classroom.host.add('starters', course.zip('test-course-en-scorm12.zip'));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

it('a starter is put into the text by its button, and goes', async () => {
  const context = await classroom.browser.newContext();
  const first = await classroom.visit('starters', { context });
  const mine = first.frame.locator('section[id$=":mine"]');
  const area = mine.getByRole('textbox');
  const shown = () => mine.locator('.starter:visible').allTextContents();
  expect([await area.inputValue(), await shown()]).toEqual(['', ['I will …', 'because …']]);
  await mine.getByRole('button', { name: 'I will …' }).press('Enter');
  expect([await area.inputValue(), await shown()]).toEqual(['I will …', ['because …']]);
  await area.fill('I will ring them.');
  expect(await shown()).toEqual(['because …']);
  await area.press('Tab');
  await first.leave();
  const { frame } = await classroom.visit('starters', { context });
  const again = frame.locator('section[id$=":mine"]');
  await expect.poll(() => again.getByRole('textbox').inputValue()).toBe('I will ring them.');
  await expect.poll(() => again.locator('.starter:visible').allTextContents()).toEqual(['because …']);
  await context.close();
});

it('how a blank did is a sign in its sentence, and words to a screen reader; what may be chosen is said once', async () => {
  const { frame, page } = await classroom.visit('starters', { learner: 'bo' });
  const blank = frame.locator('section[id$=":blank"]');
  await blank.getByRole('textbox').fill('office');
  await page.keyboard.press('Enter');
  const word = blank.locator('.field-mark').getByText('not right');
  await word.waitFor();
  expect((await word.boundingBox())?.width).toBeLessThanOrEqual(1);
  const said = (id: string) => frame.locator(`section[id$=":${id}"]`).innerText();
  expect((await said('said')).match(/choose all that apply/gi)).toHaveLength(1);
  expect((await said('unsaid')).match(/choose all that apply/gi)).toHaveLength(1);
  await page.close();
});
