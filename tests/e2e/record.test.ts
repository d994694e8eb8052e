/** The record of a learner's work in real packages: the name comes from the LMS, and the file stands alone. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadedText } from '../support/browser.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { choose, goOn, NASTY_TEXT, STORY_FILES, write } from './story.ts';

const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>';
const SETTINGS = `completion: { lessons: all, pass: 60% }
package: module
eqf: 4
credits: { system: ECTS, points: 9 }
funding: { emblem: assets/emblem.svg, statement: Paid by all }
`;

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest({
    ...STORY_FILES,
    'course.yaml': courseYaml(SETTINGS),
    '01-start/module.yaml':
      'title: The start\nhours: { online: 2, face-to-face: 1 }\neqf: 5\ncredits: { system: ECVET, points: 0.5 }\n',
    // What is promised and not there is not said.
    '01-start/sessions/01-visit.md': '---\ntitle: A visit\nmode: face-to-face\nminutes: 60\n---\n\nWe go.\n',
    'assets/emblem.svg': EMBLEM,
  });
  const built = await course.build('-t', 'scorm12');
  expect(built.stderr).not.toMatch(/ error /);
  await classroom.host.add('record', course.zip('test-course-start-en-scorm12.zip'));
});

afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

async function play(frame: Frame): Promise<void> {
  await write(frame, NASTY_TEXT);
  await choose(frame, 'Apprentices who fit the job');
  await goOn(frame, 'A case');
  await frame.getByRole('checkbox', { name: 'Time' }).check();
  await frame.getByRole('checkbox', { name: 'Two vocabularies' }).check();
  await frame.getByRole('button', { name: 'Check' }).click();
  await frame.getByRole('button', { name: 'See what you have achieved' }).click();
  await frame.locator('#finish').getByRole('link', { name: 'My record' }).click();
  await frame.getByRole('heading', { name: 'Record of completion' }).waitFor();
}

async function saveFile(page: Page, frame: Frame): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  return downloadedText(file);
}

describe('a record', () => {
  it('bears the name that the LMS gives, in the order of speech, what the module is worth, and the emblem itself', async () => {
    const { page, frame, offences } = await classroom.visit('record', { learner: 'ada' });
    const name = await page.evaluate(() =>
      (window as unknown as { API: { LMSGetValue(element: string): string } }).API.LMSGetValue(
        'cmi.core.student_name',
      ),
    );
    expect(name).toBe('Lovelace, Ada');
    await play(frame);
    const text = await saveFile(page, frame);
    const alone = await page.context().newPage();
    await alone.setContent(text);
    const rows = await alone
      .locator('.completion .facts > div')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)),
      );
    expect(rows).toEqual([
      ['Name', 'Ada Lovelace'],
      ['Course', 'A test course'],
      ['Module', 'The start'],
      ['Version', '1.0.0'],
      ['Language', 'English'],
      ['Completed on', expect.stringMatching(/ \d{4}$/)],
      ['Score', '100%'],
      ['Planned hours', '5\u00A0min online', '1\u00A0h face to face'],
      ['EQF level', '5'],
      ['Credits', '0.5 ECVET'],
    ]);
    await expect.poll(() => alone.locator('.own').textContent()).toBe(NASTY_TEXT);
    expect(await alone.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(30);
    expect(await offences()).toEqual([]);
  });

  it('says the day of the first completion at later visits too', async () => {
    const first = await classroom.visit('record', { learner: 'grace' });
    await play(first.frame);
    const day = first.frame.locator('.facts > div', { hasText: 'Completed on' }).locator('dd');
    const said = await day.textContent();
    await first.leave();
    const context = await classroom.browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(Date.now() + 40 * 86_400_000);
    const second = await classroom.visit('record', { learner: 'grace', context, page });
    await second.frame.getByRole('heading', { level: 1 }).waitFor();
    await second.frame.evaluate(() => {
      location.hash = 'record';
    });
    const later = second.frame.locator('.facts > div', { hasText: 'Completed on' }).locator('dd');
    await later.waitFor();
    await expect.poll(() => later.textContent()).toBe(said);
    expect(
      await second.frame.locator('.facts > div', { hasText: 'Record made on' }).locator('dd').textContent(),
    ).not.toBe(said);
  });

  it('without an LMS leaves a line for the name', async () => {
    const page = await (await classroom.browser.newContext()).newPage();
    await page.goto(`${classroom.host.origin}/content/record/index.html#record`);
    await page.getByRole('heading', { name: 'Results' }).waitFor();
    await expect.poll(() => page.locator('.facts dd.line').count()).toBe(1);
  });
});
