/** What a preview replaces in an open page, and what its learner keeps. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countedWords } from '../../src/course/text/counted-words.ts';
import type { PackageFile, PackagePlan } from '../../src/targets/target.ts';
import { fixtureNumbers, fixturePlan } from '../render/fixture-plan.ts';
import { beginCourse } from '../support/begin-course.ts';
import { watchErrors } from '../support/browser.ts';
import { previewIn, type Show } from '../support/replacing.ts';
import { layFiles, renderFixture, type Site, serveFolder } from './support/packages.ts';
import { shownLesson, visits } from './support/visits.ts';

const { newPage } = visits();
const THIRD = 'employers-side/why-employers-say-no';
const numbers = fixtureNumbers();
const first = fixturePlan({ modules: 2, completion: { lessons: 'all' } });
let written: PackageFile[];
let site: Site;

beforeAll(async () => {
  written = await renderFixture(first, numbers);
  site = await serveFolder(await layFiles(written));
});
afterAll(() => site.close());

interface Open {
  page: Page;
  /** Shows the course as its author has changed it. */
  change(edit: (plan: PackagePlan) => void): Promise<void>;
  calls(): Promise<string[]>;
}

async function open(hash = ''): Promise<Open> {
  const page = await newPage({ viewport: { width: 650, height: 666 } });
  const errors = watchErrors(page);
  const show: Show = await previewIn(page.context(), written);
  await page.goto(`${site.origin}/index.html${hash}`);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await beginCourse(page);
  return {
    page,
    change: async (edit) => {
      const next = structuredClone(first);
      edit(next);
      await show(page, await renderFixture(next, numbers));
      expect(errors).toEqual([]);
    },
    calls: () => page.evaluate(() => window.played.calls),
  };
}

const lessonsOf = (plan: PackagePlan) => plan.modules.flatMap(({ lessons }) => lessons);
const place = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().top));

function write(plan: PackagePlan, words = 'Written just now.'): void {
  const lesson = lessonsOf(plan)[2];
  if (lesson !== undefined) lesson.html = `<p>${words}</p>\n${lesson.html}`;
}

it('keeps what is written, chosen and unfolded, the focus and the place', async () => {
  const { page, change, calls } = await open(`#${THIRD}`);
  await page.getByRole('radio', { name: 'Money' }).check();
  const field = page.locator('textarea');
  await field.fill('He had no time');
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 6));
  const before = await place(page, 'textarea');
  await change((plan) => write(plan));
  await expect.poll(() => page.getByText('Written just now.').count()).toBe(1);
  await expect.poll(() => field.inputValue()).toBe('He had no time');
  await expect.poll(() => page.getByRole('radio', { name: 'Money' }).isChecked()).toBe(true);
  await expect
    .poll(() => page.getByRole('button', { name: 'Check' }).getAttribute('aria-disabled'))
    .toBe('false');
  expect(await place(page, 'textarea')).toBe(before);
  expect((await calls()).filter((call) => call.includes('He had no time'))).toHaveLength(1);
  await page.keyboard.type('XYZ');
  await expect.poll(() => field.inputValue()).toBe('He XYZ no time');
  expect((await calls()).filter((call) => call.startsWith('lesson'))).toHaveLength(1);
});

it('moves the focus to the heading where it stood in what is gone', async () => {
  const { page, change } = await open(`#${THIRD}`);
  await page.locator('textarea').fill('Half written');
  const scrolled = await page.evaluate(() => scrollY);
  await change((plan) => {
    const lesson = lessonsOf(plan)[2];
    if (lesson !== undefined) lesson.html = `${'<p>Words.</p>\n'.repeat(60)}`;
  });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`title:${THIRD}`);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  await change((plan) => write(plan));
  await expect.poll(() => page.locator('textarea').inputValue()).toBe('Half written');
});

it('shows an answer as its question judges it now, and brings back that of a question that was gone', async () => {
  const { page, change, calls } = await open(`#${THIRD}`);
  await page.getByRole('radio', { name: 'Time' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  const told = await calls();
  await change((plan) => {
    const [question] = lessonsOf(plan)[2]?.blocks ?? [];
    if (question !== undefined) question.key = { kind: 'choice', correct: ['money'], multiple: false };
  });
  await expect.poll(() => page.locator('.verdict').innerText()).toContain('Not quite');
  await change((plan) => {
    const lesson = lessonsOf(plan)[2];
    if (lesson === undefined) return;
    lesson.blocks = lesson.blocks.slice(1);
    lesson.html = lesson.html.replace(/<section class="block question[\s\S]*?<\/section>/, '');
  });
  await expect.poll(() => page.getByRole('radio').count()).toBe(0);
  await change((plan) => write(plan));
  await expect.poll(() => page.getByRole('radio', { name: 'Time' }).isChecked()).toBe(true);
  await expect.poll(() => page.locator('.verdict').innerText()).toContain('Right');
  const kind = (name: string, of: string[]) => of.filter((call) => call.startsWith(name));
  expect(kind('answer', await calls())).toEqual(kind('answer', told));
});

it('blocks that were replaced say nothing more', async () => {
  const { page, change, calls } = await open(`#${THIRD}`);
  const gone = await page.locator('textarea').elementHandle();
  for (const words of ['One', 'Two', 'Three']) await change((plan) => write(plan, words));
  await gone?.evaluate((area) => {
    (area as HTMLTextAreaElement).value = 'From the dead';
  });
  await page.locator('textarea').fill('Once');
  await page.locator('textarea').blur();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
  expect((await calls()).filter((call) => call.startsWith('answer'))).toHaveLength(1);
});

it('adds, moves, renames and takes away lessons, and shows the one that stands in the place of one that is gone', async () => {
  const { page, change, calls } = await open(`#${THIRD}`);
  const outline = () => page.locator('#outline-lessons li').allTextContents();
  await change((plan) => {
    plan.course.title = 'Another title';
    const [module] = plan.modules;
    const [start, second, third] = module?.lessons ?? [];
    if (module === undefined || !start || !second || !third) return;
    module.lessons = [{ ...second, id: 'new', title: 'New here' }, third, start, second];
  });
  await expect.poll(() => page.title()).toBe('Why employers say no · Another title');
  expect((await outline()).slice(0, 4).map((text) => text.split(/\d/)[0]?.trim())).toEqual([
    'New here',
    'Why employers say no',
    'Start here',
    'The sum behind a yes',
  ]);
  await expect
    .poll(() => page.locator('#outline [aria-current]').textContent())
    .toContain('Why employers say no');
  await expect.poll(() => page.locator('#steps .back span').textContent()).toBe('New here');
  await expect.poll(() => page.locator('#steps .next span').textContent()).toBe('Start here');
  await page.locator('#steps .back').click();
  await expect.poll(() => shownLesson(page)).toBe('New here');
  await expect.poll(() => page.locator('#cover .cover-title').textContent()).toBe('Another title');
  await change((plan) => {
    plan.modules[0]?.lessons.splice(0, 1);
  });
  await expect.poll(() => shownLesson(page)).toBe('The sum behind a yes');
  expect(new URL(page.url()).hash).toBe('#employers-side/the-sum-behind-a-yes');
  await expect.poll(() => page.locator('article[id="employers-side/new"]').count()).toBe(0);
  expect((await calls()).filter((call) => call.startsWith('lesson')).at(-1)).toContain(
    'the-sum-behind-a-yes',
  );
});

it('reports an end that a new rule has brought, once', async () => {
  const { page, change, calls } = await open();
  const alone = (plan: PackagePlan) => {
    plan.modules.splice(1);
    plan.modules[0]?.lessons.splice(2);
  };
  await page.locator('#steps .next').click();
  await expect.poll(() => shownLesson(page)).toBe('The sum behind a yes');
  await change(alone);
  await change((plan) => {
    alone(plan);
    plan.course.title = 'Another title';
  });
  expect((await calls()).filter((call) => call.startsWith('finish'))).toEqual(['finish completed undecided']);
  await expect.poll(() => page.locator('#result').textContent()).not.toBe('');
});

it('leaves what lies over the page or beside it in sight', async () => {
  const { page, change } = await open();
  await page.locator('.bar [data-do=search]').click();
  await page.locator('#search-input').fill('quicksilver');
  await expect.poll(() => page.locator('#search-status').textContent()).toContain('quicksilver');
  await change((plan) => {
    write(plan, 'Quicksilver.');
    lessonsOf(plan)[2]?.facts.sections.push({ anchor: '', heading: '', text: countedWords('quicksilver') });
  });
  await expect.poll(() => page.locator('#search-results a').count()).toBe(1);
  await page.locator('#search [value=close]').click();
  await page.locator('#outline-toggle').click();
  await page.locator('#outline-lessons summary').last().click();
  await change((plan) => {
    plan.course.title = 'Another title';
    for (const lesson of lessonsOf(plan)) lesson.title += '!';
  });
  await expect.poll(() => page.locator('#outline').getAttribute('class')).toContain('open');
  await expect.poll(() => page.locator('#outline-lessons details[open]').count()).toBe(2);
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#record'));
  await page.locator('.record-tools').waitFor();
  await change((plan) => write(plan, 'Again.'));
  await expect.poll(() => page.locator('.record-tools').isVisible()).toBe(true);
  await expect.poll(() => page.locator('.lesson:not(.record)').filter({ visible: true }).count()).toBe(0);
});

it('waits until what is being printed is on paper', async () => {
  const { page, change } = await open(`#${THIRD}`);
  await page.evaluate(() => {
    document.documentElement.dataset.print = 'lessons';
  });
  const changing = change((plan) => write(plan));
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
  await expect.poll(() => page.getByText('Written just now.').count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await changing;
  await expect.poll(() => page.getByText('Written just now.').count()).toBe(1);
});
