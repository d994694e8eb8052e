/** What moving and renaming does to the plans of sessions, and what a new one is. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

let course: CourseTest;
beforeAll(async () => {
  const lesson = '---\ntitle: Views\n---\n\nText.\n\n:::sheet[Talk]{kind=discussion #talk}\nTalk.\n:::\n';
  course = await courseTest({
    'course.yaml': courseYaml(),
    '01-start/module.yaml': 'title: Start\n',
    '01-start/01-views.md': lesson,
    '01-start/sessions/01-meet.md':
      '---\ntitle: Meet\nminutes: 30\nsheets: ["../01-views.md#talk"]\n---\n\nSee [it](../01-views.md).\n',
  });
});
afterAll(() => course?.remove());

it('are kept whole by every move, and one is begun', async () => {
  for (const args of [
    ['move', 'course', 'talk', 'speak'],
    ['move', 'course/01-start/01-views.md', 'course/01-start/03-two-views.md'],
    ['move', 'course/01-start', 'course/02-begin'],
    ['new', 'session', 'A second one', '--course', 'course'],
  ]) {
    const { code, stderr } = await course.run(...args);
    expect({ args, code, stderr }).toMatchObject({ code: 0 });
  }
  const plan = await readFile(path.join(course.folder, '02-begin/sessions/01-meet.md'), 'utf8');
  expect(plan).toMatch(/sheets: \["\.\.\/03-two-views\.md#speak"\]/);
  expect(plan).toContain('See [it](../03-two-views.md).');
  expect(await readFile(path.join(course.folder, '02-begin/sessions/02-a-second-one.md'), 'utf8')).toContain(
    ':::step[First]{minutes=90 form=plenary}',
  );
  const { code, stderr } = await course.check('--strict');
  expect({ code, stderr }).toMatchObject({ code: 0 });
});
