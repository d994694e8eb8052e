/** A portal built once of small courses, by the command, and what lies in its folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseTest, courseTest } from '../support/course-test.ts';

let work: CourseTest;

const PORTAL = {
  '../portal/portal.yaml': `title: { en: Our portal, de: Unser Portal }\naddress: https://learn.example.org/below/\nlanguages: [en, de]\n`,
};

beforeAll(async () => {
  work = await courseTest({ '01-start/01-one.md': '---\ntitle: One\nminutes: 20\n---\n\nA text.\n', ...PORTAL });
  expect(await work.run('portal', 'course', '-o', 'site')).toMatchObject({ code: 0 });
});
afterAll(() => work.remove());

function page(key: string): string {
  return readFileSync(path.join(work.cwd, 'site', key), 'utf8');
}

it('has a page for each course in each language, with its packages', () => {
  const course = page('en/courses/test-course/index.html');
  expect(course).toContain('../../../packages/test-course-en-scorm12.zip');
  expect(page('de/courses/test-course/index.html')).toContain('A test course');
  for (const file of ['test-course-en-scorm12.zip', 'test-course-en-web/index.html', 'packages.json'])
    expect(existsSync(path.join(work.cwd, 'site/packages', file)), file).toBe(true);
});
