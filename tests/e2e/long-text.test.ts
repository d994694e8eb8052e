/** Reflections of 3,000 characters, in LMSs that keep them and in LMSs that do not. */
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { joinParts, noise } from '../support/prose.ts';
import { choose, isChosen } from './story.ts';

const ZIP = 'test-course-en-scorm12.zip';
const KEYS = ['start/welcome/first', 'start/welcome/second'];
/** No compression makes two of them fit into 4,096 characters. */
const TEXTS = [noise(3000, 1), noise(3000, 2)] as const;
const COURSE = {
  'course.yaml':
    'id: test-course\ntitle: Long texts\ndescription: Two reflections.\nversion: 1.0.0\nlanguage: en\niri: https://example.org/courses/long-texts\n',
  '01-start/01-welcome.md': `---
title: Welcome
---

:::reflection{#first max=3000}
What did you see?
:::

:::choice{#benefit}
Which benefit comes first?

- [x] Apprentices who fit the job
- [ ] A lower wage bill
:::

:::reflection{#second max=3000}
What will you do?
:::
`,
};

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(COURSE);
  const built = await course.build('-t', 'scorm12');
  expect(built.code).toBe(0);
});

afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const written = (frame: Frame) =>
  frame.getByRole('textbox').evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));

/** Writes both texts, answers the question between them, and waits until the LMS has all of it. */
async function work(name: string, { frame, until }: Visit): Promise<void> {
  const [first, second] = TEXTS;
  await frame.getByRole('textbox').first().fill(first);
  await choose(frame, 'A lower wage bill');
  await frame.getByRole('textbox').last().fill(second);
  await frame.getByRole('textbox').last().blur();
  await until(() => reported(name)).toEqual(TEXTS);
}

/** What a trainer reads in the LMS's report. */
function reported(name: string): string[] {
  const held = classroom.host.committed(name);
  const records = Object.entries(held).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
  return KEYS.map((key) =>
    joinParts(
      records
        .filter(([, id]) => id === key || id.startsWith(`${key}.`))
        .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
        .map(([element]) => held[element.replace(/id$/, 'student_response')] ?? ''),
    ),
  );
}

it('come back whole from an LMS that keeps 64,000 characters', async () => {
  await classroom.host.add('keeps', course.zip(ZIP));
  const behaviour = { suspendLimit: 64_000 };
  const first = await classroom.visit('keeps', { behaviour, hastened: true });
  await work('keeps', first);
  await expect.poll(() => first.frame.getByText('in this browser').count()).toBe(0);
  await first.leave();

  const elsewhere = await classroom.visit('keeps', { behaviour });
  expect(await written(elsewhere.frame)).toEqual(TEXTS);
  await expect.poll(() => isChosen(elsewhere.frame, 'A lower wage bill')).toBe(true);
  await expect.poll(() => elsewhere.frame.getByText('the beginning of your text').count()).toBe(0);
});

it.each([
  ['cuts', { cutsSuspendData: true }],
  ['refuses', {}],
])('cost nothing else in an LMS that %s more than 4,096 characters', async (name, behaviour) => {
  await classroom.host.add(name, course.zip(ZIP));
  const first = await classroom.visit(name, { behaviour, hastened: true });
  const context = first.page.context();
  await work(name, first);
  const told = first.frame.getByText(
    /^The platform keeps the first 2,0\d\d characters of this text; the whole of it stays in this browser\.$/,
  );
  await first.until(() => told.count()).toBe(2);
  await first.leave();
  expect(classroom.host.committed(name)['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);

  const again = await classroom.visit(name, { behaviour, context });
  expect(await written(again.frame)).toEqual(TEXTS);
  await expect.poll(() => isChosen(again.frame, 'A lower wage bill')).toBe(true);
  await again.leave();

  const elsewhere = await classroom.visit(name, { behaviour });
  await expect.poll(() => isChosen(elsewhere.frame, 'A lower wage bill')).toBe(true);
  const beginnings = await written(elsewhere.frame);
  for (const [index, text] of TEXTS.entries()) {
    expect(beginnings[index]?.length).toBeGreaterThan(1500);
    expect(text.startsWith(beginnings[index] ?? '?')).toBe(true);
  }
  const notes = elsewhere.frame.getByText(
    'This is the beginning of your text; the whole of it is in the browser where you wrote it.',
  );
  await expect.poll(() => notes.count()).toBe(2);
});
