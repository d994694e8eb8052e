/** The sheet as `build` leaves it beside the packages: readable on every screen, and as sound as they are. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../guide/files.ts';
import { launchBrowser } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SHEET = 'test-course-en-lms.html';
const LEGEND = 'test-course-en-lms.csv';

let browser: Browser;
let test: CourseTest;

beforeAll(async () => {
  browser = await launchBrowser();
  test = await courseTest({
    'course.yaml': courseYaml('completion: { pass: 60%, reflections: all }\n'),
    '01-start/01-a.md':
      '---\ntitle: First\nminutes: 5\n---\n\nRead this.\n\n:::choice{#one attempts=1}\nWhich one?\n\n- [x] This\n- [ ] That\n:::\n\n:::reflection{#why max=300}\nWhy?\n:::\n',
  });
  const built = await test.build();
  expect(built.code, built.stderr).toBe(0);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await test?.remove();
});

async function foundByAxe(page: Page): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

const sheet = () => readFile(path.join(test.out, SHEET), 'utf8');
const listed = async () => JSON.parse(await readFile(path.join(test.out, 'packages.json'), 'utf8'));

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)('at %i pixels, %s', (width, colorScheme) => {
  it('has nothing that axe finds, no scrolling sideways, no script and nothing from elsewhere', async () => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path.join(test.out, SHEET)).href);
    expect(asked).toHaveLength(1);
    await expect.poll(() => page.locator('script').count()).toBe(0);
    expect(await foundByAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const table = page.getByRole('table', { name: 'What the learner did, and what the package reports' });
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(4);
    await expect
      .poll(() => table.getByRole('rowheader').first().innerText())
      .toBe('opened it and saw the first lesson');
    await context.close();
  });
});

describe('the files for trainers', () => {
  let trainers: CourseTest;
  beforeAll(async () => {
    trainers = await courseTest(FILES);
    const made = await trainers.run('guide', 'course', '-o', 'out', '-l', 'en');
    expect(made.code, made.stderr).toBe(0);
  }, 60_000);
  afterAll(() => trainers?.remove());

  it.each([
    ['test-course-en-guide', undefined],
    ['test-course-en-slides', undefined],
    // The sessions that were held, and the list of the one that there is.
    ['test-course-en-attendance', 2],
    ['handouts/start-why-talk', 1],
  ])('%s has nothing that axe finds, fits a phone, and prints on its pages', async (name, pages) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(pathToFileURL(path.join(trainers.out, 'test-course-en-guide', `${name}.html`)).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await foundByAxe(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (pages !== undefined) {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(pages);
    }
    await page.close();
  });
});

it('is listed in packages.json, told by build, and the same at the next build', async () => {
  const before = await sheet();
  expect((await listed()).sheets).toMatchObject([
    { file: LEGEND, course: 'test-course', language: 'en', bytes: expect.any(Number) },
    { file: SHEET, course: 'test-course', language: 'en', bytes: Buffer.byteLength(before) },
  ]);
  const again = await test.build('-t', 'scorm12');
  expect(again.stderr).toContain(`for LMS administrators:\n  out/${SHEET}\n  out/${LEGEND}\n`);
  expect(await sheet()).toBe(before);
});

it('stays as it was where a build fails', async () => {
  const before = await sheet();
  const yaml = await readFile(path.join(test.folder, 'course.yaml'), 'utf8');
  await test.write('course.yaml', yaml.replace('60%', '50%').replace('reflections: all', 'reflections: [x]'));
  expect((await test.build()).code).toBe(1);
  expect(await sheet()).toBe(before);
  await test.write('course.yaml', yaml);
});

describe('coursewright explain', () => {
  it('writes what build writes, and other languages and formats', async () => {
    const html = await test.run('explain', 'course', '--format', 'html');
    expect([html.code, html.stdout]).toEqual([0, await sheet()]);
    const greek = await test.run(
      'explain',
      'course',
      '-l',
      'el',
      '--format',
      'markdown',
      '-t',
      'xapi',
      '-o',
      'a/b.md',
    );
    expect(greek).toMatchObject({ code: 0, stdout: '' });
    expect(await readFile(path.join(test.cwd, 'a/b.md'), 'utf8')).toMatch(
      /^# Για τη διαχείριση του LMS: A test course/,
    );
  });

  it.each([
    [['-l', 'xx'], 2, 'Unknown language "xx"'],
    [['-t', 'scrm12'], 2, 'Unknown target "scrm12"'],
    [['--format', 'pdf'], 2, 'Allowed choices are text, markdown, html'],
    [['-o', 'course/course.yaml/x.md'], 2, 'is a file, where a folder is needed'],
  ] as [string[], number, string][])('with %j ends with %i and says why', async (options, code, reason) => {
    const result = await test.run('explain', 'course', ...options);
    expect(result.stdout).toBe('');
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(reason)]);
  });

  it('explains no course with errors', async () => {
    const lesson = path.join(test.folder, '01-start/01-a.md');
    const text = await readFile(lesson, 'utf8');
    await writeFile(lesson, text.replace('[x]', '[ ]'));
    const result = await test.run('explain', 'course');
    await writeFile(lesson, text);
    expect([result.code, result.stdout]).toEqual([1, '']);
    expect(result.stderr).toContain('choice-has-correct-answer');
  });
});
