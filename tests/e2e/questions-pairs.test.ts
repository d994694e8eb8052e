/** Matching, ordering and categorising in a real page: by keyboard, by taps, found again, and heard. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const LESSON = `---
title: Pairs and orders
---

A lesson with three questions.

:::matching{#reasons points=2 attempts=3}
A firm says no. What do you offer?

| What it says                       | What you offer        |
| ---------------------------------- | --------------------- |
| No time for papers                 | You fill them in      |
| The last one did not stay at all   | A trial week **before** the contract, with a visit of the teacher on the second day |
| Too small                          | A place of two firms  |
|                                    | A grant for machines  |
:::

:::ordering{#call points=3 attempts=2}
Put the steps into order.

1. Greet
2. Ask
3. Offer
   > Questions come before offers.
4. Agree
:::

:::categorising{#whose points=4 attempts=2}
Whose is it?

**The provider**

- The words
  > Nobody else writes them.
- The telephone

**The firm**

- The hour
- The machine
:::
`;
const IN_ORDER = ['Greet', 'Ask', 'Offer', 'Agree'];
const PARTNERS: [item: string, partner: string][] = [
  ['No time for papers', 'You fill them in'],
  [
    'The last one did not stay at all',
    'A trial week before the contract, with a visit of the teacher on the second day',
  ],
  ['Too small', 'A place of two firms'],
];
const CATEGORIES: [item: string, category: string][] = [
  ['The words', 'The provider'],
  ['The telephone', 'The provider'],
  ['The hour', 'The firm'],
  ['The machine', 'The firm'],
];

interface Axe {
  axe: { run(where: string, options: RunOptions): Promise<AxeResults> };
}

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest({ '01-start/01-pairs.md': LESSON });
  const built = await course.build('-t', 'scorm12,xapi');
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

interface Answered {
  question: string;
  type: string;
  response: string;
  pattern: string;
  correct: boolean | undefined;
}

/** A learner at an LMS or an LRS, and what that one was told. */
interface Desk {
  open(context?: BrowserContext): Promise<Visit>;
  answers(): Answered[];
  complaints(visit: Visit): Promise<string[]>;
  close(): Promise<void>;
}

async function scormDesk(name: string): Promise<Desk> {
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  return {
    open: (context) => classroom.visit(name, context === undefined ? { hastened: true } : { context }),
    answers: () => {
      const held = classroom.host.committed(name);
      const of = (index: number, element: string) => held[`cmi.interactions.${index}.${element}`] ?? '';
      return [...Array(20).keys()]
        .filter((index) => of(index, 'id') !== '')
        .map((index) => ({
          question: of(index, 'id').replace(/^.*[^a-z]/, ''),
          type: of(index, 'type'),
          response: of(index, 'student_response'),
          pattern: of(index, 'correct_responses.0.pattern'),
          correct: { correct: true, wrong: false }[of(index, 'result')],
        }));
    },
    complaints: (visit) => visit.offences(),
    close: async () => {},
  };
}

async function xapiDesk(name: string): Promise<Desk> {
  const lrs: FakeLrs = await fakeLrs();
  await classroom.host.add(name, course.zip('test-course-en-xapi.zip'));
  const actor = JSON.stringify({ mbox: 'mailto:ada@example.org' });
  const query = `?${new URLSearchParams({ endpoint: lrs.endpoint, auth: lrs.auth, actor })}`;
  return {
    open: (context) =>
      classroom.visit(name, context === undefined ? { query, hastened: true } : { query, context }),
    answers: () =>
      lrs.statements
        .filter(({ verb }) => verb.id.endsWith('answered'))
        .map(({ object, result }) => ({
          question: object.id.split('#')[1],
          type: object.definition.interactionType,
          response: result.response,
          pattern: object.definition.correctResponsesPattern[0],
          correct: result.success,
        })),
    complaints: async () => lrs.problems,
    close: () => lrs.close(),
  };
}

const question = (frame: Frame, id: string): Locator => frame.locator(`section[id$=":${id}"]`);
const check = (frame: Frame, id: string) => question(frame, id).getByRole('button', { name: 'Check' });
const orderOf = (frame: Frame): Promise<string[]> =>
  question(frame, 'call').locator('.order-text > p:first-child').allTextContents();
const shown = (frame: Frame, item: string) =>
  question(frame, 'reasons').locator('.pair', { hasText: item }).locator('.partner-text');

async function tabTo(locator: Locator): Promise<void> {
  await locator.waitFor();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await locator.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await locator.page().keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(locator)}`);
}

async function press(locator: Locator, key: string): Promise<void> {
  await tabTo(locator);
  await locator.page().keyboard.press(key);
}

/** Words that begin a partner choose it in a list that has the focus. */
async function matchByKeyboard(frame: Frame, pairs: [item: string, partner: string][]): Promise<void> {
  for (const [item, partner] of pairs) {
    const select = question(frame, 'reasons').getByRole('combobox', { name: item });
    await tabTo(select);
    await frame.page().keyboard.type(partner.slice(0, 10));
    await expect.poll(() => select.locator('option:checked').textContent()).toBe(partner);
  }
}

async function sortByKeyboard(frame: Frame, pairs: [item: string, category: string][]): Promise<void> {
  for (const [item, category] of pairs) {
    const radios = question(frame, 'whose').getByRole('group', { name: item }).getByRole('radio');
    await tabTo(radios.first());
    await frame.page().keyboard.press(category === 'The provider' ? 'Space' : 'ArrowDown');
  }
}

/** A tap on a card, and one on its place. */
async function sortByTaps(frame: Frame, item: string, category: string): Promise<void> {
  const block = question(frame, 'whose');
  await block.getByRole('group', { name: item }).locator('legend').click();
  await block.locator('.sort-name').getByText(category, { exact: true }).click();
}

/** The cards in each place, those without one first. */
function placed(frame: Frame): Promise<string[][]> {
  return question(frame, 'whose')
    .locator('.sort-tray, .sort-place')
    .evaluateAll((places) =>
      places
        .sort((a, b) => Number(b.matches('.sort-tray')) - Number(a.matches('.sort-tray')))
        .map((place) =>
          [...place.querySelectorAll('legend')].map((legend) => legend.textContent ?? '').sort(),
        ),
    );
}

/** Moves items up, as those do who sort by looking for the first, the second, … */
async function orderByKeyboard(frame: Frame, wanted: string[]): Promise<void> {
  for (const [place, item] of wanted.entries()) {
    const up = question(frame, 'call').getByRole('button', { name: `Move up ${item}` });
    for (let at = (await orderOf(frame)).indexOf(item); at > place; at--) await press(up, 'Enter');
  }
  expect(await orderOf(frame)).toEqual(wanted);
}

describe.each([
  ['SCORM 1.2', 'scorm', scormDesk, { pairs: 'a.1,b.2,c.3', order: 'a,b,c,d', sorted: 'a.1,b.1,c.2,d.2' }],
  [
    'xAPI',
    'xapi',
    xapiDesk,
    {
      pairs:
        'no-time-for-papers[.]you-fill-them-in[,]the-last-one-did-not-stay-at-all[.]TRIAL[,]too-small[.]a-place-of-two-firms',
      order: 'greet[,]ask[,]offer[,]agree',
      sorted:
        'the-words[.]the-provider[,]the-telephone[.]the-provider[,]the-hour[.]the-firm[,]the-machine[.]the-firm',
    },
  ],
] as const)('by keyboard, with %s', (_, short, deskOf, right) => {
  /** Pairs in any order; a long id is cut by its own rule. */
  const pairsOf = (text: string) =>
    text
      .replace(/a-trial-week[\w-]*/, 'TRIAL')
      .split(/\[?,\]?/)
      .sort();

  it('answers are reported in the standard’s words, and found again', async () => {
    const desk = await deskOf(`pairs-${short}`);
    const first = await desk.open();
    await matchByKeyboard(first.frame, PARTNERS);
    await press(check(first.frame, 'reasons'), 'Enter');
    await orderByKeyboard(first.frame, IN_ORDER);
    await press(check(first.frame, 'call'), 'Enter');
    await sortByKeyboard(first.frame, CATEGORIES);
    await press(check(first.frame, 'whose'), 'Enter');
    for (const id of ['reasons', 'call', 'whose'])
      await question(first.frame, id).getByText('Right.', { exact: true }).waitFor();
    await first
      .until(() => desk.answers().map(({ question: id, type, correct }) => [id, type, correct]))
      .toEqual([
        ['reasons', 'matching', true],
        ['call', 'sequencing', true],
        ['whose', 'matching', true],
      ]);
    const [pairs, order, sorted] = desk.answers();
    for (const [answer, expected] of [
      [pairs, right.pairs],
      [sorted, right.sorted],
    ] as const) {
      expect(pairsOf(answer?.response ?? '')).toEqual(pairsOf(expected));
      expect(pairsOf(answer?.pattern ?? '')).toEqual(pairsOf(expected));
    }
    expect([order?.response, order?.pattern]).toEqual([right.order, right.order]);
    expect(await desk.complaints(first)).toEqual([]);
    await first.leave();

    const second = await desk.open();
    await question(second.frame, 'reasons').getByText('Right.', { exact: true }).waitFor();
    for (const [item, partner] of PARTNERS)
      await expect.poll(() => shown(second.frame, item).textContent()).toBe(partner);
    expect(await orderOf(second.frame)).toEqual(IN_ORDER);
    for (const [item, category] of CATEGORIES) {
      const group = question(second.frame, 'whose').getByRole('group', { name: item });
      await expect.poll(() => group.getByRole('radio', { name: category }).isChecked()).toBe(true);
      await expect.poll(() => group.getByRole('radio', { name: category }).isDisabled()).toBe(true);
    }
    await expect
      .poll(() => question(second.frame, 'call').getByRole('button', { name: /^Move/ }).count())
      .toBe(0);
    expect(await desk.complaints(second)).toEqual([]);
    await second.leave();
    await desk.close();
  });
});

describe('what a learner sees and hears', () => {
  it('a matching asks for every item, marks each, and keeps what is right for another try', async () => {
    const { frame } = await (await scormDesk('matching')).open();
    const block = question(frame, 'reasons');
    const select = (item: string) => block.getByRole('combobox', { name: item });
    await select('No time for papers').selectOption('You fill them in');
    await press(check(frame, 'reasons'), 'Enter');
    await block.getByText('Choose something for each item first.').waitFor();
    await select('The last one').selectOption('A grant for machines');
    await select('Too small').selectOption('A grant for machines');
    await check(frame, 'reasons').click();
    await block.getByText('Points: 0.67 of 2').waitFor();
    await expect
      .poll(() => block.locator('.part-mark').allTextContents())
      .toEqual(['Right', 'Not right', 'Not right']);
    await expect.poll(() => block.getByText('Right answer').count()).toBe(0);
    expect(await select('Too small').getAttribute('aria-describedby')).toBe(
      await block.locator('.pair', { hasText: 'Too small' }).locator('.part-mark').getAttribute('id'),
    );
    await block.getByRole('button', { name: 'Try again' }).click();
    expect(await select('No time for papers').locator('option:checked').textContent()).toBe(
      'You fill them in',
    );
    await expect.poll(() => shown(frame, 'Too small').textContent()).toBe('Choose…');
    expect(
      await select('The last one').evaluate((element) => element === element.ownerDocument.activeElement),
    ).toBe(true);
    for (let tries = 0; tries < 2; tries++) {
      if (tries > 0) await block.getByRole('button', { name: 'Try again' }).click();
      await select('The last one').selectOption('A grant for machines');
      await select('Too small').selectOption('A place of two firms');
      await check(frame, 'reasons').click();
    }
    await block.getByText('No tries left').first().waitFor();
    expect(await block.locator('.solution').allTextContents()).toEqual([
      'Right answer: A trial week before the contract, with a visit of the teacher on the second day',
    ]);
  });

  it('an ordering moves by buttons and arrow keys, says where to, and keeps the focus on the item', async () => {
    const visit = await (await scormDesk('ordering')).open();
    const { frame } = visit;
    const block = question(frame, 'call');
    const begun = await orderOf(frame);
    expect(begun).not.toEqual(IN_ORDER);
    await press(check(frame, 'call'), 'Enter');
    await block.getByText('Move the items first: they are not in the right order yet.').waitFor();
    const [item = ''] = begun;
    const down = block.getByRole('button', { name: `Move down ${item}` });
    await press(down, 'Enter');
    await frame.getByText('Moved to 2 of 4').waitFor({ state: 'attached' });
    const hasFocus = () => down.evaluate((element) => element === element.ownerDocument.activeElement);
    await expect.poll(() => hasFocus()).toBe(true);
    expect((await orderOf(frame)).indexOf(item)).toBe(1);
    await frame.page().keyboard.press('ArrowDown');
    await frame.page().keyboard.press('ArrowDown');
    await frame.getByText('Moved to 4 of 4').waitFor({ state: 'attached' });
    await expect.poll(() => hasFocus()).toBe(true);
    await expect.poll(() => down.getAttribute('aria-disabled')).toBe('true');
    await frame.page().keyboard.press('Enter');
    expect((await orderOf(frame)).indexOf(item)).toBe(3);
    await frame.page().keyboard.press('ArrowUp');
    await frame.getByText('Moved to 3 of 4').waitFor({ state: 'attached' });
  });

  it('an order that is partly right is tried again as it is, then told', async () => {
    const { frame } = await (await scormDesk('order-tries')).open();
    const block = question(frame, 'call');
    await orderByKeyboard(frame, ['Ask', 'Offer', 'Agree', 'Greet']);
    await check(frame, 'call').click();
    await block.getByText('Points: 2 of 3').waitFor();
    await expect.poll(() => block.getByText('Questions come before offers.').isVisible()).toBe(false);
    await block.getByRole('button', { name: 'Try again' }).click();
    expect(await orderOf(frame)).toEqual(['Ask', 'Offer', 'Agree', 'Greet']);
    await expect.poll(() => check(frame, 'call').getAttribute('aria-disabled')).toBe('true');
    await orderByKeyboard(frame, ['Ask', 'Greet', 'Offer', 'Agree']);
    await check(frame, 'call').click();
    await block.getByText('No tries left').first().waitFor();
    expect(await block.locator('.part-mark').allTextContents()).toEqual([
      'Not rightRight place: 2',
      'Not rightRight place: 1',
      'Right',
      'Right',
    ]);
    await expect.poll(() => block.getByText('Questions come before offers.').isVisible()).toBe(true);
  });

  it('a categorising by single taps and by dragging; feedback shows with what is right', async () => {
    const context = await classroom.browser.newContext({
      viewport: { width: 900, height: 860 },
      hasTouch: true,
    });
    const { frame } = await (await scormDesk('taps')).open(context);
    const block = question(frame, 'whose');
    for (const [item] of CATEGORIES) await sortByTaps(frame, item, 'The provider');
    await check(frame, 'whose').tap();
    await block.getByText('Points: 2 of 4').waitFor();
    await expect.poll(() => block.getByText('Nobody else writes them.').isVisible()).toBe(true);
    const marks = block.locator('.part-mark');
    expect((await marks.allTextContents()).sort()).toEqual(['Not right', 'Not right', 'Right', 'Right']);
    await block.getByRole('button', { name: 'Try again' }).tap();
    await expect.poll(() => block.getByRole('radio', { checked: true }).count()).toBe(2);
    expect(await placed(frame)).toEqual([['The hour', 'The machine'], ['The telephone', 'The words'], []]);
    await sortByTaps(frame, 'The hour', 'The firm');
    await block.getByRole('group', { name: 'The machine' }).dragTo(block.locator('.sort-place').last());
    expect(await placed(frame)).toEqual([[], ['The telephone', 'The words'], ['The hour', 'The machine']]);
    await check(frame, 'whose').tap();
    await block.getByText('Right.', { exact: true }).waitFor();
    await context.close();
  });

  it('in review nothing can be changed', async () => {
    await classroom.host.add('pairs-review', course.zip('test-course-en-scorm12.zip'));
    const { frame } = await classroom.visit('pairs-review', { behaviour: { mode: 'review' } });
    const { length } = await frame.locator('.question').locator('select, input').all();
    expect(length).toBe(3 + 8);
    await expect
      .poll(() => frame.locator('.question').locator('select:enabled, input:enabled').count())
      .toBe(0);
    await expect.poll(() => frame.getByRole('button', { name: /^Move|Check/ }).count()).toBe(0);
  });
});

describe('the page', () => {
  it.each([
    ['light', 390, 'none'],
    ['dark', 390, 'none'],
    ['light', 320, 'active'],
    ['dark', 1280, 'active'],
  ] as const)(
    '%s, %i px wide, forced colours %s: axe-core finds nothing, targets are large, nothing overflows',
    async (colorScheme, width, forcedColors) => {
      const context = await classroom.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        forcedColors,
      });
      const { frame } = await (await scormDesk(`axe-${colorScheme}-${width}`)).open(context);
      // The colours are the system's then.
      const rules: RunOptions =
        forcedColors === 'none' ? {} : { rules: { 'color-contrast': { enabled: false } } };
      await frame.evaluate(`${AXE}\n;void 0`);
      const violations = () =>
        frame.evaluate(async (options) => {
          const { axe } = globalThis as unknown as Axe;
          return (await axe.run('.question', options)).violations.map(
            ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
          );
        }, rules);
      expect(await violations()).toEqual([]);
      const small = await frame
        .locator('.partner, .move, .pick, .sorted, .check')
        .evaluateAll(
          (targets) =>
            targets
              .map((target) => target.getBoundingClientRect())
              .filter(({ width: across, height }) => across < 44 || height < 44).length,
        );
      expect(small).toBe(0);
      for (const [item] of PARTNERS)
        await question(frame, 'reasons').getByRole('combobox', { name: item }).selectOption({ index: 1 });
      for (const [item] of CATEGORIES) await sortByTaps(frame, item, 'The provider');
      await question(frame, 'call').getByRole('button', { name: 'Move down' }).first().click();
      for (const id of ['reasons', 'call', 'whose']) await check(frame, id).click();
      await question(frame, 'whose').getByText('Points:').waitFor();
      expect(await violations()).toEqual([]);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await context.close();
    },
  );

  it('reads in order and can be filled in by hand without scripts', async () => {
    const context = await classroom.browser.newContext({ javaScriptEnabled: false });
    await classroom.host.add('pairs-paper', course.zip('test-course-en-scorm12.zip'));
    const page = await context.newPage();
    await page.goto(classroom.host.frame('pairs-paper', { script: '' }));
    const frame = page.frames().at(-1);
    const partners = frame?.locator('.partners li');
    await expect.poll(() => partners?.count()).toBe(4);
    await expect.poll(() => partners?.first().isVisible()).toBe(true);
    await expect.poll(() => frame?.locator('.order-place').allTextContents()).toEqual(['', '', '', '']);
    expect(
      await frame
        ?.locator('.order-moves, .actions')
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
    ).toBe(0);
    await context.close();
  });

  it('prints partners, and lines and boxes to write on', async () => {
    const { frame, page } = await (await scormDesk('pairs-print')).open();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => frame.locator('.partners').isVisible()).toBe(true);
    await expect.poll(() => frame.locator('.order-moves').first().isVisible()).toBe(false);
    expect(
      await frame
        .locator('.partner-text')
        .first()
        .evaluate((line) => getComputedStyle(line).borderBlockEndStyle),
    ).toBe('solid');
    expect(
      await frame
        .locator('.order-place')
        .first()
        .evaluate((box) => getComputedStyle(box).borderBlockStartStyle),
    ).toBe('solid');
  });
});
