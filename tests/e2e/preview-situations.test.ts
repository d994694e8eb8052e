/** The situations of the preview, by its buttons: what the course then says, and what the LMS was told. */
import type { FrameLocator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import { axeProblems, loadAxe } from '../support/axe.ts';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser, watchErrors } from '../support/browser.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const FILE = '01-start/01-welcome.md';
const LESSON = '# Welcome\n\nAs it was.\n\n:::choice{#fit}\nWho fits?\n\n- [x] Somebody\n- [ ] Nobody\n:::\n';

let course: CourseTest;
let preview: StartedPreview;
let page: Page;
let frame: FrameLocator;
/** What was asked of an LMS with a run-time, the latest last. */
let asked: { kind: string }[];

beforeAll(async () => {
  course = await courseTest({ [FILE]: LESSON });
  expect((await course.buildOnce('-t', 'scorm12')).code).toBe(0);
  await course.write('course.yaml', courseYaml().replace('1.0.0', '1.1.0'));
  await course.write(FILE, LESSON.replace('it was', 'it is'));
  preview = await startPreview(course, { from: 'out/test-course-en-scorm12.zip' });
});
afterAll(async () => {
  await preview?.end();
  await course?.remove();
});

async function openPage(query = ''): Promise<void> {
  const context = await (await launchBrowser()).newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(preview.origin + query);
  frame = page.frameLocator('#course');
  // Buttons pressed before the page's script has come are lost.
  await ready();
  asked = [];
  page.on('request', (request: Request) => {
    if (request.url().includes('/lms/'))
      asked.push(JSON.parse(request.postData() ?? '{}') as { kind: string });
  });
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const ready = () => frame.locator('html[data-ready]').waitFor({ state: 'attached' });
const answer = async () => {
  await ready();
  await beginCourse(frame);
  await frame.getByRole('radio').first().check();
  await frame.getByRole('button', { name: 'Check' }).click();
  await frame.getByText(/^Right\./).waitFor();
};
const isAnswered = () => frame.getByRole('radio').first().isChecked();
/** Once the course is there again. */
const expectAnswered = async (answered: boolean) => {
  await expect.poll(() => page.locator('#situation-said').textContent()).not.toBe('');
  await ready();
  await expect.poll(isAnswered).toBe(answered);
};
const pressed = (group: string) => page.locator(`#${group} button[aria-pressed=true]`).allTextContents();
const says = (text: string) => frame.getByText(text, { exact: true }).first().waitFor();

/** Keys of what the browser keeps of Alan, who does not come again. */
const keptRecords = (): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('coursewright');
        request.onsuccess = () => {
          const found: string[] = [];
          const records = request.result.transaction('journal').objectStore('journal').openCursor();
          records.onsuccess = () => {
            const cursor = records.result;
            if (cursor === null) return resolve(found);
            if ((cursor.value as { learner?: string }).learner === 'alan') found.push(String(cursor.key));
            cursor.continue();
          };
        };
      }),
  );

describe('a visit', () => {
  beforeAll(() => openPage());

  it('is left and begun again', async () => {
    const errors = watchErrors(page);
    await ready();
    await answer();
    await press('Leave, come back');
    await expectAnswered(true);
    expect(asked.map(({ kind }) => kind)).toContain('finish');
    expect(errors).toEqual([]);
  });

  it('is killed without a word, and nothing of the work is lost', async () => {
    await press('New attempt');
    await expectAnswered(false);
    asked.length = 0;
    await answer();
    await press('Kill the tab');
    await expectAnswered(true);
    expect(asked.map(({ kind }) => kind)).not.toContain('finish');
  });

  it('is of another learner, also after the page was loaded again', async () => {
    await press('Alan Turing');
    await expect.poll(() => pressed('learner-choice')).toEqual(['Alan Turing']);
    await ready();
    expect(await isAnswered()).toBe(false);
    await page.reload();
    await ready();
    expect(await pressed('learner-choice')).toEqual(['Alan Turing']);
    await press('Ada Lovelace');
    await expect.poll(() => pressed('learner-choice')).toEqual(['Ada Lovelace']);
    await expect.poll(isAnswered).toBe(true);
  });

  it('is for review, or a preview', async () => {
    await press('Review');
    await says(en.review);
    await press('Preview');
    await expect.poll(() => page.url()).toContain('mode=browse');
    await says(en.preview);
    await press('Normal');
    await expect.poll(() => page.url()).not.toContain('mode=');
  });

  it('goes on in a second tab', async () => {
    await ready();
    const [second] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Second tab' }).click(),
    ]);
    const other = second.frameLocator('#course');
    await other.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect.poll(() => other.getByRole('radio').first().isChecked()).toBe(true);
    await press('Answers lost');
    await expect.poll(() => second.locator('#trouble-title').textContent()).toBe('Answers lost');
    await second.getByRole('button', { name: 'All well again' }).click();
    await expect.poll(() => page.locator('#trouble').isHidden()).toBe(true);
    await second.close();
  });

  it('is the first of all after a reset, in the browser too', async () => {
    expect((await keptRecords()).length).toBeGreaterThan(0);
    await press('Reset');
    await expectAnswered(false);
    expect(await keptRecords()).toEqual([]);
  });

  it('is played in scorm-again', async () => {
    await page.getByLabel('LMS', { exact: true }).selectOption('scorm-again');
    await expect.poll(() => page.url()).toContain('system=scorm-again');
    await ready();
    await answer();
    await press('Leave, come back');
    await expectAnswered(true);
  });

  it('shows its situations to everybody', async () => {
    await loadAxe(page);
    expect(await axeProblems(page)).toEqual([]);
  });
});

describe('trouble', () => {
  beforeAll(() => openPage());

  it('of the network is told by the course, stays over a reload of the page, and passes', async () => {
    await press('Reset');
    await expectAnswered(false);
    const place = await page.locator('#course').boundingBox();
    await press('Network gone');
    await expect.poll(() => page.locator('#trouble-title').textContent()).toBe('Network gone');
    expect(await page.locator('#course').boundingBox()).toEqual(place);
    await answer();
    await says(en.offline);
    await press('All well again');
    await expect.poll(() => page.locator('#trouble').isHidden()).toBe(true);
    await press('LMS refuses');
    await page.reload();
    await expect.poll(() => pressed('trouble-choice')).toEqual(['LMS refuses']);
    await press('LMS refuses');
    await expect.poll(() => pressed('trouble-choice')).toEqual([]);
  });

  it('of a session that is over sends the learner to the log-in page', async () => {
    await press('Logged out');
    await expect.poll(() => pressed('trouble-choice')).toEqual(['Logged out']);
    await press('Leave, come back');
    await frame.getByRole('heading', { name: 'Log in' }).waitFor();
    await press('All well again');
    await press('Leave, come back');
    await ready();
  });
});

describe('an LRS', () => {
  beforeAll(() => openPage('?package=test-course-en-universal&standard=cmi5'));

  it('refuses, and the course says so', async () => {
    await ready();
    expect(await pressed('standard-choice')).toEqual(['cmi5']);
    await press('LRS answers 401');
    await expect.poll(() => pressed('trouble-choice')).toEqual(['LRS answers 401']);
    await answer();
    await says(en.denied);
    await press('All well again');
    await expect.poll(() => pressed('trouble-choice')).toEqual([]);
  });

  it('is another one where the package is launched otherwise', async () => {
    await press('xAPI');
    await expect.poll(() => pressed('standard-choice')).toEqual(['xAPI']);
    await ready();
    await answer();
    await press('Leave, come back');
    await expectAnswered(true);
    await press('SCORM 1.2');
    await expect.poll(() => pressed('standard-choice')).toEqual(['SCORM 1.2']);
    await ready();
    expect(await isAnswered()).toBe(false);
  });
});

describe('the release of before', () => {
  beforeAll(() => openPage());

  it('is begun in, and its answers are there in the course as it is', async () => {
    await press('Reset');
    await expectAnswered(false);
    await press('Open 1.0.0, as learners have it');
    await frame.getByText('As it was.').waitFor();
    await answer();
    await press('Open the course as it is');
    await frame.getByText('As it is.').waitFor();
    await expect.poll(isAnswered).toBe(true);
    await expect
      .poll(() => page.locator('#kept-title').textContent())
      .toBe('What learners keep, 1.0.0 → 1.1.0');
  });
});
