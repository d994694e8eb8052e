/** Work of earlier attempts in the record, what a platform refused, and the way to leave nothing on a device. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { emptyState, encodeState } from '../../src/state/codec.ts';
import { downloadedText } from '../support/browser.ts';
import type { HeldWork } from './support/fake-tracker.ts';
import { visits } from './support/visits.ts';

const { site, open } = visits();
const course = await site({ modules: 2, completion: { pass: 0.6 } });
const AT = new Date(2026, 4, 5, 15, 7).getTime();
const MAY = /Work from 5 May 2026 at 15:07/;

const calls = (page: Page): Promise<string[]> => page.evaluate(() => window.played.calls);
const record = (page: Page): Locator => page.locator('#record');
const question = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

/** The state of a learner who opened two lessons and wrote a text. */
async function workedState(): Promise<string> {
  const page = await open(course, { hash: '#employers-side/why-employers-say-no' });
  await page.getByRole('textbox').fill('An old bakery.');
  await page.getByRole('textbox').blur();
  await page.evaluate(() => {
    location.hash = '#employers-side/the-sum-behind-a-yes';
  });
  await expect.poll(() => calls(page)).toContain('lesson employers-side/the-sum-behind-a-yes 25 true');
  return page.evaluate(() => localStorage.getItem('lms:state') ?? '');
}

async function opened(earlier: readonly HeldWork[], held: Record<string, string> = {}): Promise<Page> {
  const page = await open(course, {
    hash: '#record',
    held: { 'lms:earlier': JSON.stringify(earlier), ...held },
  });
  await page.getByRole('button', { name: 'Remove my work from this device' }).waitFor();
  return page;
}

async function two(): Promise<HeldWork[]> {
  return [
    { id: 'later', at: AT, state: await workedState(), unsent: true },
    {
      id: 'first',
      at: AT - 86_400_000,
      state: encodeState(emptyState('employer-engagement', 'en')),
      unsent: false,
    },
  ];
}

describe('work of earlier attempts', () => {
  it('is listed, the latest first, with what was done and whether the platform had it', async () => {
    const page = await opened(await two());
    const section = page.locator('.record-device', {
      hasText: 'Work from an earlier attempt on this device',
    });
    expect(await section.locator('.entry').allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Work from 5 May 2026 at 15:07\s+2 of 8 lessons opened · 1 answer given · The platform never received it/,
      ),
      expect.stringMatching(
        /^Work from 4 May 2026 at 15:07\s+0 of 8 lessons opened · 0 answers given · The platform has received it/,
      ),
    ]);
    await expect.poll(() => page.getByText('There is nothing here yet.').count()).toBe(1);
  });

  it('is not spoken of where there is none', async () => {
    const page = await opened([]);
    await expect.poll(() => page.getByText('earlier attempt').count()).toBe(0);
  });

  it('opens as a record of its own, to read and to keep, and leads back', async () => {
    const page = await opened(await two());
    await page.getByRole('button', { name: 'Open as a record' }).first().click();
    await expect.poll(() => record(page).innerText()).toContain('An old bakery.');
    await expect.poll(() => record(page).innerText()).toMatch(MAY);
    await expect.poll(() => record(page).innerText()).toContain('The platform never received it');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('My record');
    await expect.poll(() => page.getByRole('button', { name: 'Remove my work' }).count()).toBe(0);
    for (const [name, extension] of [
      ['Download', 'html'],
      ['Download as Markdown', 'md'],
    ]) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${name}`, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`employer-engagement-record-2026-05-05.${extension}`);
      const text = await downloadedText(file);
      expect(text).toMatch(MAY);
      expect(text).toContain('An old bakery.');
    }
    await page.getByRole('button', { name: 'Back to my record' }).click();
    await page.getByRole('button', { name: 'Remove my work from this device' }).waitFor();
    await expect.poll(() => record(page).innerText()).not.toContain('An old bakery.');
    expect((await calls(page)).filter((call) => call.startsWith('adopt'))).toEqual([]);
  });

  it('is taken over once the learner has read what that means', async () => {
    const page = await opened(await two());
    const press = page.getByRole('button', { name: 'Add it to this attempt' }).first();
    await press.click();
    const dialog = question(page, 'Add it to this attempt');
    await expect
      .poll(() => dialog.innerText())
      .toContain('Where you answered the same question in both, the later');
    await expect.poll(() => dialog.innerText()).toMatch(MAY);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(await calls(page)).not.toContain('adopt later');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Add it to this attempt');
    await press.click();
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await expect.poll(() => calls(page)).toContain('adopt later');
  });

  it('and says so where that fails', async () => {
    const page = await opened(await two());
    await page.evaluate(() => {
      window.played.broken = true;
    });
    await page.getByRole('button', { name: 'Add it to this attempt' }).first().click();
    await page.getByRole('button', { name: 'Add it', exact: true }).click();
    await page.locator('#toasts').getByText('That did not work. Please try again.').waitFor();
  });

  it.each(['review', 'browse'])('is not taken over in %s', async (mode) => {
    const page = await opened(await two(), { 'lms:mode': mode });
    await expect.poll(() => page.getByRole('button', { name: 'Open as a record' }).count()).toBe(2);
    await expect.poll(() => page.getByRole('button', { name: 'Add it' }).count()).toBe(0);
  });
});

it('what the platform refused stands in the record and in what is made of it', async () => {
  const page = await open(course);
  await page.evaluate(() => {
    window.played.refused = ['answered: Which obstacle did the groups name first?'];
    location.hash = '#record';
  });
  const title = page.getByRole('heading', { name: 'Not accepted by the platform' });
  await title.waitFor();
  expect(await page.locator('h2:has-text("Not accepted") + ul li').allInnerTexts()).toEqual([
    'answered: Which obstacle did the groups name first?',
  ]);
  expect(await page.locator('.record-text textarea').inputValue()).toContain(
    '## Not accepted by the platform\n\n- answered: Which obstacle did the groups name first?',
  );
});

describe('removing the work from a device', () => {
  const dialog = (page: Page) => question(page, 'Remove my work from this device');

  async function ask(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Remove my work from this device' }).click();
    return dialog(page).innerText();
  }

  it('first says what is unsent', async () => {
    const page = await opened(await two());
    await page.evaluate(() =>
      window.played.tell('offline', 4, undefined, [
        { name: 'state', status: 'saved', count: 0 },
        { name: 'answers', status: 'pending', count: 3 },
        { name: 'result', status: 'refused', count: 1 },
      ]),
    );
    await ask(page);
    expect(await dialog(page).locator('li').allInnerTexts()).toEqual([
      'Answers for your trainer: 3 still to be sent',
      'Completion and score: refused by the platform',
      'Earlier attempts that the platform never received: 1',
    ]);
    await expect.poll(() => dialog(page).innerText()).toContain('What the platform has stays there.');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
    expect(await calls(page)).not.toContain('forget');
  });

  it.each([
    ['saved', 0, 'All of your work is saved on the learning platform.'],
    ['offline', 2, '2 entries are still to be sent.'],
    ['local', 0, 'all of your work is on this device only.'],
  ] as const)('says of work that is %s what becomes of it', async (status, waiting, words) => {
    const page = await opened([]);
    await page.evaluate(([name, n]) => window.played.tell(name, n), [status, waiting] as const);
    expect(await ask(page)).toContain(words);
  });

  it('ends the visit, so that nothing is written again', async () => {
    const page = await opened([]);
    await page.evaluate(() => window.played.tell('saved'));
    await ask(page);
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await expect
      .poll(() => page.locator('#farewell').innerText())
      .toContain('Your work has been removed from this device. You can close this window.');
    expect((await calls(page)).slice(-2)).toEqual(['exit', 'forget']);
    await page.evaluate(() => {
      for (const event of ['beforeunload', 'pagehide']) dispatchEvent(new Event(event));
    });
    expect((await calls(page)).at(-1)).toBe('forget');
  });

  it('and says so where it fails', async () => {
    const page = await opened([]);
    await page.evaluate(() => {
      window.played.broken = true;
    });
    await ask(page);
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await expect
      .poll(() => page.locator('#farewell').innerText())
      .toContain('That did not work. Please try again.');
  });
});
