/** Enter and arrows of an input method choose among its candidates: they submit nothing and lead nowhere. */
import { readFileSync } from 'node:fs';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const asset = (name: string) => readFileSync(`courses/getting-started/assets/${name}`);
const LESSON = `---
title: One
---

Training in a workshop.

:::fill-in{#blank}
A :blank[firm].
:::

:::numeric{#number answer=5}
How many?
:::

::video[A film]{src=../assets/clip.mp4 captions=../assets/clip.en.vtt poster=../assets/clip.png}
`;

let classroom: Classroom;
let course: CourseTest;
let visit: Visit;

beforeAll(async () => {
  classroom = await openClassroom();
  const names = ['clip.mp4', 'clip.en.vtt', 'clip.png'];
  course = await courseTest({
    '01-one/01-one.md': LESSON,
    '01-one/02-two.md': '---\ntitle: Two\n---\n\nA workshop again.\n',
    ...Object.fromEntries(names.map((name) => [`assets/${name}`, asset(name)])),
  });
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  await classroom.host.add('keys', course.zip('test-course-en-scorm12.zip'));
  visit = await classroom.visit('keys');
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

/** As Chromium and Firefox tell of it, and as Safari does. */
const TAKEN: [name: string, how: object][] = [
  ['while it composes', { isComposing: true }],
  ['right after it has composed', { keyCode: 229 }],
];

const press = (field: Locator, key: string, how: object) =>
  field.dispatchEvent('keydown', { key, bubbles: true, cancelable: true, ...how });

const FIELDS: [
  name: string,
  field: (frame: Frame) => Promise<Locator>,
  typed: string,
  happened: (frame: Frame) => Promise<unknown>,
][] = [
  [
    'a blank',
    async (frame) => frame.locator('[id$=":blank"] input'),
    'x',
    (frame) => frame.locator('[id$=":blank"] .verdict').textContent(),
  ],
  [
    'a number',
    async (frame) => frame.locator('[id$=":number"] input'),
    '3',
    (frame) => frame.locator('[id$=":number"] .verdict').textContent(),
  ],
  [
    'the search of a transcript',
    async (frame) => {
      await frame.locator('.video').getByText('Transcript', { exact: true }).first().click();
      return frame.getByRole('searchbox', { name: 'Search in the transcript' });
    },
    'e',
    (frame) => frame.locator('.transcript-search output').textContent(),
  ],
  [
    'the search',
    async (frame) => {
      await frame.locator('.bar').getByRole('button', { name: 'Search' }).click();
      await frame.locator('#search-status').getByText('Type a word').waitFor();
      return frame.locator('#search-input');
    },
    'workshop',
    (frame) => frame.evaluate(() => `${location.hash} ${document.querySelector('#search[open]') !== null}`),
  ],
];

it.each(FIELDS)('in %s', async (_, fieldIn, typed, happened) => {
  const { frame } = visit;
  const field = await fieldIn(frame);
  await field.fill(typed);
  if (typed === 'workshop') await frame.locator('#search-results a').first().waitFor();
  const before = await happened(frame);
  const focused = () => field.evaluate((input) => input === document.activeElement);
  await field.focus();
  for (const [name, how] of TAKEN) {
    for (const key of ['Enter', 'ArrowDown']) await press(field, key, how);
    expect([await happened(frame), await focused()], name).toEqual([before, true]);
  }
  await field.press('Enter');
  await expect.poll(() => happened(frame)).not.toEqual(before);
});
