/** While a try is left: what was wrong, then a hint, then the try. What is right is told at the end, and not before. */
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const HINT = ':::hint\nThink of the people.\n:::\n';
const EXPLAINED = 'All of it explained.';

/** How a question is written, what a wrong answer is and hears, and what would tell the right one. */
const KINDS: [
  id: string,
  attempts: string,
  body: string,
  wrong: (q: Locator) => Promise<unknown>,
  reply: string,
][] = [
  [
    'choice',
    '',
    'Which?\n\n- [x] This\n  > It is.\n- [ ] That\n  > It is not.\n',
    (q) => q.getByText('That', { exact: true }).click(),
    'It is not.',
  ],
  [
    'choice',
    'attempts=2',
    'Which?\n\n- [x] This\n- [x] These\n- [ ] That\n  > It is not.\n',
    (q) => q.getByText('That', { exact: true }).click(),
    'It is not.',
  ],
  [
    'true-false',
    'attempts=3',
    'It is so.\n\n- [x] True\n- [ ] False\n  > But it is.\n',
    (q) => q.getByText('False', { exact: true }).click(),
    'But it is.',
  ],
  [
    'fill-in',
    'attempts=2',
    'A :blank[workshop].\n\n- [ ] office\n  > It has no lathe.\n',
    (q) => q.getByRole('textbox').fill('office'),
    'It has no lathe.',
  ],
  [
    'numeric',
    'answer=3 attempts=2',
    'How many?\n\n___\n\n- [ ] 4\n  > One too many.\n',
    (q) => q.getByRole('textbox').fill('4'),
    'One too many.',
  ],
  ['numeric', 'answer=3', 'How many?\n\n___\n', (q) => q.getByRole('textbox').fill('4'), ''],
  [
    'matching',
    'attempts=2',
    'Match.\n\n| a | b |\n| - | - |\n| one | two |\n| three | four |\n',
    async (q) => {
      await q.getByRole('combobox').nth(0).selectOption({ label: 'four' });
      await q.getByRole('combobox').nth(1).selectOption({ label: 'two' });
    },
    '',
  ],
];
const ROWS = KINDS.map((kind, at) => [`${kind[0]} ${kind[1] || 'without a limit'}`, `q${at}`, kind] as const);

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  const blocks = KINDS.map(
    ([type, attempts, body], at) =>
      `::::${type}{#q${at} ${attempts}}\n${body}\n${EXPLAINED}\n\n${HINT}::::\n`,
  );
  course = await courseTest({ '01-one/01-one.md': `---\ntitle: One\n---\n\n${blocks.join('\n')}` });
  const built = await course.build('-t', 'scorm12');
  expect(built.code, built.stderr).toBe(0);
  await classroom.host.add('tries', course.zip('test-course-en-scorm12.zip'));
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const question = (frame: Frame, id: string) => frame.locator(`section[id$=":${id}"]`);
const check = (q: Locator) => q.getByRole('button', { name: 'Check' });
const again = (q: Locator) => q.getByRole('button', { name: 'Try again' });
const tells = (q: Locator) =>
  Promise.all([
    q.getByText(EXPLAINED).isVisible(),
    q.locator('.field-mark strong, .solution, .option.right:not(.chosen)').first().isVisible(),
  ]);

describe.each(ROWS)('%s', (_, id, [, attempts, , answer, reply]) => {
  it('tells what was wrong, offers a hint and another try, and what is right at the end', async () => {
    const { frame, page } = await classroom.visit('tries', { learner: id });
    const q = question(frame, id);
    const tries = Number(/attempts=(\d)/.exec(attempts)?.[1] ?? 4);
    for (let left = tries - 1; left >= 0; left--) {
      await answer(q);
      await check(q).click();
      await q.locator('.verdict:is(.wrong, .partlyRight)').waitFor();
      if (reply !== '') expect(await q.getByText(reply).isVisible()).toBe(true);
      const isSpent = left === 0 && attempts.includes('attempts');
      expect(await tells(q)).toEqual([isSpent, isSpent]);
      await expect.poll(() => again(q).isVisible()).toBe(!isSpent);
      if (isSpent) break;
      const ladder = await q
        .locator('.verdict, .more-help, .hint, .retry')
        .evaluateAll((parts) =>
          parts.map(({ classList }) =>
            ['verdict', 'hint', 'more-help', 'retry'].find((name) => classList.contains(name)),
          ),
        );
      expect(ladder).toEqual(['verdict', 'hint', 'more-help', 'retry']);
      if (left === tries - 1) {
        await q.getByRole('button', { name: 'Show a hint' }).click();
        await q.getByText('Think of the people.').waitFor();
      }
      await again(q).click();
    }
    await page.close({ runBeforeUnload: true });
  });
});

it('what a wrong answer did not tell is not told at a later visit either', async () => {
  const context = await classroom.browser.newContext();
  const first = await classroom.visit('tries', { learner: 'back', context });
  await KINDS[0]?.[3](question(first.frame, 'q0'));
  await check(question(first.frame, 'q0')).click();
  await again(question(first.frame, 'q0')).waitFor();
  await first.leave();
  const { frame } = await classroom.visit('tries', { learner: 'back', context });
  const q = question(frame, 'q0');
  await again(q).click();
  expect(await tells(q)).toEqual([false, false]);
  await q.getByText('This', { exact: true }).click();
  await check(q).click();
  await q.getByText(EXPLAINED).waitFor();
  await context.close();
});
