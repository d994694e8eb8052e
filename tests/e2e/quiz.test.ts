/** A learner takes a test by keyboard alone: left in the middle, handed in with gaps, taken again, and passed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { type FakeLrs, fakeLrs } from '../support/fake-lrs.ts';
import { openQuestion, openReview } from '../support/quiz.ts';

const choice = (id: string, objective: string) => `:::choice{#${id} objective=${objective}}
What about ${id}?

- [x] Right
- [ ] Wrong

Because of ${id}.
:::
`;

const FILES = {
  'course.yaml': courseYaml('completion: { lessons: none, quizzes: { ids: [final] }, pass: 60% }\n'),
  '01-why/module.yaml': 'title: Why\nobjectives:\n  gains: Name gains\n  obstacles: Name obstacles\n',
  '01-why/01-before.md': `---
title: Before
---

::::quiz[What do you know?]{#before pretest}

${choice('known', 'gains')}
${choice('unknown', 'obstacles')}
::::
`,
  '01-why/02-gains.md': '---\ntitle: Gains\nobjectives: [gains]\n---\n\nFirms gain people.\n',
  '01-why/03-obstacles.md': '---\ntitle: Obstacles\nobjectives: [obstacles]\n---\n\nTime.\n',
  '01-why/04-test.md': `---
title: The test
---

:::::quiz[Final test]{#final pass=60% attempts=3 shuffle=questions,options}

${choice('first', 'gains')}

:::matching{#worries objective=obstacles}
Which answer belongs to which worry?

| worry | answer |
| --- | --- |
| Time | One afternoon |
| Rules | One page |
:::

:::fill-in{#words}
They meet at the :blank[workshop]{#place}.
:::

::::pool{draw=1 objective=obstacles}

${choice('drawn', 'obstacles')}
${choice('other', 'obstacles')}
::::

Read the cases again.
:::::
`,
  '01-why/05-practice.md': `---
title: Practice
---

::::quiz[Warm up]{#warm feedback=once points=0}

${choice('one', 'gains')}
${choice('two', 'gains')}
::::
`,
};

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(FILES);
  const built = await course.build('-t', 'scorm12,xapi', '--strict');
  expect(built.stderr).not.toMatch(/ (error|warning) /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const block = (frame: Frame, id: string): Locator => frame.locator(`section[id$=":${id}"]`);
const button = (frame: Frame, name: string | RegExp): Locator =>
  frame.locator('article:not([hidden])').getByRole('button', { name });
const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function openLesson(frame: Frame, key: string): Promise<void> {
  await frame.locator('html[data-ready]').waitFor();
  await frame.evaluate((hash) => {
    location.hash = hash;
  }, key);
  await frame.locator(`[id="${key}"]`).waitFor({ state: 'visible' });
}

/** Nothing but keys: the element takes the focus as the Tab key gives it. */
async function press(locator: Locator, key: string): Promise<void> {
  await locator.focus();
  await locator.page().keyboard.press(key);
}

async function choose(frame: Frame, id: string, name: string): Promise<void> {
  await openQuestion(frame, id);
  await press(block(frame, id).getByRole('radio', { name }), 'Space');
}

async function match(frame: Frame, pairs: Record<string, string>): Promise<void> {
  await openQuestion(frame, 'worries');
  for (const [worry, answer] of Object.entries(pairs)) {
    const select = block(frame, 'worries').getByRole('combobox', { name: worry });
    await select.focus();
    await select.page().keyboard.type(answer);
  }
}

async function type(frame: Frame, word: string): Promise<void> {
  await openQuestion(frame, 'words');
  await block(frame, 'words').getByRole('textbox').focus();
  await frame.page().keyboard.type(word);
}

/** Which of the two was drawn. */
async function drawn(frame: Frame): Promise<string> {
  return (await order(frame)).includes('drawn') ? 'drawn' : 'other';
}

const order = (frame: Frame) =>
  frame
    .locator('[id$=":final"] .quiz-item:not(.undrawn) .question')
    .evaluateAll((questions) => questions.map(({ id }) => id.replace(/^.*:/, '')));

async function answerAll(frame: Frame): Promise<void> {
  await choose(frame, 'first', 'Right');
  await match(frame, { Time: 'One a', Rules: 'One p' });
  await type(frame, 'workshop');
  await choose(frame, await drawn(frame), 'Right');
}

interface Desk {
  open(): Promise<Visit>;
  /** What the LMS or LRS holds: status, score in percent, number of answers. */
  held(): { status: string; score: number | undefined; answers: number };
  /** Answers after two attempts: of each question the last one, or each. */
  inAll: number;
  complaints(visit: Visit): Promise<string[]>;
  close(): Promise<void>;
}

async function scormDesk(): Promise<Desk> {
  await classroom.host.add('quiz-scorm', course.zip('test-course-en-scorm12.zip'));
  return {
    open: () => classroom.visit('quiz-scorm', { hastened: true }),
    held: () => {
      const held = classroom.host.committed('quiz-scorm');
      const raw = held['cmi.core.score.raw'] ?? '';
      return {
        status: held['cmi.core.lesson_status'] ?? '',
        score: raw === '' ? undefined : Number(raw),
        answers: Object.keys(held).filter((key) => /^cmi\.interactions\.\d+\.result$/.test(key)).length,
      };
    },
    inAll: 4,
    complaints: (visit) => visit.offences(),
    close: async () => {},
  };
}

async function xapiDesk(): Promise<Desk> {
  const lrs: FakeLrs = await fakeLrs();
  await classroom.host.add('quiz-xapi', course.zip('test-course-en-xapi.zip'));
  const query = new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: JSON.stringify({ mbox: 'mailto:ada@example.org' }),
  });
  const of = (verb: string) => lrs.statements.filter((statement) => statement.verb.id.endsWith(`/${verb}`));
  return {
    open: () => classroom.visit('quiz-xapi', { query: `?${query}`, hastened: true }),
    held: () => ({
      status: of('passed').length > 0 ? 'passed' : 'incomplete',
      score: of('passed')[0] && Math.round(of('passed')[0].result.score.scaled * 100),
      answers: of('answered').length,
    }),
    inAll: 7,
    complaints: async () => lrs.problems,
    close: () => lrs.close(),
  };
}

describe.each([
  ['SCORM 1.2', scormDesk],
  ['xAPI', xapiDesk],
] as const)('a test, with %s', (_, deskOf) => {
  it('goes on where it was left, is handed in with gaps, and is passed at the second attempt', async () => {
    const desk = await deskOf();
    const first = await desk.open();
    await openLesson(first.frame, 'why/test');
    await expect.poll(() => block(first.frame, 'first').isVisible()).toBe(false);
    await press(button(first.frame, 'Start'), 'Enter');
    await choose(first.frame, 'first', 'Wrong');
    await match(first.frame, { Time: 'One a' });
    await type(first.frame, 'workshop');
    await first.frame.getByText('3 of 4 answered').waitFor();
    const asked = await order(first.frame);
    expect(asked).toHaveLength(4);
    await expect.poll(() => first.frame.locator('.quiz .question:visible').count()).toBe(1);
    await openQuestion(first.frame, 'first');
    await expect.poll(() => block(first.frame, 'first').getByText('Not quite.').isVisible()).toBe(false);
    const state = first.frame.locator('#saving');
    await first.until(() => state.getAttribute('data-status')).toBe('saved');
    await first.page.close();

    const { frame, page, until, leave } = await desk.open();
    await frame.locator('html[data-ready]').waitFor();
    await frame.getByText('3 of 4 answered').waitFor();
    expect(await order(frame)).toEqual(asked);
    // It opens where an answer is missing, and the map says so.
    expect(await block(frame, await drawn(frame)).isVisible()).toBe(true);
    const number = asked.indexOf(await drawn(frame)) + 1;
    const place = frame.getByRole('button', { name: `Question ${number} of 4, not answered yet` });
    await expect.poll(() => place.getAttribute('aria-current')).toBe('step');
    await expect
      .poll(() => frame.getByRole('button', { name: /^Question \d of 4, answered$/ }).count())
      .toBe(3);
    await openQuestion(frame, 'first');
    await expect
      .poll(() => block(frame, 'first').getByRole('radio', { name: 'Wrong' }).isChecked())
      .toBe(true);
    await openQuestion(frame, 'words');
    await expect.poll(() => block(frame, 'words').getByRole('textbox').inputValue()).toBe('workshop');
    expect(desk.held()).toMatchObject({ score: undefined, answers: 0 });

    await openReview(frame);
    await expect.poll(() => focused(frame)).toMatch(/^Review your answers/);
    await frame.getByText('1 question is not answered yet').waitFor();
    await press(frame.getByRole('link', { name: `Question ${number} of 4` }), 'Enter');
    await expect.poll(() => focused(frame)).toContain(`What about ${await drawn(frame)}?`);
    await openReview(frame);
    await press(button(frame, 'Hand in anyway'), 'Enter');
    await expect.poll(() => focused(frame)).toBe('Not passed yet');
    // First wrong, one pair of two, the blank right, nothing drawn.
    await frame.getByText('Points: 1.5 of 4 · 37%').waitFor();
    await frame.getByText('Attempt 1 of 3 · Pass mark: 60%').waitFor();
    await expect
      .poll(() => frame.getByRole('list').getByRole('link', { name: 'Gains' }).last().isVisible())
      .toBe(true);
    await frame.getByText('Read the cases again.').waitFor();
    await until(() => desk.held()).toEqual({ status: 'incomplete', score: undefined, answers: 3 });

    const before = await drawn(frame);
    await press(button(frame, 'Try again with other questions'), 'Enter');
    expect(await drawn(frame)).not.toBe(before);
    expect(await block(frame, (await order(frame))[0] ?? '').isVisible()).toBe(true);
    await openQuestion(frame, 'words');
    await expect.poll(() => block(frame, 'words').getByRole('textbox').inputValue()).toBe('');
    await answerAll(frame);
    await frame.getByText('4 of 4 answered').waitFor();
    // By the buttons alone: on to the last one, and behind it the review.
    await openQuestion(frame, (await order(frame))[2] ?? '');
    await press(button(frame, 'Next question'), 'Enter');
    await expect.poll(() => focused(frame)).toContain('Question 4 of 4');
    await press(button(frame, 'Review your answers').last(), 'Enter');
    await press(button(frame, 'Hand in'), 'Enter');
    await expect.poll(() => focused(frame)).toBe('Passed');
    await frame.getByText('Points: 4 of 4 · 100%').waitFor();
    await until(() => desk.held()).toEqual({ status: 'passed', score: 100, answers: desk.inAll });

    // A worse attempt changes nothing: the best one counts.
    await press(button(frame, 'Try again with other questions'), 'Enter');
    await openReview(frame);
    await press(button(frame, 'Hand in anyway'), 'Enter');
    await frame.getByText('Points: 0 of 4 · 0%').waitFor();
    await frame.getByText('Your best attempt counts: 100%.').waitFor();
    await expect.poll(() => button(frame, /Try again/).count()).toBe(0);
    await leave();
    await page.context().close();

    const last = await desk.open();
    await last.frame.getByText('Your best attempt counts: 100%.').waitFor();
    expect(await desk.complaints(last)).toEqual([]);
    expect(desk.held()).toEqual({ status: 'passed', score: 100, answers: desk.inAll });
    await last.page.context().close();
    await desk.close();
  });
});

describe('a pre-test', () => {
  it('marks what is known by form and word, and the lesson may be read all the same', async () => {
    await classroom.host.add('pretest', course.zip('test-course-en-scorm12.zip'));
    const { frame, page } = await classroom.visit('pretest', { width: 1000, height: 700 });
    await openLesson(frame, 'why/before');
    await press(button(frame, 'Start'), 'Enter');
    await choose(frame, 'known', 'Right');
    await choose(frame, 'unknown', 'Wrong');
    await press(button(frame, 'Hand in'), 'Enter');
    await frame.getByText('1 of 2 right', { exact: true }).first().waitFor();
    const outline = frame.locator('#outline');
    await expect.poll(() => outline.getByText('Gains (Known already)').count()).toBe(1);
    await expect.poll(() => outline.getByText('Obstacles (Known already)').count()).toBe(0);
    await openLesson(frame, 'finish');
    await expect.poll(() => frame.locator('#finish-next a').textContent()).toBe('Continue: Obstacles');
    await openLesson(frame, 'why/gains');
    await frame.getByText('The pre-test showed that you know this already.').waitFor();
    await frame.getByText('Firms gain people.').waitFor();
    await page.context().close();
  });
});

describe('a quiz with feedback at once', () => {
  it('tells how each answer did where it stands, gives one try, and goes on after a reload', async () => {
    await classroom.host.add('once', course.zip('test-course-en-scorm12.zip'));
    const { frame, page, until } = await classroom.visit('once', { hastened: true });
    await openLesson(frame, 'why/practice');
    await press(button(frame, 'Start'), 'Enter');
    await choose(frame, 'one', 'Wrong');
    await press(block(frame, 'one').getByRole('button', { name: 'Check' }), 'Enter');
    await block(frame, 'one').getByText('Not quite.').waitFor();
    // Another attempt asks the same: what would have been right is not told.
    await expect.poll(() => block(frame, 'one').getByText('Right answer').isVisible()).toBe(false);
    await expect.poll(() => block(frame, 'one').getByText('Because of one.').isVisible()).toBe(false);
    await expect
      .poll(() => block(frame, 'one').getByRole('radio', { name: 'Right' }).isDisabled())
      .toBe(true);
    await expect.poll(() => block(frame, 'one').locator('button:visible').count()).toBe(0);
    await until(() => frame.locator('#saving').getAttribute('data-status')).toBe('saved');
    await page.context().close();

    const again = await classroom.visit('once');
    await openLesson(again.frame, 'why/practice');
    await block(again.frame, 'one').getByText('Not quite.').waitFor();
    await choose(again.frame, 'two', 'Right');
    await press(button(again.frame, 'Hand in'), 'Enter');
    await expect.poll(() => focused(again.frame)).toBe('Handed in');
    await again.frame.getByText('Points: 1 of 2 · 50%').waitFor();
    await expect
      .poll(
        () => Object.keys(classroom.host.committed('once')).filter((key) => key.endsWith('.result')).length,
      )
      .toBe(2);
    await again.page.context().close();
  });
});

describe('looking back', () => {
  it('shows a quiz without anything to press', async () => {
    await classroom.host.add('back', course.zip('test-course-en-scorm12.zip'));
    const { frame, page } = await classroom.visit('back', { behaviour: { mode: 'review' } });
    await openLesson(frame, 'why/test');
    await frame.getByText('3 attempts; the best one counts').waitFor();
    await expect.poll(() => frame.locator('.quiz:visible button:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('the page of a quiz', () => {
  it('is clean for axe-core before, during and after an attempt, in light and dark', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await classroom.host.add('axe', course.zip('test-course-en-scorm12.zip'));
    const { frame, page } = await classroom.visit('axe', { width: 390, height: 700 });
    // Colours that are still on their way would be judged.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLesson(frame, 'why/test');
    await frame.evaluate(axe);
    const found: string[] = [];
    const look = async (phase: string): Promise<void> => {
      for (const colours of ['light', 'dark']) {
        await frame.evaluate((scheme) => {
          document.documentElement.dataset.colours = scheme;
        }, colours);
        const { violations } = await frame.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        found.push(
          ...violations.map(({ id, nodes }) => `${phase} ${colours} ${id}: ${nodes[0]?.html ?? ''}`),
        );
      }
    };
    await look('start');
    await press(button(frame, 'Start'), 'Enter');
    await look('question');
    await openReview(frame);
    await look('review');
    await press(button(frame, 'Hand in anyway'), 'Enter');
    await look('result');
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('shows every question in print, drawn or not, and no button', async () => {
    await classroom.host.add('print', course.zip('test-course-en-scorm12.zip'));
    const { frame, page } = await classroom.visit('print');
    await openLesson(frame, 'why/test');
    await page.emulateMedia({ media: 'print' });
    for (const id of ['first', 'worries', 'words', 'drawn', 'other'])
      await expect.poll(() => block(frame, id).isVisible()).toBe(true);
    await expect.poll(() => frame.locator('.quiz button:visible').count()).toBe(0);
    await page.context().close();
  });

  it('is read in order without a script, with no dead button', async () => {
    await classroom.host.add('plain', course.zip('test-course-en-scorm12.zip'));
    const context = await classroom.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { frame } = await classroom.visit('plain');
    await page.goto(frame.url());
    const quiz = page.locator('[id$=":final"]');
    const words = await quiz.innerText();
    for (const [before, after] of [
      ['Final test', 'Pass mark: 60%'],
      ['Pass mark: 60%', 'What about first?'],
      ['What about first?', 'What about drawn?'],
      ['What about drawn?', 'Read the cases again.'],
    ] as const)
      expect(words.indexOf(before)).toBeLessThan(words.indexOf(after));
    await expect.poll(() => quiz.locator('button:visible').count()).toBe(0);
    await context.close();
  });
});
