/** The inspector of the preview as an author meets it: what it shows once a question is answered in the frame. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems, loadAxe, OF_COLOURS } from '../support/axe.ts';
import { beginCourse } from '../support/begin-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type StartedPreview, startPreview } from '../support/start-preview.ts';

const LESSON = `# Welcome

:::choice{#fit}
Who fits \`<b>here</b>\`?

- [x] Those who like the job
- [ ] Nobody
:::
`;
/** What the frame shows is looked into elsewhere. */
const ALONE = { iframes: false };
const TABS = ['Held', 'Calls', 'Saved state', 'Completion'];

let course: CourseTest;
let started: StartedPreview;
let page: Page;
let frame: FrameLocator;

beforeAll(async () => {
  course = await courseTest({
    '01-start/01-welcome.md': LESSON,
    '01-start/02-end.md': '# The end\n\nBye.\n',
  });
  started = await startPreview(course);
  const browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(started.origin);
  frame = page.frameLocator('#course');
});

afterAll(async () => {
  await started.end();
  await course.remove();
});

async function open(target: string): Promise<void> {
  await page.getByLabel('Target').selectOption(target);
  const isOpen = () => page.frames().some((one) => one.url().includes(`-en-${target}/`));
  await expect.poll(isOpen).toBe(true);
}

async function answerIn(target: string): Promise<void> {
  await open(target);
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  await beginCourse(frame);
  const check = frame.getByRole('button', { name: 'Check' });
  // A choice that was made before the course has started is made again.
  const choose = async (): Promise<boolean> => {
    await frame.getByRole('radio').last().check();
    await frame.getByRole('radio').first().check();
    return check.isEnabled();
  };
  await expect.poll(choose).toBe(true);
  await check.click();
  await frame.getByText(/^Right\./).waitFor();
}

async function shown(tab: string): Promise<Locator> {
  await page.getByRole('tab', { name: tab }).click();
  return page.getByRole('tabpanel', { name: tab });
}

describe('the inspector', () => {
  it.each([
    ['scorm12', 'cmi.core.lesson_status', 'LMSSetValue(cmi.suspend_data', 'LMSCommit("")'],
    ['scorm2004', 'cmi.completion_status', 'SetValue(cmi.suspend_data', 'Commit("")'],
  ])('shows what an LMS holds and was asked: %s', async (target, element, set, commit) => {
    await answerIn(target);
    const held = await shown('Held');
    await held.getByRole('row', { name: `${element} incomplete` }).waitFor();
    await held.locator('tr.is-last', { hasText: 'cmi.suspend_data' }).waitFor();
    await held
      .getByRole('row', { name: /learner|student/ })
      .first()
      .getByText('given by the LMS')
      .waitFor();
    await expect.poll(() => held.locator('tr.is-set').count()).toBe(0);
    const calls = await shown('Calls');
    await calls.getByRole('searchbox').fill('suspend_data');
    await calls.getByText(set).first().waitFor();
    await expect.poll(() => calls.getByText(commit).count()).toBe(0);
    await calls.getByRole('searchbox').fill('');
    await calls.getByText(commit).first().waitFor();
    await calls.getByRole('button', { name: 'Clear' }).click();
    await calls.getByText('0 calls').waitFor();
  });

  it.each(['xapi', 'cmi5'])('shows what an LRS holds and was asked: %s', async (target) => {
    await answerIn(target);
    const held = await shown('Held');
    await held.locator('summary', { hasText: 'answered Who fits <b>here</b>? 100 % · success' }).click();
    await held.getByText('activities/cmi.interaction').first().waitFor();
    await held.locator('summary', { hasText: 'registration' }).first().waitFor();
    const calls = await shown('Calls');
    await calls
      .getByRole('row', { name: /POST \/xapi\/statements 200/ })
      .first()
      .waitFor();
  });

  it('shows what a web site has kept on the device', async () => {
    await answerIn('web');
    await (await shown('Held')).locator('summary', { hasText: 'Journal' }).first().waitFor();
    await (await shown('Saved state')).getByText(/characters, kept on this device/).waitFor();
  });

  it('reads the saved state, and leads to what completion misses', async () => {
    await open('scorm12');
    const state = await shown('Saved state');
    await state.getByText(/\d+ characters of the 4,096 that are surely kept .*, held by the LMS/).waitFor();
    await state
      .getByRole('row', { name: /Who fits <b>here<\/b>\? .* Those who like the job right, 1 try/ })
      .waitFor();
    const tree = await shown('Completion');
    await tree.getByText('2 lessons opened 1 of 2').waitFor();
    await tree.getByRole('button', { name: 'The end' }).click();
    await frame.getByRole('heading', { level: 1, name: 'The end' }).waitFor();
    await tree.getByText('2 lessons opened 2 of 2').waitFor();
    await tree.getByText('By what is saved: completed').waitFor();
  });

  it('shows the course as it is, however fast changes follow each other', async () => {
    const tree = await shown('Completion');
    const held: (() => Promise<void>)[] = [];
    let isOver = false;
    // By this address the inspector alone asks for it.
    await page.route('**/course.js', async (route) => {
      if (isOver) return route.continue();
      const response = await route.fetch();
      held.push(async () => route.fulfill({ response }));
    });
    await course.write('01-start/02-end.md', '# Second end\n\nBye.\n');
    await expect.poll(() => held.length).toBe(1);
    await course.write('01-start/02-end.md', '# Third end\n\nBye.\n');
    await frame.getByRole('heading', { level: 1, name: 'Third end' }).waitFor();
    isOver = true;
    await held[0]?.();
    await tree.getByRole('button', { name: 'Third end' }).waitFor();
    await page.unroute('**/course.js');
  });

  it('works by keyboard, and is folded away', async () => {
    await shown('Held');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.getByRole('tab', { name: 'Completion' }).getAttribute('aria-selected'))
      .toBe('true');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('tabpanel');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#inspector').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: 'Held' }).waitFor();
  });

  it('gives axe nothing to find, light, dark, folded and on a phone', async () => {
    await loadAxe(page);
    for (const tab of TABS) {
      await shown(tab);
      expect(await axeProblems(page, ALONE)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeProblems(page, { ...ALONE, ...OF_COLOURS })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.getByRole('button', { name: 'Inspector' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Inspector' }).click();
    expect(await axeProblems(page, ALONE)).toEqual([]);
    await expect.poll(() => page.locator('#situations').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Inspector' }).click();
    expect(await axeProblems(page, ALONE)).toEqual([]);
  });
});
