/** The preview as an author meets it: the real server, the page in a browser, files that change on the disk. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser, watchErrors } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const FILE = '01-start/01-welcome.md';
const LESSON = `# Welcome

What it is about.

:::choice{#fit}
Who fits?

- [x] Those who like the job
- [ ] Nobody
:::

${'Much more of it.\n\n'.repeat(60)}
![](../assets/x.svg)
`;
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

let course: CourseTest;
let preview: StartedPreview;
let page: Page;
let frame: FrameLocator;
let errors: string[];
const requests: string[] = [];

beforeAll(async () => {
  course = await courseTest({
    'course.yaml': courseYaml('translations: [de]\n'),
    [FILE]: LESSON,
    '01-start/03-end.md': '# The end\n\nText.\n',
    'assets/x.svg': PICTURE,
  });
  preview = await startPreview(course);
  const browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'no-preference' });
  errors = watchErrors(page);
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(preview.origin);
  frame = page.frameLocator('#course');
});

afterAll(async () => {
  await preview.end();
  await course.remove();
});

/** The document in the frame; one that is loaded anew is another. */
const inFrame = (): Frame => {
  const found = page.frames().find((one) => one.url().includes('/course/'));
  if (found === undefined) throw new Error('the frame shows no course');
  return found;
};
const marked = () => inFrame().evaluate(() => document.body.dataset.marked);
const asked = (query: string) => inFrame().evaluate((text) => matchMedia(text).matches, query);

describe('preview', () => {
  it('shows the course in a small LMS that keeps its state', async () => {
    await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
    await beginCourse(frame);
    await frame.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    await frame.getByRole('radio').first().check();
    await frame.getByRole('button', { name: 'Check' }).click();
    await frame.getByText(/^Right\./).waitFor();
  });

  it('shows what was changed on the disk in place: the same document, answer and scroll', async () => {
    await inFrame().evaluate(() => {
      document.body.dataset.marked = 'yes';
      scrollTo(0, 300);
    });
    await course.write(FILE, LESSON.replace('it is about', 'it is really about'));
    await frame.getByText('What it is really about.').waitFor();
    await expect.poll(() => frame.getByRole('radio').first().isChecked()).toBe(true);
    expect(await inFrame().evaluate(() => [document.body.dataset.marked, Math.round(scrollY)])).toEqual([
      'yes',
      300,
    ]);
  });

  it('shows lessons that were added and removed in place', async () => {
    await course.write('01-start/02-more.md', '# More of it\n\nText.\n');
    await frame.locator('#outline-lessons').getByText('More of it').waitFor({ state: 'attached' });
    await rm(path.join(course.folder, '01-start/02-more.md'));
    await frame.locator('#outline-lessons').getByText('More of it').waitFor({ state: 'detached' });
    expect(await marked()).toBe('yes');
  });

  it('only warns of what a release needs, in a list that unfolds', async () => {
    await page.getByText(/^\d warnings?$/).click();
    await expect.poll(() => page.locator('#warning-list').textContent()).toContain('image-has-alt');
    await page.getByText(/^\d warnings?$/).click();
  });

  it('tells an error over the page, with a way to its place, and leaves the last good state behind it', async () => {
    const title = page.getByRole('heading', { name: 'Problems in the course' });
    await course.write(FILE, `${LESSON}\n![](../assets/y.svg)\n`);
    await page.getByText(/did you mean "assets\/x\.svg"\?$/).waitFor();
    await course.write(FILE, LESSON.replace('- [x]', '- [ ]'));
    await title.waitFor();
    expect(await page.locator('#problem-list a').first().getAttribute('href')).toMatch(
      /^vscode:\/\/file\/.*\/course\/01-start\/01-welcome\.md:\d+:\d+$/,
    );
    await expect.poll(() => page.getByRole('status').textContent()).toBe('1 problem in the course.');
    await expect.poll(() => frame.getByText('What it is really about.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => title.isVisible()).toBe(false);
    await course.write('course.yaml', 'title: [');
    await title.waitFor();
    await expect.poll(() => page.locator('#problem-list').textContent()).toContain('course.yaml:');
    await page.locator('#problem-list a').first().focus();
    await course.write('course.yaml', courseYaml('translations: [de]\n'));
    await course.write(FILE, LESSON);
    await title.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await frame.getByText('What it is about.').waitFor();
    expect(await marked()).toBe('yes');
  });

  it('answers the media queries of style and scripts as is chosen, keeps that in the address, and sets the size', async () => {
    await page.getByText(/^View/).click();
    const motion = '(prefers-reduced-motion: reduce)';
    expect([await asked(motion), await asked('print')]).toEqual([false, false]);
    for (const name of ['Reduced motion', 'Right to left', 'As printed']) await page.getByLabel(name).check();
    await page.locator('#colours').selectOption('dark');
    await page.getByLabel('Size').selectOption('small');
    await page.getByLabel('Zoom').selectOption('2');
    await expect.poll(() => asked(motion)).toBe(true);
    expect([await asked('print'), await asked('(prefers-color-scheme: dark)')]).toEqual([true, true]);
    await expect
      .poll(() => inFrame().evaluate(() => [document.documentElement.dir, innerWidth]))
      .toEqual(['rtl', 180]);
    // What paper never shows.
    await expect.poll(() => frame.locator('.bar').isVisible()).toBe(false);
    await page.getByLabel('As printed').uncheck();
    await expect.poll(() => frame.locator('.bar').isVisible()).toBe(true);
    await page.reload();
    await frame.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
    expect(await asked(motion)).toBe(true);
    expect(await inFrame().evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'dark',
    );
  });

  it('shows another target and language where they are chosen', async () => {
    await page.getByLabel('Target').selectOption('scorm2004');
    await page.getByLabel('Language').selectOption('de');
    await expect.poll(() => inFrame().url()).toContain('/course/test-course-de-scorm2004/');
    expect(new URL(page.url()).searchParams.get('package')).toBe('test-course-de-scorm2004');
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

  it('asks nothing of the network, and puts nothing red into the console', () => {
    expect(errors).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== preview.origin)).toEqual([]);
  });

  it('says that it has ended, and opens the course anew at the LMS of the next one', async () => {
    const ended = page.locator('#problems').getByText('The preview has ended.');
    const { port } = new URL(preview.origin);
    await page.goto(`${preview.origin}/?package=test-course-en-cmi5`);
    await frame.getByRole('heading', { level: 1, name: 'A test course' }).waitFor();
    await preview.end();
    await ended.waitFor();
    preview = await startPreview(course, { port: Number(port) });
    await ended.waitFor({ state: 'hidden' });
    await frame.getByRole('button', { name: /^Saved/ }).waitFor();
  });
});
