/** The pages of toolkit and community in a browser, and what an LRS hears of an item that is taken away. */
import { expect, it, onTestFinished } from 'vitest';
import { axeProblems, loadAxe, OF_COLOURS } from '../support/axe.ts';
import { openClassroom } from '../support/classroom.ts';
import { courseTest } from '../support/course-test.ts';
import { fakeLrs } from '../support/fake-lrs.ts';
import { verbOf } from '../support/tracking.ts';

const FILES = {
  '01-start/module.yaml': 'title: Start\nobjectives: { call: Make a first call }\n',
  '01-start/01-welcome.md': '---\ntitle: Welcome\n---\n\nText.\n\n::download{toolkit=sheet}\n',
  '01-start/02-more.md': '---\ntitle: More\n---\n\nText.\n',
  'toolkit.yaml': `sheet:
  title: Sheet for the first call & the second
  file: assets/sheet.csv
  kind: Checklist
  summary: What to ask.
  licence: CC-BY-4.0
  accessible: true
  module: start
  objectives: [call]
all: { title: For all, file: assets/all.csv, licence: CC0-1.0 }
`,
  'assets/sheet.csv': 'a,b\n',
  'assets/all.csv': 'c,d\n',
  'community.yaml':
    'forums: { talk: { title: Talk, question: Who are you? } }\nevents: { fair: { title: Fair, date: 2040-05-12 } }\nrules: [Be kind.]\ncontacts: { us: { name: Us, email: us@example.org } }\n',
};

it('offers the toolkit on its page and in lessons, and tells an LRS once for each taking', async () => {
  const [classroom, course, lrs] = await Promise.all([openClassroom(), courseTest(FILES), fakeLrs()]);
  onTestFinished(async () => {
    await Promise.all([classroom.close(), course.remove(), lrs.close()]);
  });
  await course.build('-t', 'xapi');
  await classroom.host.add('kit', course.zip('test-course-en-xapi.zip'));
  const actor = JSON.stringify({ objectType: 'Agent', name: 'Ada', mbox: 'mailto:ada@example.org' });
  const query = `?${new URLSearchParams({ endpoint: `${lrs.endpoint}/`, auth: lrs.auth, actor })}`;
  const { frame, page } = await classroom.visit('kit', { query, width: 1280 });

  const outline = frame.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('link', { name: 'Toolkit' }).click();
  await expect.poll(() => frame.getByRole('heading', { level: 1 }).textContent()).toBe('Toolkit');
  expect(await frame.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'For the whole course',
    'Start',
  ]);
  await loadAxe(frame);
  expect(await axeProblems(frame)).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('link', { name: /Sheet for the first call/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sheet.csv');

  await outline.getByRole('link', { name: 'Community' }).click();
  await expect.poll(() => frame.getByRole('heading', { level: 1 }).textContent()).toBe('Community');
  expect(await axeProblems(frame)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeProblems(frame, OF_COLOURS)).toEqual([]);

  const find = async (query: string, result: RegExp, place: string) => {
    await outline.getByRole('button', { name: 'Search' }).click();
    await frame.getByRole('searchbox').fill(query);
    await frame.locator('#search-results a').filter({ hasText: result }).click();
    await frame.locator(`[id="${place}"]`).waitFor();
  };
  await find('checklist', /^ToolkitSheet for the first call & the second.*What to ask\./, 'toolkit:sheet');
  await find('fair', /^CommunityFair.?12 May 2040/, 'community:event-fair');
  await find('kind', /^CommunityBe kind\.$/, 'community');

  await outline.getByRole('link', { name: /Welcome/ }).click();
  await expect.poll(() => frame.getByRole('heading', { level: 1 }).textContent()).toBe('Welcome');
  await frame.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.keyboard.press('p');
  await frame.getByRole('button', { name: 'The whole course' }).click();
  await frame.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await frame.locator('main article:visible h1').allTextContents()).toEqual([
    'Welcome',
    'More',
    'Toolkit',
    'Community',
  ]);
  await frame.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('link', { name: /Sheet for the first call/ }).click(),
  ]);
  const taken = () =>
    lrs.statements.filter(
      (one) => verbOf(one) === 'experienced' && String(one.object.id).includes('#toolkit:'),
    );
  await expect.poll(() => taken().length).toBe(2);
  expect(taken()[0]?.object).toMatchObject({
    id: 'https://example.org/courses/test-course#toolkit:sheet',
    definition: { name: { en: 'Sheet for the first call & the second' } },
  });
  expect(lrs.problems).toEqual([]);
});
