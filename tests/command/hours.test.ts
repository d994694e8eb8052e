/** What `hours` prints of the ledger, for people, for documents and for programs. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({
    'course.yaml': courseYaml(),
    '01-start/module.yaml': 'title: "1. A *star* | more"\nhours: { online: 2, face-to-face: 1 }\n',
    '01-start/01-views.md': '---\ntitle: Views\nminutes: 90\n---\n\nText.\n',
    '01-start/02-more.md': '---\ntitle: More\n---\n\nText.\n',
    '01-start/sessions/01-meet.md': '---\ntitle: Meet\nminutes: 75\n---\n\nText.\n',
    '02-next/module.yaml': `title: ${'N'.repeat(60)}\n`,
    '02-next/01-on.md': '---\ntitle: On\nminutes: 20\n---\n\nText.\n',
  });
});
afterAll(() => course?.remove());

it('is a table with the sum of all modules, and a note on each', async () => {
  const { code, stdout } = await course.run('hours', 'course');
  expect(code).toBe(0);
  const lines = stdout.split('\n').map((line) => line.split(/ {2,}/));
  expect(lines.slice(2, 8)).toEqual([
    ['module', 'mode', 'planned', 'counted', 'difference', 'counted from'],
    ['1. A *star* | more', 'online', '2 h', '1 h 30 min', '30 min missing', '1 lesson'],
    ['', 'face-to-face', '1 h', '1 h 15 min', '15 min more', '1 session'],
    [`${'N'.repeat(47)}…`, 'online', '–', '20 min', '20 min more', '1 lesson'],
    ['All modules', 'online', '2 h', '1 h 50 min', '10 min less', '2 lessons'],
    ['', 'face-to-face', '1 h', '1 h 15 min', '15 min more', '1 session'],
  ]);
  expect(stdout).toContain('said are 1 h 30 min; 1 lesson without minutes.');
});

it('is a table in Markdown, in which nothing of a title is read as Markdown', async () => {
  const { stdout } = await course.run('hours', 'course', '--format', 'markdown');
  expect(stdout).toContain(
    '| 1\\. A \\*star\\* \\| more | online | 2 h | 1 h 30 min | 30 min missing | 1 lesson |',
  );
  expect(stdout).toMatch(/\n\| module \|.*\n\| --- \| --- \| --- \| --- \| --- \| --- \|\n/);
  expect(stdout).toContain('\n- 1\\. A \\*star\\* \\| more: reading takes about 0 min');
});

it('is data with the ledger of each course', async () => {
  const { stdout } = await course.run('hours', 'course', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    courses: [{ modules: [{ unsaid: 1 }, {}], total: [{ mode: 'online', planned: 120, counted: 110 }, {}] }],
  });
});

it('tells what keeps it from being whole', async () => {
  await course.write('01-start/01-views.md', '![](none.png)\n');
  const { code, stdout, stderr } = await course.run('hours', 'course');
  expect(code).toBe(1);
  expect(stdout).toContain('All modules');
  expect(stderr).toContain('asset-exists');
  expect(stderr).toContain('something may be missing in this ledger');
});
