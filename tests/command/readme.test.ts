/** What the README and the pages of `docs` show is what happens. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { videosSchema } from '../../src/config/videos-schema.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const textOf = (page: string) => readFile(page, 'utf8');
const lessonOf = (page: string) => /```md\n(---\n[\s\S]*?)```/.exec(page)?.[1] ?? '';

let course: CourseTest;

describe.each(['README.md', 'docs/first-course.md'])('%s', async (file) => {
  const page = await textOf(file);
  const lesson = lessonOf(page);

  beforeEach(async () => {
    course = await courseTest({ '01-first-steps/03-why.md': lesson });
  });
  afterEach(() => course.remove());

  it('shows a lesson that builds without a message', async () => {
    const built = await course.build('--strict');
    expect(built).toMatchObject({ code: 0, stdout: '' });
    expect(built.stderr).toMatch(/test-course-en-scorm12\.zip +\d+ kB +1 +1 +\d+ of 4096 +600\n/);
    expect([...(await course.files('test-course-en-scorm12.zip')).keys()]).toContain('imsmanifest.xml');
  });

  it('shows the message of a lesson with a mistake', async () => {
    await course.write('01-first-steps/03-why.md', lesson.replace('[x]', '[ ]'));
    const checked = await course.check();
    const shown = page.split('\n').find((line) => line.startsWith('course/01-first-steps/'));
    expect(checked.code).toBe(1);
    expect(checked.stderr.split('\n')).toContain(shown);
  });
});

describe('the README', async () => {
  const readme = await textOf('README.md');

  it('begins with the two commands, and is short', () => {
    expect(readme.indexOf('npm ci && npm run courses')).toBeGreaterThan(0);
    expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('## '));
    expect(readme.split('\n').length).toBeLessThanOrEqual(150);
  });
});

describe('docs/videos.md', async () => {
  const shown = [...(await textOf('docs/videos.md')).matchAll(/```yaml\n([\s\S]*?)```/g)];

  it('shows sound entries of videos.yaml', () => {
    expect(shown.length).toBe(2);
    for (const [, text = ''] of shown)
      expect(videosSchema.safeParse(parse(text)).error?.issues).toBeUndefined();
  });
});
