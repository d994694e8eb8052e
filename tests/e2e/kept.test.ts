/** Places on a picture, surveys, scales, checklists and plans: by keyboard, by taps, in both standards, found again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit, visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { heading } from './story.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const LESSON = `---
title: All of it
---

:::hotspot{#where points=2 attempts=2}
Where can an apprentice begin?

![A workshop with three people](../assets/workshop.jpg)

- [x] At the bench {#bench x=5% y=50% w=25% h=30%}
  > Everybody starts there.
- [ ] Under the crane {#crane x=55% y=8% w=20% h=30%}
- [x] At the door {#door x=84% y=60% r=7%}

The bench and the door are safe.
:::

:::likert{#ready scale="No|In parts|Yes"}
How far is this so?

- Employers know us. {#known}
- We know them. {#knowing}

:::

:::survey{#often}
How often did you visit a firm?

- Never
- Once

:::

:::checklist{#list}
Before the visit:

- [ ] Read their page
- [ ] Take a card

:::

:::reflection{#untouched starter="I will … | because …"}
Why?
:::

:::action-plan{#plan own=1}
What is next?

- Call two firms {#call}

:::
`;

let classroom: Classroom;
let course: CourseTest;
let phones = 0;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest({
    '01-start/01-all.md': LESSON,
    'assets/workshop.jpg': readFileSync('tests/fixtures/pictures/workshop.jpg'),
  });
  const built = await course.build('-t', 'scorm12,xapi', '--strict');
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const block = (frame: Frame, id: string): Locator => frame.locator(`section[id$=":${id}"]`);

interface Told {
  id: string;
  type: string;
  response: string;
  correct: boolean | undefined;
}

/** What an LMS or LRS was told, in order. */
interface Desk {
  open(): Promise<Visit>;
  told(): Promise<Told[]>;
  complaints(visit: Visit): Promise<string[]>;
  close(): Promise<void>;
}

async function scormDesk(name: string): Promise<Desk> {
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  return {
    open: () => classroom.visit(name, { hastened: true }),
    told: async () => {
      const held = classroom.host.committed(name);
      const at = (index: number, element: string) => held[`cmi.interactions.${index}.${element}`] ?? '';
      return (
        [...Array(50).keys()]
          // What was not answered is a placeholder of id and type.
          .filter((index) => at(index, 'result') !== '')
          .map((index) => ({
            id: at(index, 'id').replace(/^.*\//, ''),
            type: at(index, 'type'),
            response: at(index, 'student_response'),
            correct: { correct: true, wrong: false }[at(index, 'result')],
          }))
      );
    },
    complaints: (visited) => visited.offences(),
    close: async () => {},
  };
}

async function xapiDesk(name: string): Promise<Desk> {
  const lrs: FakeLrs = await fakeLrs();
  await classroom.host.add(name, course.zip('test-course-en-xapi.zip'));
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
  });
  return {
    open: () => classroom.visit(name, { query: `?${query}`, hastened: true }),
    told: async () =>
      lrs.statements
        .filter(({ verb }) => verb.id.endsWith('answered'))
        .map(({ object, result }) => ({
          id: object.id.replace(/^.*#/, ''),
          type: object.definition.interactionType,
          response: result.response,
          correct: result.success,
        })),
    complaints: async () => lrs.problems,
    close: () => lrs.close(),
  };
}

const DESKS = {
  'SCORM 1.2': {
    deskOf: scormDesk,
    told: [
      { id: 'where', type: 'choice', response: 'a,c', correct: true },
      { id: 'ready.known', type: 'likert', response: 'b', correct: undefined },
      { id: 'ready.knowing', type: 'likert', response: 'c', correct: undefined },
      { id: 'often', type: 'choice', response: 'b', correct: undefined },
      { id: 'list', type: 'choice', response: 'b', correct: undefined },
      {
        id: 'plan',
        type: 'fill-in',
        response: '☑ Call two firms – 2026-05-04; ☐ Visit the bakery',
        correct: undefined,
      },
    ],
  },
  xAPI: {
    deskOf: xapiDesk,
    told: [
      { id: 'where', type: 'choice', response: 'bench[,]door', correct: true },
      { id: 'ready.known', type: 'likert', response: 'in-parts', correct: undefined },
      { id: 'ready.knowing', type: 'likert', response: 'yes', correct: undefined },
      { id: 'often', type: 'choice', response: 'once', correct: undefined },
      { id: 'list', type: 'choice', response: 'take-a-card', correct: undefined },
      {
        id: 'plan',
        type: 'long-fill-in',
        response: '☑ Call two firms – 2026-05-04; ☐ Visit the bakery',
        correct: undefined,
      },
    ],
  },
};

/** Tab by Tab, as those go who have no mouse. */
async function press(locator: Locator, key: string): Promise<void> {
  await locator.waitFor();
  for (let pressed = 0; pressed < 80; pressed++) {
    const isThere = await locator.evaluate((element) => element === element.ownerDocument.activeElement);
    if (isThere) return locator.page().keyboard.press(key);
    await locator.page().keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${String(locator)}`);
}

describe.each(Object.entries(DESKS))('with %s', (name, { deskOf, told }) => {
  it('all is done by keyboard, reported once, and found again', async () => {
    const desk = await deskOf(`kept-${name.replace(/\W/g, '')}`);
    const first = await desk.open();
    const { frame, page } = first;
    await heading(frame, 'All of it');

    const where = block(frame, 'where');
    await press(where.getByRole('checkbox', { name: 'At the bench', exact: true }), 'Space');
    await press(where.getByRole('checkbox', { name: 'At the door', exact: true }), 'Space');
    await expect.poll(() => where.locator('.spot.checked').count()).toBe(2);
    await press(where.getByRole('button', { name: 'Check' }), 'Enter');
    await where.getByText('Right.', { exact: true }).waitFor();
    await expect.poll(() => where.locator('.spot.right.checked').count()).toBe(2);

    const row = (name: string) => block(frame, 'ready').getByRole('radiogroup', { name });
    await press(row('Employers know us.').getByRole('radio').first(), 'ArrowDown');
    await block(frame, 'ready').getByText('1 of 2 answered').waitFor();
    await press(row('We know them.').getByRole('radio', { name: 'No' }), 'ArrowUp');
    await block(frame, 'ready').getByText('Thank you.').waitFor();

    await press(block(frame, 'often').getByRole('radio', { name: 'Never' }), 'ArrowDown');
    await press(block(frame, 'list').getByRole('checkbox', { name: 'Take a card' }), 'Space');
    await block(frame, 'list').getByText('1 of 2 done').waitFor();

    // A starter that is passed by is no text of the learner's: nothing is told of it, and it takes no room.
    const untouched = block(frame, 'untouched');
    await press(untouched.getByRole('textbox'), 'Tab');
    await expect.poll(() => untouched.getByRole('textbox').inputValue()).toBe('');
    await expect
      .poll(() => untouched.getByRole('button').allTextContents())
      .toEqual(['I will …', 'because …']);
    await untouched.getByText('0 of 1,000').waitFor();

    const plan = block(frame, 'plan');
    await press(plan.getByRole('checkbox', { name: 'Call two firms' }), 'Space');
    await plan.getByLabel('By').first().fill('2026-05-04');
    await press(plan.getByRole('textbox', { name: 'Your own step 1', exact: true }), 'V');
    await page.keyboard.type('isit the bakery');
    await page.keyboard.press('Tab');
    await plan.getByText('1 of 2 done').waitFor();
    await first.leave();
    await first.until(() => desk.told()).toEqual(told);
    const second = await desk.open();
    await heading(second.frame, 'All of it');
    expect(await checkedOf(second.frame, 'where')).toEqual(['bench', 'door']);
    expect(await checkedOf(second.frame, 'ready')).toEqual(['in-parts', 'yes']);
    expect(await checkedOf(second.frame, 'often')).toEqual(['once']);
    expect(await checkedOf(second.frame, 'list')).toEqual(['take-a-card']);
    const again = block(second.frame, 'plan');
    await expect.poll(() => again.getByRole('checkbox', { name: 'Call two firms' }).isChecked()).toBe(true);
    await expect.poll(() => again.getByLabel('By').first().inputValue()).toBe('2026-05-04');
    expect(await again.getByRole('textbox', { name: 'Your own step 1', exact: true }).inputValue()).toBe(
      'Visit the bakery',
    );
    expect(await desk.complaints(second)).toEqual([]);
    await second.leave();
    // Nothing was changed, so nothing is said again.
    expect(await desk.told()).toEqual(told);
    await desk.close();
  });
});

function checkedOf(frame: Frame, id: string): Promise<string[]> {
  return block(frame, id)
    .locator('input:checked')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

async function onPhone(
  options: Parameters<Classroom['browser']['newContext']>[0],
  work: (visited: Visit) => Promise<void>,
): Promise<void> {
  const context = await classroom.browser.newContext({ viewport: { width: 440, height: 900 }, ...options });
  // A learner of its own: nothing is done yet.
  const name = `kept-phone-${++phones}`;
  await classroom.host.add(name, course.zip('test-course-en-scorm12.zip'));
  const visited = await visit(context, classroom.host, name, { width: 390, height: 800 });
  await heading(visited.frame, 'All of it');
  await work(visited);
  await context.close();
}

describe('on a phone', () => {
  it('picture and list are one: a tap on either shows in both', () =>
    onPhone({ hasTouch: true }, async ({ frame }) => {
      const where = block(frame, 'where');
      const spot = (name: string) => where.locator('.spot', { hasText: name });
      await spot('At the door').tap();
      expect(await checkedOf(frame, 'where')).toEqual(['door']);
      await where.getByRole('checkbox', { name: 'Under the crane' }).tap();
      await spot('At the door').tap();
      expect(await checkedOf(frame, 'where')).toEqual(['crane']);
      await expect.poll(() => where.locator('.spot.checked').allTextContents()).toEqual(['Under the crane']);
      await where.getByRole('button', { name: 'Check' }).tap();
      await where.getByText('1 try left').first().waitFor();
      await expect.poll(() => where.locator('.spot.wrong').allTextContents()).toEqual(['Under the crane']);
      await expect.poll(() => where.locator('.spot.right').count()).toBe(0);
      await where.getByRole('button', { name: 'Try again' }).tap();
      await expect.poll(() => where.locator('.spot.checked, .spot.wrong').count()).toBe(0);
      await spot('Under the crane').tap();
      await where.getByRole('button', { name: 'Check' }).tap();
      await where.getByText('No tries left').first().waitFor();
      await expect
        .poll(() => where.locator('.spot.right').allTextContents())
        .toEqual(['At the bench', 'At the door']);
    }));

  it('every place is at least 24 px wide and high, and every row 44', () =>
    onPhone({}, async ({ frame }) => {
      const sizes = (selector: string) =>
        frame.locator(selector).evaluateAll((elements) =>
          elements.map((element) => {
            const { width, height } = element.getBoundingClientRect();
            return Math.min(width, height);
          }),
        );
      expect(Math.min(...(await sizes('.spot')))).toBeGreaterThanOrEqual(24);
      expect(Math.min(...(await sizes('.option label:has(input)')))).toBeGreaterThanOrEqual(44);
      expect(
        Math.min(...(await sizes('.plan-row input[type=date], .plan-row textarea'))),
      ).toBeGreaterThanOrEqual(44);
      const isWide = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWide).toBe(false);
    }));
});

it('in review all is shown, nothing can be changed, and nothing is reported', async () => {
  await classroom.host.add('kept-review', course.zip('test-course-en-scorm12.zip'));
  const { frame, calls, leave } = await classroom.visit('kept-review', { behaviour: { mode: 'review' } });
  await heading(frame, 'All of it');
  const fields = frame.locator('.question :is(input, textarea)');
  await expect.poll(() => fields.count()).toBeGreaterThan(15);
  expect(
    await fields.evaluateAll(
      (all) =>
        all.filter((field) =>
          field.matches(':read-write, :enabled:is([type=radio], [type=checkbox], [type=date])'),
        ).length,
    ),
  ).toBe(0);
  await block(frame, 'where').locator('.spot').first().click({ force: true });
  expect(await checkedOf(frame, 'where')).toEqual([]);
  expect(
    (await calls()).filter(
      ([name, element]) => name === 'LMSSetValue' && element?.startsWith('cmi.interactions'),
    ),
  ).toEqual([]);
  await leave();
});

describe.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const)('axe-core, %s, forced colours %s', (colorScheme, forcedColors) => {
  it('finds nothing before and after an answer', () =>
    onPhone({ colorScheme, forcedColors }, async ({ frame }) => {
      const axe = readFileSync(AXE, 'utf8');
      await frame.evaluate((scheme) => {
        document.documentElement.dataset.colours = scheme;
      }, colorScheme);
      await frame.evaluate(`${axe}\n;void 0`);
      const problems = async () => {
        const { violations } = await frame.evaluate(() =>
          (globalThis as unknown as { axe: { run(within: string): Promise<AxeResults> } }).axe.run(
            '.question',
          ),
        );
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      };
      expect(await problems()).toEqual([]);
      await block(frame, 'where').getByRole('checkbox').nth(1).check();
      await block(frame, 'where').getByRole('button', { name: 'Check' }).click();
      await block(frame, 'often').getByRole('radio').first().check();
      await block(frame, 'plan').getByRole('checkbox').first().check();
      expect(await problems()).toEqual([]);
    }));
});
