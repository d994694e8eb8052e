/** The preview as an author meets it: the real server, the page in a browser, files that change on the disk. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, watchErrors } from '../support/browser.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const LESSON = `# Welcome

What it is about.

:::choice{#fit}
Who fits?

- [x] Those who like the job
- [ ] Nobody
:::
`;

let course: CourseTest;
let preview: StartedPreview;
let page: Page;
let frame: FrameLocator;
let errors: string[];

beforeAll(async () => {
  course = await courseTest({ '01-start/01-welcome.md': LESSON });
  preview = await startPreview(course);
  const browser = await launchBrowser();
  page = await browser.newPage();
  errors = watchErrors(page);
  await page.goto(preview.origin);
  frame = page.frameLocator('#course');
});

afterAll(async () => {
  await preview.end();
  await course.remove();
});

describe('preview', () => {
  it('shows the course in a small LMS that keeps its state', async () => {
    await frame.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    await frame.getByRole('radio').first().check();
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByText(/^Right\./).waitFor();
  });

  it('shows what was changed on the disk, with the answer kept', async () => {
    await course.write('01-start/01-welcome.md', LESSON.replace('it is about', 'it is really about'));
    await frame.getByText('What it is really about.').waitFor();
    await expect.poll(() => frame.getByRole('radio').first().isChecked()).toBe(true);
  });

  it('leaves the last good state in sight behind an error, which it tells', async () => {
    await course.write('01-start/01-welcome.md', LESSON.replace('- [x]', '- [ ]'));
    await page.getByRole('heading', { name: 'Problems in the course' }).waitFor();
    await expect.poll(() => page.locator('#problem-list').textContent()).toContain('01-welcome.md:');
    expect(await frame.getByText('What it is really about.').isVisible()).toBe(true);
  });

  it('answers nobody who calls it by another name, or from another origin', async () => {
    const { origin } = preview;
    const statuses = await Promise.all([
      fetch(origin, { headers: { origin: 'https://evil.example' } }),
      fetch(`${origin}/course/../../etc/passwd`),
      fetch(`${origin}/course/test-course-en-scorm12/..%2f..%2fcourse.yaml`),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([403, 404, 404]);
  });

  it('puts nothing red into the console', () => {
    expect(errors).toEqual([]);
  });
});
